import type { Known } from "./known.js";
import { defaultChange, finalOf, valueOf, type LineOf, type LineValue } from "./line-value.js";
import { namedCategories } from "./reasons.js";
import { standingValue, type Standing } from "./standing-value.js";
import type { Cell } from "./printed-table.js";

/** A change of a column of a line under one category of a reason that is stated for it; null for a total that has none. */
export interface ReasonedChange {
  readonly category: string | null;
  readonly kind: Cell["kind"] | undefined;
  /** Undefined where domain.md leaves it open. */
  readonly stands: Standing | null | undefined;
}

/** The categories of the reasons stated for the change of a column against a basis. */
export function categoriesStated(
  { account, table, row }: LineOf,
  measure: string,
  basis = "PRIOR_YEAR",
): ReadonlySet<string> {
  const said = account.mentions.get(`${table}/${row.key}/${measure}`) ?? [];
  return new Set(
    said.flatMap((mention) =>
      mention.basis !== basis || mention.reason === undefined ? [] : namedCategories(mention.reason),
    ),
  );
}

function standingOf(known: Known, line: LineOf, measure: string, value: LineValue): Standing | null | undefined {
  if (value === "CHANGE_AMOUNT" || value === "CHANGE_RATE") {
    const change = defaultChange(known, line, measure);
    // Of a line of a group it is what the sentence itself states, which may be given in several ways.
    if (change.isOpen || change.current.lines.length > 1) return undefined;
    const figure = value === "CHANGE_AMOUNT" ? change.amount : change.rate;
    return figure === null ? null : { figure, group: null };
  }
  if (measure === "TOTAL") {
    const figure = valueOf(known, line, value);
    return figure == null ? figure : { figure, group: null };
  }
  const cell = line.row.cells.get(`${measure}/FINAL`);
  if (value !== "AMOUNT") return null;
  return cell?.kind === "amount" ? { figure: cell.printed.value, group: null } : null;
}

/** A line as its changes stand under the categories of the reasons stated for them, each for its own column. */
export function reasonedChanges(known: Known, line: LineOf, value: LineValue): ReasonedChange[] {
  const { account, table, row } = line;
  const measures = [...account.mentions.keys()].flatMap((place) => {
    const [ofTable, key, measure] = place.split("/");
    return ofTable === table && key === row.key && measure !== undefined ? [measure] : [];
  });
  const stated = measures.flatMap((measure) =>
    [...categoriesStated(line, measure)].map((category) => ({
      category,
      kind: row.cells.get(`${measure}/FINAL`)?.kind,
      stands: standingOf(known, line, measure, value),
    })),
  );
  if (categoriesStated(line, "TOTAL").size > 0) return stated;
  return [...stated, { category: null, kind: finalOf(line)?.kind, stands: standingValue(known, line, value) }];
}
