import type { AccountTable } from "../../domain/line.js";
import { fold, withoutOrdinal } from "./folded.js";
import { classCodeOf } from "./functional-classes.js";

export type Side = "income" | "expenditure";

/** Names of the rows of 01 and 04 that no classification code has, folded, by side, first match first. */
const INCOME_ROWS: readonly (readonly [RegExp, string])[] = [
  [/^一般公共预算(?:财政)?(?:拨款)?(?:收入)?$/, "income.general-budget"],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/, "income.government-fund"],
  [/^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/, "income.state-capital"],
  [/^上级补助收入$/, "income.superior-subsidy"],
  [/^事业收入$/, "income.institutional"],
  [/^经营收入$/, "income.business"],
  [/^附属单位(?:上缴|缴款)(?:收入)?$/, "income.affiliate-remittance"],
  [/^其他收入$/, "income.other"],
  [/^本年收入(?:合计|小计)?$/, "income.current-year"],
  [
    /^使用(?:非财政拨款|专用)结余(?:\(.*\))?$|^使用非财政拨款结余和专用结余$|^用事业基金弥补收支差额$/,
    "income.non-fiscal-balance-used",
  ],
  [/^(?:年初|上年)(?:财政拨款)?结转(?:和)?(?:结余)?(?:\(.*\))?$/, "income.opening-balance"],
  [/^(?:收入)?总计$|^收入总计\(.*\)$/, "income.total"],
];

const EXPENDITURE_ROWS: readonly (readonly [RegExp, string])[] = [
  [/^本年支出(?:合计|小计)?$/, "expenditure.current-year"],
  [/^结余分配$/, "expenditure.surplus-distribution"],
  [/^年末(?:财政拨款)?(?:滚存)?结转(?:和)?(?:结余)?(?:\(.*\))?$|^结转下年$/, "expenditure.closing-balance"],
  [/^(?:支出)?总计$/, "expenditure.total"],
];

const FUND_ROW = /^income\.(?:general-budget|government-fund|state-capital)$/;

/** Reads the names down one side: the rows below 年初财政拨款结转和结余 of 04 repeat those above and are its children. */
export class SummarySide {
  private isBelowOpening = false;

  constructor(
    private readonly table: AccountTable,
    private readonly side: Side,
  ) {}

  /** The key of the next row by its name (ordinals do not count), or null where no row has that name. */
  keyOf(name: string): string | null {
    const words = fold(withoutOrdinal(name));
    if (this.side === "expenditure") return matching(EXPENDITURE_ROWS, words) ?? classCodeOf(name);
    const key = matching(INCOME_ROWS, words);
    if (key === "income.opening-balance") this.isBelowOpening = this.table === "APPROPRIATION_SUMMARY";
    if (key !== null && this.isBelowOpening && FUND_ROW.test(key)) {
      return key.replace("income.", "income.opening-balance.");
    }
    return key;
  }
}

function matching(rows: readonly (readonly [RegExp, string])[], words: string): string | null {
  return rows.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
