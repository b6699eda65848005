import { AccountTable, Measure } from "../../../domain/line.js";
import type { SlugOf } from "../../../domain/tables/tables.js";
import { namedLine, type NamedLine } from "../named-line.js";
import { lineOfFund } from "./sides.js";
import { GENERAL_BUDGET_WORDS, prefixed, type Meanings, type Naming } from "./vocabulary.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";

const { INCOME_EXPENDITURE_SUMMARY, APPROPRIATION_SUMMARY, GOVERNMENT_FUND, STATE_CAPITAL } = AccountTable;

const OPENING = [
  "年初结转和结余",
  "年初结转结余",
  "年初结转",
  "上年结转和结余",
  "上年结转结余",
  "上年结转",
  "年初结余",
];
const CLOSING = ["年末结转和结余", "年末结转结余", "年末结转", "年终结转和结余", "年末结余", "结转下年"];
const OPENING_APPROPRIATION = ["年初财政拨款结转和结余", "年初财政拨款结转结余"];
const CLOSING_APPROPRIATION = ["年末财政拨款结转和结余", "年末财政拨款结转结余"];

const summary = (key: SlugOf<"INCOME_EXPENDITURE_SUMMARY">): readonly NamedLine[] => [
  namedLine(INCOME_EXPENDITURE_SUMMARY, key),
];
const appropriation = (key: SlugOf<"APPROPRIATION_SUMMARY">): readonly NamedLine[] => [
  namedLine(APPROPRIATION_SUMMARY, key),
];

function balances(
  side: SlugOf<"INCOME_EXPENDITURE_SUMMARY"> & SlugOf<"APPROPRIATION_SUMMARY">,
  measure: Measure,
  fund: NamedLine,
): Meanings {
  return {
    OVERALL: summary(side),
    INCOME: summary(side),
    EXPENDITURE: summary(side),
    OTHER: summary(side),
    APPROPRIATION: appropriation(side),
    GENERAL_BUDGET: [fund],
    GOVERNMENT_FUND: [namedLine(GOVERNMENT_FUND, TOTAL_KEY, measure)],
    STATE_CAPITAL: [namedLine(STATE_CAPITAL, TOTAL_KEY, measure)],
  };
}

const FUND = "政府性基金预算财政拨款";
const CAPITAL = "国有资本经营预算财政拨款";

/** 政府性基金预算财政拨款年初结转和结余: a fund's balance by its full name. */
function ofFund(
  prefix: string,
  table: "GOVERNMENT_FUND" | "STATE_CAPITAL",
  names: readonly string[],
  measure: Measure,
): Naming {
  return { names: prefixed(prefix, names), meanings: {}, elsewhere: [namedLine(table, TOTAL_KEY, measure)] };
}

function ofGeneralBudget(end: "年初" | "年末"): readonly string[] {
  return GENERAL_BUDGET_WORDS.flatMap((words) => prefixed(end + words, ["结转和结余", "结转结余", "结转"]));
}

/** Balances at both ends of the year, and what becomes of a surplus. */
export const BALANCES: readonly Naming[] = [
  {
    names: [
      "使用非财政拨款结余",
      "使用非财政拨款结余和专用结余",
      "使用非财政拨款结余(含专用结余)",
      "用事业基金弥补收支差额",
      "使用事业基金弥补收支差额",
      "事业基金弥补收支差额",
      "动用事业基金弥补收支差额",
    ],
    meanings: {},
    elsewhere: summary(SummaryKey.NON_FISCAL_BALANCE_USED),
  },
  { names: ["结余分配"], meanings: {}, elsewhere: summary(SummaryKey.SURPLUS_DISTRIBUTION) },
  {
    names: OPENING,
    meanings: balances(SummaryKey.OPENING_BALANCE, Measure.OPENING_BALANCE, lineOfFund("GENERAL_BUDGET", "OPENING")),
  },
  {
    names: CLOSING,
    meanings: balances(SummaryKey.CLOSING_BALANCE, Measure.CLOSING_BALANCE, lineOfFund("GENERAL_BUDGET", "CLOSING")),
  },
  { names: OPENING_APPROPRIATION, meanings: {}, elsewhere: appropriation(SummaryKey.OPENING_BALANCE) },
  { names: CLOSING_APPROPRIATION, meanings: {}, elsewhere: appropriation(SummaryKey.CLOSING_BALANCE) },
  ofFund(FUND, GOVERNMENT_FUND, OPENING, Measure.OPENING_BALANCE),
  ofFund(FUND, GOVERNMENT_FUND, CLOSING, Measure.CLOSING_BALANCE),
  ofFund(FUND, GOVERNMENT_FUND, ["本年收入", "本年收入合计"], Measure.INCOME),
  ofFund(FUND, GOVERNMENT_FUND, ["本年支出", "本年支出合计"], Measure.TOTAL),
  ofFund(CAPITAL, STATE_CAPITAL, OPENING, Measure.OPENING_BALANCE),
  ofFund(CAPITAL, STATE_CAPITAL, CLOSING, Measure.CLOSING_BALANCE),
  ofFund(CAPITAL, STATE_CAPITAL, ["本年收入", "本年收入合计"], Measure.INCOME),
  ofFund(CAPITAL, STATE_CAPITAL, ["本年支出", "本年支出合计"], Measure.TOTAL),
  {
    names: ofGeneralBudget("年初"),
    meanings: {},
    elsewhere: appropriation(SummaryKey.OPENING_GENERAL_BUDGET),
  },
  {
    names: ofGeneralBudget("年末"),
    meanings: {},
    elsewhere: [namedLine(APPROPRIATION_SUMMARY, SummaryKey.CLOSING_BALANCE, Measure.GENERAL_BUDGET)],
  },
];
