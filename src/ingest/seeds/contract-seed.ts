import type {
  Place,
  PublishedAccount,
  PublishedCell,
  PublishedColumn,
  PublishedRow,
  PublishedStatement,
  PublishedTable,
} from "../../domain/account.js";
import { isAmountUnit, type AmountUnit, type PrintedUnit } from "../../domain/money.js";
import type {
  SeedCell,
  SeedCellObject,
  SeedColumn,
  SeedFile,
  SeedRow,
  SeedStatement,
  SeedTable,
} from "./seed-file.js";
import { whyUnknownLine } from "./stated-lines.js";

const PLACE_PARTS = ["page", "line", "row", "column"] as const;
type PlaceParts = Readonly<Partial<Record<(typeof PLACE_PARTS)[number], number | undefined>>>;

/** The known parts of a place that differ from what is taken for granted around it. */
function otherThan(around: PlaceParts, place: PlaceParts): Place {
  return Object.fromEntries(
    PLACE_PARTS.flatMap((part): [string, number][] => {
      const value = place[part];
      return value === undefined || value === around[part] ? [] : [[part, value]];
    }),
  );
}

/** Column of the first cell where the cells follow each other to the right and the table's columns do not say so. */
function firstColumn(
  cells: readonly (PublishedCell | null)[],
  columns: readonly PublishedColumn[],
): number | undefined {
  const placed = cells.flatMap((cell, index) => (cell === null ? [] : [{ column: cell.column, index }]));
  if (placed.every(({ column, index }) => column === columns[index]?.column)) return undefined;
  const firsts = new Set(placed.map(({ column, index }) => (column === undefined ? 0 : column - index)));
  const [first = 0] = firsts;
  return firsts.size === 1 && first > 0 ? first : undefined;
}

function contractCell(cell: PublishedCell | null, around: PlaceParts, isWithheld: boolean): SeedCell {
  if (cell === null) return { absent: true };
  const { printed, withheld = false, notUnderstood } = cell;
  const object: SeedCellObject = {
    printed,
    ...(withheld === isWithheld ? {} : { withheld }),
    ...(notUnderstood === undefined ? {} : { notUnderstood }),
    ...otherThan(around, cell),
  };
  return Object.keys(object).length === 1 ? printed : object;
}

function contractRow(row: PublishedRow, table: PublishedTable): SeedRow {
  const { key, name, page = table.page, line, row: number, cells } = row;
  const first = firstColumn(cells, table.columns);
  const place = { page, line, row: number };
  return {
    key,
    name,
    ...otherThan({ page: table.page }, place),
    ...(first === undefined ? {} : { column: first }),
    cells: cells.map((cell, index) => {
      const column = first === undefined ? table.columns[index]?.column : first + index;
      return contractCell(cell, { ...place, column }, table.withheld === true);
    }),
  };
}

function contractColumn({ measure, stage, column }: PublishedColumn): SeedColumn {
  return { measure, ...(stage === "FINAL" ? {} : { stage }), ...(column === undefined ? {} : { column }) };
}

function withoutUnit<T extends { readonly unit: PrintedUnit }>(
  one: T,
  unit: AmountUnit,
): Omit<T, "unit"> & { readonly unit?: T["unit"] } {
  const { unit: own, ...rest } = one;
  return own === unit ? rest : { ...rest, unit: own };
}

function contractTable(table: PublishedTable, unit: AmountUnit): SeedTable {
  return {
    ...withoutUnit(table, unit),
    columns: table.columns.map(contractColumn),
    rows: table.rows.map((row) => contractRow(row, table)),
  };
}

/** Names what no table prints: the narrative states it all the same. */
function contractStatement(statement: PublishedStatement, tables: readonly SeedTable[], unit: AmountUnit): SeedStatement {
  const { shares, ...rest } = withoutUnit(statement, unit);
  const isUnprinted = statement.keys.some((key) => whyUnknownLine({ tables }, { ...statement, key }) !== null);
  return {
    ...rest,
    ...(isUnprinted ? { unprinted: true } : {}),
    ...(shares === undefined
      ? {}
      : {
          shares: shares.map((share) =>
            whyUnknownLine({ tables }, share) === null ? share : { ...share, unprinted: true },
          ),
        }),
  };
}

/** The unit that most tables and statements have, so that the fewest have to name their own. */
function commonUnit(account: PublishedAccount): AmountUnit {
  const counts = new Map<AmountUnit, number>();
  for (const { unit } of [...account.tables, ...account.statements]) {
    if (isAmountUnit(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "WAN_YUAN";
}

/** The seed file that expandSeed makes `account` of, in shorthand: what is as around it is left out. */
export function contractSeed(account: PublishedAccount): SeedFile {
  const unit = commonUnit(account);
  const tables = account.tables.map((table) => contractTable(table, unit));
  return {
    department: account.department,
    year: account.year,
    kind: account.kind,
    document: account.document,
    ...(account.units === undefined ? {} : { units: account.units }),
    unit,
    tables,
    statements: account.statements.map((statement) => contractStatement(statement, tables, unit)),
    ...(account.indicators === undefined ? {} : { indicators: account.indicators }),
  };
}
