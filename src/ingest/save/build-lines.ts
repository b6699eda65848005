import type {
  Place,
  PublishedAccount,
  PublishedCell,
  PublishedRow,
  PublishedStatement,
  PublishedTable,
} from "../../domain/account.js";
import {
  figureKey,
  lineKey,
  type FigureFacts,
  type FigureKey,
  type LineKey,
  type SourcePlace,
} from "../../domain/facts.js";
import { absent, readAmount, sumOf, type Amount, type Observed } from "../../domain/figure.js";
import {
  ACCOUNT_TABLES,
  isBudgetBasis,
  levelOf,
  parentKeys,
  type AccountTable,
  type Measure,
  type Stage,
} from "../../domain/line.js";
import type { AmountUnit } from "../../domain/money.js";
import { FEN_DECIMALS, printAmount } from "../../domain/money.js";
import { parsePrinted } from "../../domain/printed.js";
import type { LineRecord } from "./account-record.js";
import { AccountRefused } from "./errors.js";

/** A line while it is being put together. */
export interface LineDraft {
  readonly table: AccountTable;
  readonly key: string;
  readonly name: string;
  readonly place: SourcePlace;
  readonly figures: Map<FigureKey, FigureFacts>;
  /** Cells that print no amount and in whose place another figure was put. */
  readonly covered: Map<FigureKey, FigureFacts>;
}

export type LineDrafts = Map<LineKey, LineDraft>;

export function placeOf(
  account: PublishedAccount,
  place: Place,
  table: AccountTable | null,
  rest: { section?: string; text?: string } = {},
): SourcePlace {
  return {
    document: account.document.name,
    page: place.page ?? null,
    section: rest.section ?? null,
    table,
    row: place.row ?? null,
    column: place.column ?? null,
    line: place.line ?? null,
    text: rest.text ?? null,
  };
}

function readCell(account: PublishedAccount, table: PublishedTable, row: PublishedRow, cell: PublishedCell): Observed {
  if (cell.withheld === true) return absent("WITHHELD");
  if (cell.printed === null) return absent("BLANK");
  try {
    return readAmount(cell.printed, table.unit);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AccountRefused(account.document.name, `${table.title}, ${row.name} (${row.key})`, reason);
  }
}

function tableFigures(
  account: PublishedAccount,
  table: PublishedTable,
  row: PublishedRow,
): Map<FigureKey, FigureFacts> {
  const figures = new Map<FigureKey, FigureFacts>();
  table.columns.forEach((column, index) => {
    const cell = row.cells[index];
    if (cell === undefined || cell === null) return;
    const observed = readCell(account, table, row, cell);
    const place = { ...table, ...row, ...cell };
    figures.set(figureKey(column.measure, column.stage), {
      measure: column.measure,
      stage: column.stage,
      observed,
      printed: cell.printed,
      unit: table.unit,
      decimals: observed.kind === "amount" && cell.printed !== null ? parsePrinted(cell.printed).decimals : 0,
      origin: "TABLE",
      place: placeOf(
        account,
        {
          ...places(place),
          ...(column.column !== undefined && cell.column === undefined ? { column: column.column } : {}),
        },
        table.table,
        cell.printed === null ? {} : { text: cell.printed },
      ),
    });
  });
  return figures;
}

function places(place: Place): Place {
  return {
    ...(place.page === undefined ? {} : { page: place.page }),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
  };
}

/** Puts a figure in the place of a cell that prints none, and keeps the cell. */
function cover(draft: LineDraft, key: FigureKey, figure: FigureFacts): void {
  const cell = draft.figures.get(key);
  if (cell !== undefined) draft.covered.set(key, cell);
  draft.figures.set(key, figure);
}

function isKnown(figure: FigureFacts | undefined): boolean {
  return figure?.observed.kind === "amount";
}

/** A figure that the narrative states stands where the table's cell is blank, withheld or not there at all. */
function addStated(
  account: PublishedAccount,
  draft: LineDraft,
  statement: PublishedStatement,
  printed: string,
  measure: Measure,
  stage: Stage,
): void {
  const key = figureKey(measure, stage);
  if (isKnown(draft.figures.get(key))) return;
  cover(draft, key, {
    measure,
    stage,
    observed: readStated(account, statement, printed),
    printed,
    unit: statement.unit,
    decimals: parsePrinted(printed).decimals,
    origin: "NARRATIVE",
    place: placeOf(account, places(statement), null, {
      section: statement.section,
      ...(statement.text === undefined ? {} : { text: statement.text }),
    }),
  });
}

