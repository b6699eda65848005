import type {
  Place,
  PublishedAccount,
  PublishedCell,
  PublishedRow,
  PublishedStatement,
  PublishedTable,
} from "../../domain/account.js";
import { figureKey, lineKey, type FigureFacts, type FigureKey, type SourcePlace } from "../../domain/facts.js";
import { absent, isPrinted, readAmount, type Amount, type Observed } from "../../domain/figure.js";
import { ACCOUNT_TABLES, isBudgetBasis, type AccountTable, type Measure, type Stage } from "../../domain/line.js";
import { levelOf, parentKeys } from "../../domain/tables/place.js";
import { parsePrinted } from "../../domain/printed.js";
import type { LineRecord } from "../../domain/record.js";
import { addBasicTotal } from "./basic-total.js";
import { AccountRefused } from "./errors.js";
import { cover, type LineDraft, type LineDrafts } from "./line-draft.js";

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
  if (cell.notUnderstood !== undefined) return absent("NOT_UNDERSTOOD");
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
    const printed = cell.notUnderstood ?? cell.printed;
    const place = { ...table, ...row, ...cell };
    figures.set(figureKey(column.measure, column.stage), {
      measure: column.measure,
      stage: column.stage,
      observed,
      printed,
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
        printed === null ? {} : { text: printed },
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

/** A figure that the narrative states stands where the table's cell is blank or not there; what a table withholds, or prints unreadably, stays so. */
function addStated(
  account: PublishedAccount,
  draft: LineDraft,
  statement: PublishedStatement,
  text: string,
  measure: Measure,
  stage: Stage,
): void {
  const key = figureKey(measure, stage);
  const standing = draft.figures.get(key)?.observed;
  if (standing !== undefined && isPrinted(standing)) return;
  cover(draft, key, {
    measure,
    stage,
    observed: readStated(account, statement, text),
    printed: text,
    unit: statement.unit,
    decimals: parsePrinted(text).decimals,
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
        isPrinted: true,
        figures: tableFigures(account, table, row),
        covered: new Map(),
      });
    }
  }
  return drafts;
}

function addStatement(account: PublishedAccount, drafts: LineDrafts, statement: PublishedStatement): void {
  for (const key of statement.keys) {
    const id = lineKey(statement.table, key);
    const draft: LineDraft = drafts.get(id) ?? {
      table: statement.table,
      key,
      name: statement.subject,
      place: placeOf(account, places(statement), statement.table, { section: statement.section }),
      isPrinted: false,
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
  for (const statement of account.statements) addStatement(account, drafts, statement);
  addBasicTotal(account.document.name, drafts);
  const sorted = [...drafts.values()].sort((a, b) => ACCOUNT_TABLES.indexOf(a.table) - ACCOUNT_TABLES.indexOf(b.table));
  return sorted.map((draft) => ({
    ...draft,
    level: levelOf(draft.key),
    parentKey: parentKeys(draft.table, draft.key).find((key) => drafts.has(lineKey(draft.table, key))) ?? null,
  }));
}
