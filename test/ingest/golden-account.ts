import type { PublishedRow, PublishedStatement, PublishedTable } from "../../src/domain/account.js";
import type { ReadAccount } from "../../src/ingest/read-account.js";

/** What is printed in each cell of a row by MEASURE/STAGE: null where blank, no entry where the row has no such cell. */
function cellsOf(table: PublishedTable, row: PublishedRow): Record<string, string | null> {
  const cells = table.columns.flatMap(({ measure, stage }, index): [string, string | null][] => {
    const cell = row.cells[index];
    if (cell === undefined || cell === null) return [];
    return [[`${measure}/${stage}`, cell.withheld === true ? "涉密" : cell.printed]];
  });
  return Object.fromEntries(cells);
}

function statementOf(statement: PublishedStatement, unit: string): Record<string, unknown> {
  const { section, table, keys, measure, amount, changes, shares } = statement;
  const stated = statement.unit === unit ? {} : { unit: statement.unit };
  return { section, table, keys, measure, ...stated, amount, changes, shares };
}

/** What was read of a document in the form of its expected file: figures, statements, and the kinds not understood. */
export function goldenAccount({ account, leftOut }: ReadAccount): Record<string, unknown> {
  const unit = [...new Set(account.tables.map((table) => table.unit))].join("+");
  return {
    department: account.department.name,
    year: account.year,
    kind: account.kind,
    unit,
    region: account.department.region?.code ?? null,
    tables: Object.fromEntries(
      account.tables.map((table) => [
        table.table,
        Object.fromEntries(table.rows.map((row) => [row.key, cellsOf(table, row)])),
      ]),
    ),
    statements: account.statements.map((statement) => statementOf(statement, unit)),
    indicators:
      account.indicators === undefined
        ? undefined
        : Object.fromEntries(account.indicators.map(({ kind, printed }) => [kind, printed])),
    notUnderstood: leftOut.map(({ kind }) => kind),
  };
}
