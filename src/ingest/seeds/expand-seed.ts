import type {
  Place,
  PublishedAccount,
  PublishedCell,
  PublishedRow,
  PublishedStatement,
  PublishedTable,
} from "../../domain/account.js";
import type { AmountUnit } from "../../domain/money.js";
import type { SeedCell, SeedFile, SeedRow, SeedStatement, SeedTable } from "./seed-file.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

function pageOf(table: SeedTable): Place {
  return table.page === undefined ? {} : { page: table.page };
}

function columnOf(table: SeedTable, first: number | undefined, index: number): Place {
  const column = first === undefined ? table.columns[index]?.column : first + index;
  return column === undefined ? {} : { column };
}

/** A cell stands where it says, else where its row and column do; a withheld table withholds every cell. */
function expandCell(cell: SeedCell, around: Place, isWithheld: boolean): PublishedCell | null {
  const given = cell === null || typeof cell === "string" ? { printed: cell } : cell;
  const { printed = null, withheld = isWithheld, absent = false, notUnderstood, ...place } = given;
  if (absent) return null;
  const marks = { ...(withheld ? { withheld } : {}), ...(notUnderstood === undefined ? {} : { notUnderstood }) };
  return { printed, ...marks, ...around, ...place };
}

function expandRow(row: SeedRow, table: SeedTable): PublishedRow {
  const { key, name, cells, column: first, ...place } = row;
  const around = { ...pageOf(table), ...place };
  return {
    key,
    name,
    ...around,
    cells: cells.map((cell, index) =>
      expandCell(cell, { ...around, ...columnOf(table, first, index) }, table.withheld === true),
    ),
  };
}

function expandTable(table: SeedTable, unit: AmountUnit): PublishedTable {
  return {
    ...table,
    unit: table.unit ?? unit,
    columns: table.columns.map((column) => ({ ...column, stage: column.stage ?? "FINAL" })),
    rows: table.rows.map((row) => expandRow(row, table)),
  };
}

/** `unprinted` is for the reader of the file, who checks that it names nothing by mistake. */
function withoutMark<T extends { readonly unprinted?: true }>(marked: T): Omit<T, "unprinted"> {
  const copy: T & { unprinted?: true } = { ...marked };
  delete copy.unprinted;
  return copy;
}

function expandStatement(statement: SeedStatement, unit: AmountUnit): PublishedStatement {
  const { shares, ...rest } = withoutMark(statement);
  return {
    ...rest,
    keys: rest.keys.map(foldedKey),
    unit: statement.unit ?? unit,
    ...(shares === undefined ? {} : { shares: shares.map((share) => ({ ...withoutMark(share), key: foldedKey(share.key) })) }),
  };
}

/** The account that a checked seed file describes, with every shorthand written out. */
export function expandSeed(file: SeedFile): PublishedAccount {
  return {
    department: file.department,
    year: file.year,
    kind: file.kind,
    document: file.document,
    ...(file.units === undefined ? {} : { units: file.units }),
    tables: file.tables.map((table) => expandTable(table, file.unit)),
    statements: file.statements.map((statement) => expandStatement(statement, file.unit)),
    ...(file.indicators === undefined ? {} : { indicators: file.indicators }),
  };
}