function readStated(account: PublishedAccount, statement: PublishedStatement, printed: string): Amount {
  try {
    return readAmount(printed, statement.unit);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AccountRefused(account.document.name, `${statement.section} ${statement.subject}`, reason);
  }
}

function draftsOfTables(account: PublishedAccount): LineDrafts {
  const drafts: LineDrafts = new Map();
  for (const table of account.tables) {
    for (const row of table.rows) {
      const id = lineKey(table.table, row.key);
      if (drafts.has(id)) {
        throw new AccountRefused(
          account.document.name,
          `${table.title}, ${row.name}`,
          `key ${row.key} stands twice in the table`,
        );
      }
      drafts.set(id, {
        table: table.table,
        key: row.key,
        name: row.name,
        place: placeOf(account, { ...places(table), ...places(row) }, table.table),
        figures: tableFigures(account, table, row),
        covered: new Map(),
      });
    }
  }
  return drafts;
}

/** The total of table 06, which no account prints: 人员经费合计 + 公用经费合计. */
function addBasicTotal(account: PublishedAccount, drafts: LineDrafts): void {
  const table: AccountTable = "BASIC_EXPENDITURE";
  const id = lineKey(table, "total");
  const main = figureKey("TOTAL", "FINAL");
  const parts = ["personnel-total", "public-total"].map((key) => drafts.get(lineKey(table, key))?.figures.get(main));
  const [personnel, other] = parts;
  if (personnel === undefined || other === undefined || isKnown(drafts.get(id)?.figures.get(main))) return;
  if (personnel.observed.kind !== "amount" || other.observed.kind !== "amount") return;
  const observed = sumOf([personnel.observed, other.observed]);
  const unit: AmountUnit = personnel.unit;
  const decimals = Math.min(Math.max(personnel.decimals, other.decimals), FEN_DECIMALS[unit]);
  const place = { ...placeOf(account, {}, table), page: personnel.place.page };
  const draft: LineDraft = drafts.get(id) ?? {
    table,
    key: "total",
    name: "基本支出合计",
    place,
    figures: new Map(),
    covered: new Map(),
  };
  cover(draft, main, {
    measure: "TOTAL",
    stage: "FINAL",
    observed,
    printed: null,
    unit,
    decimals,
    origin: "DERIVED",
    place: {
      ...place,
      text: `${printAmount(personnel.observed.fen, unit)} + ${printAmount(other.observed.fen, unit)}`,
    },
  });
  drafts.set(id, draft);
}

function addStatement(account: PublishedAccount, drafts: LineDrafts, statement: PublishedStatement): void {
  for (const key of statement.keys) {
    const id = lineKey(statement.table, key);
    const draft: LineDraft = drafts.get(id) ?? {
      table: statement.table,
      key,
      name: statement.subject,
      place: placeOf(account, places(statement), statement.table, { section: statement.section }),
      figures: new Map(),
      covered: new Map(),
    };
    drafts.set(id, draft);
    const measure = statement.measure ?? "TOTAL";
    if (statement.amount !== undefined) addStated(account, draft, statement, statement.amount, measure, "FINAL");
    for (const change of statement.changes ?? []) {
      if (change.base === undefined) continue;
      if (isBudgetBasis(change.basis)) {
        addStated(account, draft, statement, change.base, measure, change.basis);
      }
    }
  }
}

/**
 * All lines of an account with their figures, in the order of tables and printed rows: what the tables print,
 * completed by what the narrative states for blank cells, budgets and the disclosures that stand in no table.
 * Throws AccountRefused where a printed amount cannot be held exactly or a key stands twice.
 */
export function buildLines(account: PublishedAccount): LineRecord[] {
  const drafts = draftsOfTables(account);
  addBasicTotal(account, drafts);
  for (const statement of account.statements) addStatement(account, drafts, statement);
  const sorted = [...drafts.values()].sort((a, b) => ACCOUNT_TABLES.indexOf(a.table) - ACCOUNT_TABLES.indexOf(b.table));
  return sorted.map((draft) => ({
    ...draft,
    level: levelOf(draft.key),
    parentKey: parentKeys(draft.table, draft.key).find((key) => drafts.has(lineKey(draft.table, key))) ?? null,
  }));
}
