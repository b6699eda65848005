import type { Measure } from "../../../domain/line.js";
import type { AccountRule, Found } from "../rule.js";
import { atMostFindings } from "./at-most-finding.js";
import type { CellPlace } from "./cell-place.js";
import type { PrintedTables } from "./printed-tables.js";
import { ThreePublicKey } from "../../../domain/tables/three-public.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";

const BY_FUND = ["GENERAL_BUDGET_EXPENDITURE", "GOVERNMENT_FUND", "STATE_CAPITAL"] as const;
const BY_KIND: readonly Measure[] = ["TOTAL", "BASIC", "PROJECT"];

/** E25 and E29: a cell and the one of which it is a part. */
const PARTS: readonly (readonly [CellPlace, CellPlace])[] = [
  [
    ["BASIC_EXPENDITURE", "30212", "TOTAL"],
    ["THREE_PUBLIC", ThreePublicKey.OVERSEAS_TRAVEL, "TOTAL"],
  ],
  [
    ["BASIC_EXPENDITURE", "31013", "TOTAL"],
    ["THREE_PUBLIC", ThreePublicKey.VEHICLE_PURCHASE, "TOTAL"],
  ],
  [
    ["BASIC_EXPENDITURE", "30231", "TOTAL"],
    ["THREE_PUBLIC", ThreePublicKey.VEHICLE_OPERATION, "TOTAL"],
  ],
  [
    ["BASIC_EXPENDITURE", "30217", "TOTAL"],
    ["THREE_PUBLIC", ThreePublicKey.RECEPTION, "TOTAL"],
  ],
  [
    ["APPROPRIATION_SUMMARY", SummaryKey.OPENING_BALANCE, "TOTAL"],
    ["INCOME_EXPENDITURE_SUMMARY", SummaryKey.OPENING_BALANCE, "TOTAL"],
  ],
  [
    ["APPROPRIATION_SUMMARY", SummaryKey.CLOSING_BALANCE, "TOTAL"],
    ["INCOME_EXPENDITURE_SUMMARY", SummaryKey.CLOSING_BALANCE, "TOTAL"],
  ],
];

/** E21: what the three funds spend on a code is a part of what all money spends on it. */
function findInFunds(tables: PrintedTables): Found[] {
  return tables.rows("EXPENDITURE").flatMap((line) =>
    BY_KIND.flatMap((measure) =>
      atMostFindings(
        BY_FUND.map((table) => tables.cell(table, line.key, measure)),
        tables.cellOf(line, measure),
      ),
    ),
  );
}

/** Rule tables.part-whole: what is a part of another figure by its definition is at most as large. */
export const partWhole: AccountRule = {
  id: "tables.part-whole",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "三类预算拨款支出之和 ≤ 支出决算表同科目；基本支出中的“三公”经费 ≤ “三公”决算数；财政拨款结转结余 ≤ 全部结转结余",
    en: "Spending from the three funds ≤ all spending, code by code; 三公 within basic expenditure ≤ 三公; fiscal balances ≤ all balances",
  },
  source: "E21, E25, E29",
  message: {
    zh: "{parts}为{actual}，应不大于{whole}的{expected}；{verdict}",
    en: "{parts}: {actual}, which should be at most {expected}, {whole}; {verdict}",
  },
  find: ({ tables }) => {
    return [
      ...findInFunds(tables),
      ...PARTS.flatMap(([part, whole]) => atMostFindings([tables.cell(...part)], tables.cell(...whole))),
    ];
  },
};
