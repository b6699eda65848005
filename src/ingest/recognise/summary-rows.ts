import type { AccountTable } from "../../domain/line.js";
import { fold, withoutOrdinal } from "../folded.js";
import { functionalClassification } from "../classification/known-classifications.js";
import { SummaryKey } from "../../domain/tables/summary-sides.js";

export type Side = "income" | "expenditure";

/** Names of the rows of 01 and 04 that no classification code has, folded, by side, first match first. */
const INCOME_ROWS: readonly (readonly [RegExp, SummaryKey])[] = [
  [/^一般公共预算(?:财政)?(?:拨款)?(?:收入)?$/, SummaryKey.GENERAL_BUDGET],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/, SummaryKey.GOVERNMENT_FUND],
  [/^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/, SummaryKey.STATE_CAPITAL],
  [/^上级补助收入$/, SummaryKey.SUPERIOR_SUBSIDY],
  [/^事业收入$/, SummaryKey.INSTITUTIONAL],
  [/^经营收入$/, SummaryKey.BUSINESS],
  [/^附属单位(?:上缴|缴款)(?:收入)?$/, SummaryKey.AFFILIATE_REMITTANCE],
  [/^其他收入$/, SummaryKey.OTHER],
  [/^本年收入(?:合计|小计)?$/, SummaryKey.CURRENT_INCOME],
  [
    /^使用(?:非财政拨款|专用)结余(?:\(.*\))?$|^使用非财政拨款结余和专用结余$|^用事业基金弥补收支差额$/,
    SummaryKey.NON_FISCAL_BALANCE_USED,
  ],
  [/^(?:年初|上年)(?:财政拨款)?结转(?:和)?(?:结余)?(?:\(.*\))?$/, SummaryKey.OPENING_BALANCE],
  [/^(?:收入)?总计$|^收入总计\(.*\)$/, SummaryKey.INCOME_TOTAL],
];

const EXPENDITURE_ROWS: readonly (readonly [RegExp, SummaryKey])[] = [
  [/^本年支出(?:合计|小计)?$/, SummaryKey.CURRENT_EXPENDITURE],
  [/^结余分配$/, SummaryKey.SURPLUS_DISTRIBUTION],
  [/^年末(?:财政拨款)?(?:滚存)?结转(?:和)?(?:结余)?(?:\(.*\))?$|^结转下年$/, SummaryKey.CLOSING_BALANCE],
  [/^(?:支出)?总计$/, SummaryKey.EXPENDITURE_TOTAL],
];

/** What the rows of the funds are called again below the opening balance. */
const BELOW_OPENING: Readonly<Record<string, SummaryKey>> = {
  [SummaryKey.GENERAL_BUDGET]: SummaryKey.OPENING_GENERAL_BUDGET,
  [SummaryKey.GOVERNMENT_FUND]: SummaryKey.OPENING_GOVERNMENT_FUND,
  [SummaryKey.STATE_CAPITAL]: SummaryKey.OPENING_STATE_CAPITAL,
};

/** Reads the names down one side: the rows below 年初财政拨款结转和结余 of 04 repeat those above and are its children. */
export class SummarySide {
  private isBelowOpening = false;

  constructor(
    private readonly table: AccountTable,
    private readonly side: Side,
  ) {}

  /** True where a row of this side has the name; the order of rows does not count. */
  knows(name: string): boolean {
    const words = fold(withoutOrdinal(name));
    return this.side === "income"
      ? matching(INCOME_ROWS, words) !== null
      : matching(EXPENDITURE_ROWS, words) !== null || functionalClassification().classCodeOf(name) !== null;
  }

  /** The key of the next row by its name (ordinals do not count), or null where no row has that name. */
  keyOf(name: string): string | null {
    const words = fold(withoutOrdinal(name));
    if (this.side === "expenditure")
      return matching(EXPENDITURE_ROWS, words) ?? functionalClassification().classCodeOf(name);
    const key = matching(INCOME_ROWS, words);
    if (key === SummaryKey.OPENING_BALANCE) this.isBelowOpening = this.table === "APPROPRIATION_SUMMARY";
    return key !== null && this.isBelowOpening ? (BELOW_OPENING[key] ?? key) : key;
  }
}

function matching(rows: readonly (readonly [RegExp, SummaryKey])[], words: string): SummaryKey | null {
  return rows.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
