import { AccountTable, Measure } from "../../../domain/line.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { namedLine, type NamedLine } from "../named-line.js";
import type { Topic } from "../topic.js";

/** The two sides of an account. */
export type Side = "INCOME" | "EXPENDITURE";

/** Figures that every fund has of its own: their bare names mean those of the fund that a sentence names first. */
export type FundFigure = Side | "OPENING" | "CLOSING" | "BASIC" | "PROJECT";

/** Money that a sentence can be about as a whole. */
export type Fund = "GENERAL_BUDGET" | "GOVERNMENT_FUND" | "STATE_CAPITAL";

const { APPROPRIATION_SUMMARY, GENERAL_BUDGET_EXPENDITURE } = AccountTable;

const SIDES: Readonly<Record<string, FundFigure>> = {
  [SummaryKey.INCOME_TOTAL]: "INCOME",
  [SummaryKey.CURRENT_INCOME]: "INCOME",
  [SummaryKey.EXPENDITURE_TOTAL]: "EXPENDITURE",
  [SummaryKey.CURRENT_EXPENDITURE]: "EXPENDITURE",
  [SummaryKey.OPENING_BALANCE]: "OPENING",
  [SummaryKey.CLOSING_BALANCE]: "CLOSING",
};

/** Which of the figures that every fund has a line is, or null where it is another. */
export function fundFigureOf({ table, keys, measure }: NamedLine): FundFigure | null {
  const [key = ""] = keys;
  if (keys.length > 1) return null;
  if (key !== TOTAL_KEY) return measure === Measure.TOTAL ? (SIDES[key] ?? null) : null;
  if (table === AccountTable.INCOME && measure === Measure.TOTAL) return "INCOME";
  if (table !== AccountTable.EXPENDITURE) return null;
  if (measure === Measure.TOTAL) return "EXPENDITURE";
  return measure === Measure.BASIC ? "BASIC" : measure === Measure.PROJECT ? "PROJECT" : null;
}

const GENERAL: Readonly<Record<FundFigure, NamedLine>> = {
  INCOME: namedLine(APPROPRIATION_SUMMARY, SummaryKey.GENERAL_BUDGET),
  EXPENDITURE: namedLine(GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY),
  OPENING: namedLine(APPROPRIATION_SUMMARY, SummaryKey.OPENING_GENERAL_BUDGET),
  CLOSING: namedLine(APPROPRIATION_SUMMARY, SummaryKey.CLOSING_BALANCE, Measure.GENERAL_BUDGET),
  BASIC: namedLine(GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY, Measure.BASIC),
  PROJECT: namedLine(GENERAL_BUDGET_EXPENDITURE, TOTAL_KEY, Measure.PROJECT),
};

const MEASURES: Readonly<Record<FundFigure, Measure>> = {
  INCOME: Measure.INCOME,
  EXPENDITURE: Measure.TOTAL,
  OPENING: Measure.OPENING_BALANCE,
  CLOSING: Measure.CLOSING_BALANCE,
  BASIC: Measure.BASIC,
  PROJECT: Measure.PROJECT,
};

/** The line of one fund that a bare name means in a sentence about that fund. */
export function lineOfFund(fund: Fund, figure: FundFigure): NamedLine {
  return fund === "GENERAL_BUDGET" ? GENERAL[figure] : namedLine(fund, TOTAL_KEY, MEASURES[figure]);
}

const INCOME_ROWS = {
  GENERAL_BUDGET: SummaryKey.GENERAL_BUDGET,
  GOVERNMENT_FUND: SummaryKey.GOVERNMENT_FUND,
  STATE_CAPITAL: SummaryKey.STATE_CAPITAL,
} as const;

/** The row of a fund's income: in 04 where the whole is a line of 04, else in 01. */
export function incomeOfFund(fund: Fund, whole: AccountTable): NamedLine {
  const table = whole === APPROPRIATION_SUMMARY ? APPROPRIATION_SUMMARY : AccountTable.INCOME_EXPENDITURE_SUMMARY;
  return namedLine(table, INCOME_ROWS[fund]);
}

/** The current year's total of a side: in a section on the appropriation that of 04, else that of 02 or 03. */
export function currentTotal(side: Side, topic: Topic): NamedLine {
  if (topic === "APPROPRIATION") {
    const key = side === "INCOME" ? SummaryKey.CURRENT_INCOME : SummaryKey.CURRENT_EXPENDITURE;
    return namedLine(APPROPRIATION_SUMMARY, key);
  }
  return namedLine(AccountTable[side], TOTAL_KEY);
}
