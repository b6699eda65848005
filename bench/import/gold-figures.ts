import { z } from "zod";
import {
  AccountTable,
  Measure,
  type AccountTable as Table,
  type Measure as MeasureName,
} from "../../src/domain/line.js";
import type { GoldFile } from "./gold-file.js";

/** A cell that must be read; `key` is null where the file knows its row by name alone. */
export interface GoldFigure {
  readonly table: Table;
  readonly key: string | null;
  readonly name: string;
  readonly measure: MeasureName;
  readonly isBudget: boolean;
  readonly printed: string | null;
}

type Members = Readonly<Record<string, unknown>>;
type Row = Pick<GoldFigure, "table" | "key" | "name">;

const TABLES: readonly Table[] = [
  AccountTable.INCOME_EXPENDITURE_SUMMARY,
  AccountTable.INCOME,
  AccountTable.EXPENDITURE,
  AccountTable.APPROPRIATION_SUMMARY,
  AccountTable.GENERAL_BUDGET_EXPENDITURE,
  AccountTable.BASIC_EXPENDITURE,
  AccountTable.THREE_PUBLIC,
  AccountTable.GOVERNMENT_FUND,
  AccountTable.STATE_CAPITAL,
];

const MEASURES: Readonly<Record<string, MeasureName>> = {
  amount: Measure.TOTAL,
  total: Measure.TOTAL,
  fiscal: Measure.FISCAL_APPROPRIATION,
  superior: Measure.SUPERIOR_SUBSIDY,
  institutional: Measure.INSTITUTIONAL,
  affiliate: Measure.AFFILIATE_REMITTANCE,
  other: Measure.OTHER,
  basic: Measure.BASIC,
  project: Measure.PROJECT,
  upward: Measure.UPWARD_REMITTANCE,
  business: Measure.BUSINESS,
  affiliateSubsidy: Measure.AFFILIATE_SUBSIDY,
  general: Measure.GENERAL_BUDGET,
  fund: Measure.GOVERNMENT_FUND,
  stateCapital: Measure.STATE_CAPITAL,
  opening: Measure.OPENING_BALANCE,
  income: Measure.INCOME,
  closing: Measure.CLOSING_BALANCE,
};

/** Rows that the file names by a member of the table, in it or in its `budget` and `final`. */
const ROWS: Readonly<Record<string, string>> = {
  totalRow: "total",
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
  total: "total",
  abroad: "overseas-travel",
  carSubtotal: "vehicles",
  carPurchase: "vehicle-purchase",
  carRunning: "vehicle-operation",
  reception: "reception",
};

const INCOME_ROWS: readonly (readonly [RegExp, string])[] = [
  [/一般公共预算/, "income.general-budget"],
  [/政府性基金/, "income.government-fund"],
  [/国有资本/, "income.state-capital"],
  [/上级补助/, "income.superior-subsidy"],
  [/事业收入/, "income.institutional"],
  [/经营收入/, "income.business"],
  [/附属单位/, "income.affiliate-remittance"],
  [/其他收入/, "income.other"],
];

/** What the file says about a table that is no cell of it. */
const REMARKS = new Set(["title", "formNo", "note", "layout", "footnote", "printedFunctionalLines"]);

const membersSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.array(z.looseObject({ code: z.string().optional(), name: z.string() }));
const cellSchema = z.string().nullable();

/** Codes of the classes (类) by name, from the tables that print both. */
export function classCodes(gold: GoldFile): ReadonlyMap<string, string> {
  const rows = Object.values(gold.tables).flatMap((table) => rowsSchema.safeParse(table.rows).data ?? []);
  return new Map(rows.flatMap(({ code, name }) => (code?.length === 3 ? [[name, code]] : [])));
}

function cells(row: Row, value: unknown, isBudget = false): GoldFigure[] {
  if (typeof value !== "object" || value === null) {
    return [{ ...row, measure: Measure.TOTAL, isBudget, printed: cellSchema.parse(value) }];
  }
  return Object.entries(value).flatMap(([column, printed]: [string, unknown]) => {
    if (column === "name" || column === "code" || column === "note") return [];
    const measure = MEASURES[column];
    if (measure === undefined) throw new Error(`${row.table}: no column is known as ${column}`);
    return [{ ...row, measure, isBudget, printed: cellSchema.parse(printed) }];
  });
}

function keyOf(
  table: string,
  code: string | undefined,
  name: string,
  codes: ReadonlyMap<string, string>,
): string | null {
  if (code !== undefined) return code;
  if (table === "income") return INCOME_ROWS.find(([words]) => words.test(name))?.[1] ?? null;
  return codes.get(name) ?? null;
}

function namedCell(table: Table, member: string, value: unknown, isBudget: boolean): GoldFigure[] {
  const key = ROWS[member];
  if (key === undefined) throw new Error(`${table}: no row is known as ${member}`);
  return cells({ table, key, name: member }, value, isBudget);
}

function figuresOf(table: Table, members: Members, codes: ReadonlyMap<string, string>): GoldFigure[] {
  return Object.entries(members).flatMap(([member, value]) => {
    if (REMARKS.has(member)) return [];
    if (member === "budget" || member === "final") {
      const items = Object.entries(membersSchema.parse(value));
      return items.flatMap(([item, cell]) => namedCell(table, item, cell, member === "budget"));
    }
    if (!Array.isArray(value)) return namedCell(table, member, value, false);
    return rowsSchema
      .parse(value)
      .flatMap((row) => cells({ table, key: keyOf(member, row.code, row.name, codes), name: row.name }, row));
  });
}

/** Every cell that the file lists. Throws where it names a row or a column that no table has. */
export function goldFigures(gold: GoldFile): GoldFigure[] {
  const codes = classCodes(gold);
  return TABLES.flatMap((table, index) => figuresOf(table, gold.tables[`T${String(index + 1)}`] ?? {}, codes));
}
