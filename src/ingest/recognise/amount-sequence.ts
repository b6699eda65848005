import type { AccountTable, Measure } from "../../domain/line.js";
import type { BodyRow } from "./body-rows.js";
import { LABEL_WORD, SUM_WORD } from "./column-words.js";
import { fold } from "../folded.js";
import type { LaidRow } from "./laid-row.js";
import { lacksWord, roleOf } from "./measure-columns.js";
import { isBlankRow, isNumberingRow } from "./table-head.js";

/** A column of amounts in its order: its measure, or null for one that is passed over or not known, with its words. */
export interface AmountColumn {
  readonly measure: Measure | null;
  readonly isKnown: boolean;
  readonly path: readonly string[];
}

type Path = readonly string[];

function ownWords(row: LaidRow): string[] {
  return row.cells.flatMap(({ text, covered }) => (covered || text === "" ? [] : fold(text)));
}

/** Which of the words above the words below belong to, by what only it can be divided into; null where that is open. */
function parentOf(above: readonly Path[], below: readonly string[]): number | null {
  const candidates = above.flatMap((path, at) => {
    const word = path.at(-1) ?? "";
    if (below.includes("项目支出") || below.includes("基本支出"))
      return (word.includes("支出") && !SUM_WORD.test(word)) || word === "本年支出" ? [at] : [];
    return below.some((one) => one.includes("教育收费")) && word === "事业收入" ? [at] : [];
  });
  const [only, another] = candidates;
  return only === undefined || another !== undefined ? null : only;
}

/**
 * The columns of a head whose rows do not reach equally far, as merged cells make it that were pasted as one: the words
 * of its rows in their order, those of a lower row in the place of the word that they divide. Null where that is open.
 */
function fromWords(head: readonly LaidRow[]): Path[] | null {
  const rows = head
    .filter((row) => !isNumberingRow(row) && !isBlankRow(row))
    .map((row) => ownWords(row).filter((word) => !LABEL_WORD.test(word)))
    .filter((words) => words.length > 0);
  const [first = [], ...others] = rows;
  let paths: Path[] = first.map((word) => [word]);
  for (const below of others) {
    const at = parentOf(paths, below);
    const parent = at === null ? undefined : paths[at];
    if (at === null || parent === undefined) return null;
    paths = [...paths.slice(0, at), ...below.map((word) => [...parent, word]), ...paths.slice(at + 1)];
  }
  return paths;
}

function fromColumns(table: AccountTable, paths: BodyRow["paths"]): Path[] {
  const first = paths.findIndex((path) => roleOf(table, path).kind === "measure");
  return first < 0 ? [] : paths.slice(first);
}

function columnsFrom(table: AccountTable, paths: readonly Path[]): AmountColumn[] | null {
  const columns = paths.map((path): AmountColumn => {
    const role = roleOf(table, path);
    return { path, isKnown: role.kind !== "unknown", measure: role.kind === "measure" ? role.measure : null };
  });
  const measures = columns.flatMap(({ measure }) => measure ?? []);
  if (lacksWord(paths)) return null;
  return measures.length === 0 || new Set(measures).size < measures.length ? null : columns;
}

/**
 * The orders in which a head can name the columns of amounts: as its cells stand, and as its words follow each other.
 * One that names a measure twice, or leaves open what a word divides, is none.
 */
export function amountSequences(
  table: AccountTable,
  head: readonly LaidRow[],
  paths: BodyRow["paths"],
): AmountColumn[][] {
  const found = [fromColumns(table, paths), fromWords(head)].flatMap((one) => {
    const columns = one === null ? null : columnsFrom(table, one);
    return columns === null ? [] : [columns];
  });
  const idOf = (columns: readonly AmountColumn[]): string => columns.map(({ measure }) => measure ?? "").join(",");
  return found.filter((one, at) => at === 0 || idOf(one) !== idOf(found[0] ?? []));
}
