import type { AccountTable, Measure } from "../../../domain/line.js";
import type { CellPlace } from "./cell-place.js";
import type { PrintedTables } from "./printed-tables.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";

/** Two cells that print one figure: first the one that is judged, then the one that it is judged by. */
export type SamePlaces = readonly [CellPlace, CellPlace];

const TOTALS: readonly SamePlaces[] = [
  // E06
  [
    ["INCOME", TOTAL_KEY, "TOTAL"],
    ["INCOME_EXPENDITURE_SUMMARY", SummaryKey.CURRENT_INCOME, "TOTAL"],
  ],
  // E10
  [
    ["EXPENDITURE", TOTAL_KEY, "TOTAL"],
    ["INCOME_EXPENDITURE_SUMMARY", SummaryKey.CURRENT_EXPENDITURE, "TOTAL"],
  ],
  // E14
  [
    ["APPROPRIATION_SUMMARY", SummaryKey.CURRENT_INCOME, "TOTAL"],
    ["INCOME", TOTAL_KEY, "FISCAL_APPROPRIATION"],
  ],
];

/** E09: the columns of 02 and the rows of 01 that hold the same income. */
const INCOME_ROWS: readonly (readonly [Measure, string])[] = [
  ["SUPERIOR_SUBSIDY", SummaryKey.SUPERIOR_SUBSIDY],
  ["INSTITUTIONAL", SummaryKey.INSTITUTIONAL],
  ["BUSINESS", SummaryKey.BUSINESS],
  ["AFFILIATE_REMITTANCE", SummaryKey.AFFILIATE_REMITTANCE],
  ["OTHER", SummaryKey.OTHER],
];

/** The columns of 04 and the tables by fund behind them. */
const FUNDS: readonly (readonly [Measure, AccountTable])[] = [
  ["GENERAL_BUDGET", "GENERAL_BUDGET_EXPENDITURE"],
  ["GOVERNMENT_FUND", "GOVERNMENT_FUND"],
  ["STATE_CAPITAL", "STATE_CAPITAL"],
];

/** E27: balances and income in 合计 of 08 (and of a 收支 version of 09) and in 04. */
const BALANCES: readonly (readonly [table: AccountTable, measure: Measure, opening: SummaryKey, income: SummaryKey])[] =
  [
    ["GOVERNMENT_FUND", "GOVERNMENT_FUND", SummaryKey.OPENING_GOVERNMENT_FUND, SummaryKey.GOVERNMENT_FUND],
    ["STATE_CAPITAL", "STATE_CAPITAL", SummaryKey.OPENING_STATE_CAPITAL, SummaryKey.STATE_CAPITAL],
  ];

/** Totals that two tables print, whatever classes an account has. */
export const SAME_TOTALS: readonly SamePlaces[] = [
  ...TOTALS,
  // E18
  ...FUNDS.map(([measure, table]): SamePlaces => [
    [table, TOTAL_KEY, "TOTAL"],
    ["APPROPRIATION_SUMMARY", SummaryKey.CURRENT_EXPENDITURE, measure],
  ]),
];

/** The functional classes that a table prints. */
function classesOf(tables: PrintedTables, table: AccountTable): string[] {
  return tables.rows(table).flatMap(({ key }) => (/^\d{3}$/.test(key) ? [key] : []));
}

/** Every pair of cells that must print the same figure, for the classes that the account prints. */
export function samePlaces(tables: PrintedTables): SamePlaces[] {
  const summary = "INCOME_EXPENDITURE_SUMMARY";
  const appropriation = "APPROPRIATION_SUMMARY";
  return [
    ...SAME_TOTALS,
    ...INCOME_ROWS.map(([measure, key]): SamePlaces => [
      ["INCOME", TOTAL_KEY, measure],
      [summary, key, "TOTAL"],
    ]),
    // E12: classes go by code, which 01 has from their names, never by ordinal.
    ...classesOf(tables, "EXPENDITURE").map((code): SamePlaces => [
      ["EXPENDITURE", code, "TOTAL"],
      [summary, code, "TOTAL"],
    ]),
    // E19
    ...FUNDS.flatMap(([measure, table]) =>
      classesOf(tables, table).map((code): SamePlaces => [
        [table, code, "TOTAL"],
        [appropriation, code, measure],
      ]),
    ),
    // E27; its 本年支出 is E18
    ...BALANCES.flatMap(([table, measure, opening, income]): SamePlaces[] => [
      [
        [table, TOTAL_KEY, "OPENING_BALANCE"],
        [appropriation, opening, "TOTAL"],
      ],
      [
        [table, TOTAL_KEY, "INCOME"],
        [appropriation, income, "TOTAL"],
      ],
      [
        [table, TOTAL_KEY, "CLOSING_BALANCE"],
        [appropriation, SummaryKey.CLOSING_BALANCE, measure],
      ],
    ]),
  ];
}
