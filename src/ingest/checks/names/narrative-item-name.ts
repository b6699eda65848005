import { lineKey } from "../../../domain/facts.js";
import { isCode, type AccountTable } from "../../../domain/line.js";
import type { DocumentText } from "../../recognise/document-text.js";
import type { AccountRecord, LineRecord, StatementRecord } from "../../../domain/record.js";
import { canonicalOf } from "../../statements/canonical.js";
import { itemPathsOf } from "../../statements/paths/item-path.js";
import type { ItemPath } from "../../statements/paths/path-level.js";
import type { AccountRule } from "../rule.js";
import { maySameName, nameEssence } from "./same-name.js";

/** A row that the narrative speaks of, and the name that it uses for it. */
interface Named {
  readonly row: LineRecord;
  readonly name: string;
}

interface ItemStatement {
  readonly statement: StatementRecord;
  readonly line: LineRecord;
}

function itemStatements({ statements, lines }: AccountRecord, tables: ReadonlySet<AccountTable>): ItemStatement[] {
  return statements.flatMap((statement) => {
    const line = lines[statement.line];
    if (line === undefined || statement.isRepeat || !isCode(line.key) || !tables.has(line.table)) return [];
    return line.table === "BASIC_EXPENDITURE" || line.place.row === null ? [] : [{ statement, line }];
  });
}

/** The printed path (类)…(款)…(项) that ends in the subject of a statement; empty where two lines share the subject. */
function pathsTo(
  { statement, line }: ItemStatement,
  all: readonly ItemStatement[],
  { narrative }: DocumentText,
): ItemPath[] {
  const { section } = statement.place;
  const subject = nameEssence(statement.subject);
  const isSame = (other: ItemStatement): boolean =>
    other.statement.place.section === section && nameEssence(other.statement.subject) === subject;
  if (all.some((other) => other.line.key !== line.key && isSame(other))) return [];
  return narrative
    .filter((paragraph) => paragraph.section === section)
    .flatMap((paragraph) => itemPathsOf(canonicalOf(paragraph.text).folded))
    .filter(({ levels }) => nameEssence(levels[levels.length - 1]?.name ?? "") === subject);
}

/** The rows above a line, each with the name that the path has for it. */
function namedAbove({ line }: ItemStatement, { levels }: ItemPath, lines: readonly LineRecord[]): Named[] {
  return levels.slice(0, -1).flatMap(({ digits, name }) => {
    const row = lines.find((one) => one.table === line.table && one.key === line.key.slice(0, digits));
    return row === undefined || row.key === line.key ? [] : [{ row, name }];
  });
}

/**
 * Rule narrative.item-name: a name of the narrative for a 类, 款 or 项 that is not the one its own table prints, whether
 * an older name of the code or that of another level. Names that one holds the other whole are the same.
 */
export const narrativeItemName: AccountRule = {
  id: "narrative.item-name",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "文字说明中科目的名称与表中同一编码的名称一致",
    en: "The narrative calls an item what the table prints for its code",
  },
  source: "domain: Lines (name as printed); E30",
  message: {
    zh: "文字说明“{subject}”中写为“{name}”，表中{code}为“{printed}”",
    en: "The narrative, on {subject}, writes {name}; the table prints {printed} for {code}",
  },
  find: ({ published, record, text }) => {
    const all = itemStatements(record, new Set(published.tables.map(({ table }) => table)));
    const seen = new Set<string>();
    return all.flatMap((item) => {
      const { statement, line } = item;
      const own: Named = { row: line, name: statement.subject };
      const above =
        text === null ? [] : pathsTo(item, all, text).flatMap((path) => namedAbove(item, path, record.lines));
      return [own, ...above].flatMap(({ row, name }) => {
        const id = [lineKey(line.table, line.key), row.key, nameEssence(name)].join(" ");
        if (maySameName(name, row.name) || seen.has(id)) return [];
        seen.add(id);
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(line.table, line.key),
            values: { subject: statement.subject, name, code: row.key, printed: row.name },
            expected: null,
            actual: null,
            sources: [statement.place, row.place],
            discriminator: [row.key, name].join(" "),
          },
        ];
      });
    });
  },
};
