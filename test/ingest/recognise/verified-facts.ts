import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A figure that was verified by hand: where it stands and what is printed there (null for a blank cell). */
export interface VerifiedFigure {
  readonly table: string;
  /** Code, or name of the row where the file gives no code. */
  readonly row: string;
  readonly measure: string;
  readonly budget: boolean;
  readonly printed: string | null;
}

const DOCUMENTS = path.resolve(__dirname, "../../..", "..", "shared/documents");

/** Path of a shared document with its file of facts, or null (with a printed line) where they are not beside the project. */
export function sharedDocument(file: string): { readonly document: string; readonly facts: string } | null {
  const document = path.join(DOCUMENTS, file);
  const facts = path.join(DOCUMENTS, "expected", file.replace(/\.\w+$/, ".json"));
  if (existsSync(document) && existsSync(facts)) return { document, facts };
  console.log(`left out: ${file} and its verified facts are not beside the project`);
  return null;
}

type Members = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const TABLES: Readonly<Record<string, string>> = {
  T1: "INCOME_EXPENDITURE_SUMMARY",
  T2: "INCOME",
  T3: "EXPENDITURE",
  T4: "APPROPRIATION_SUMMARY",
  T5: "GENERAL_BUDGET_EXPENDITURE",
  T6: "BASIC_EXPENDITURE",
  T7: "THREE_PUBLIC",
};

const MEASURES: Readonly<Record<string, string>> = {
  amount: "TOTAL",
  total: "TOTAL",
  fiscal: "FISCAL_APPROPRIATION",
  other: "OTHER",
  basic: "BASIC",
  project: "PROJECT",
  general: "GENERAL_BUDGET",
  fund: "GOVERNMENT_FUND",
  stateCapital: "STATE_CAPITAL",
};

/** Keys of the rows that the file names by a member of the table. */
const ROWS: Readonly<Record<string, string>> = {
  incomeTotal: "income.current-year",
  useNonFiscalSurplus: "income.non-fiscal-balance-used",
  openingCarryover: "income.opening-balance",
  grandTotalIncome: "income.total",
  expenditureTotal: "expenditure.current-year",
  surplusDistribution: "expenditure.surplus-distribution",
  closingCarryover: "expenditure.closing-balance",
  grandTotalExpenditure: "expenditure.total",
  personnelTotal: "personnel-total",
  publicTotal: "public-total",
};

const ITEMS: Readonly<Record<string, string>> = {
  total: "total",
  abroad: "overseas-travel",
  carSubtotal: "vehicles",
  carPurchase: "vehicle-purchase",
  carRunning: "vehicle-operation",
  reception: "reception",
};

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function figuresOfRow(table: string, row: string, cells: unknown): VerifiedFigure[] {
  if (!isRecord(cells)) return [{ table, row, measure: "TOTAL", budget: false, printed: text(cells) }];
  return Object.entries(cells).flatMap(([name, value]) => {
    const measure = MEASURES[name];
    return measure === undefined ? [] : [{ table, row, measure, budget: false, printed: text(value) }];
  });
}

function figuresOfTable(table: string, members: Members): VerifiedFigure[] {
  return Object.entries(members).flatMap(([name, value]) => {
    if (name === "totalRow") return figuresOfRow(table, "total", value);
    const key = ROWS[name];
    if (key !== undefined) return figuresOfRow(table, key, value);
    if (Array.isArray(value)) {
      return value.flatMap((row: unknown) =>
        isRecord(row) ? figuresOfRow(table, text(row.code) ?? text(row.name) ?? "", row) : [],
      );
    }
    if ((name === "budget" || name === "final") && isRecord(value)) {
      return Object.entries(value).map(([item, printed]) => {
        return { table, row: ITEMS[item] ?? item, measure: "TOTAL", budget: name === "budget", printed: text(printed) };
      });
    }
    return [];
  });
}

/** Every figure of the tables in a file of verified facts. */
export function verifiedFigures(file: string): VerifiedFigure[] {
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  const tables = isRecord(parsed) ? parsed.tables : undefined;
  if (!isRecord(tables)) throw new Error(`${file} holds no tables`);
  return Object.entries(tables).flatMap(([name, members]) => {
    const table = TABLES[name];
    return table === undefined || !isRecord(members) ? [] : figuresOfTable(table, members);
  });
}
