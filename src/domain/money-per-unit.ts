import { absent, sumOf, type Observed } from "./figure.js";
import { foreignCountOf, IndicatorKind } from "./indicator.js";
import { printAmount, type AmountUnit } from "./money.js";
import { roundHalfUp } from "./rate.js";

/** Why there is no money per unit: no count, a count of 0, no amount, a withheld one, or no line that it could be of. */
export const PerUnitAbsence = {
  COUNT_MISSING: "COUNT_MISSING",
  COUNT_ZERO: "COUNT_ZERO",
  AMOUNT_MISSING: "AMOUNT_MISSING",
  AMOUNT_WITHHELD: "AMOUNT_WITHHELD",
  NO_MONEY: "NO_MONEY",
} as const;
export type PerUnitAbsence = (typeof PerUnitAbsence)[keyof typeof PerUnitAbsence];

/** Money for each unit counted, or why there is none; exactly one of amount and absence is given. */
export interface MoneyPerUnit {
  readonly amount: string | null;
  readonly absence: PerUnitAbsence | null;
  /** What the amount is divided by; absent where that is not known. */
  readonly count: Observed;
}

/** A count as an account discloses it. */
export interface DisclosedCount {
  readonly count: Observed;
  /** True for guests of any kind, the foreign ones counted beside them among them. */
  readonly includesForeign: boolean;
}

/** Whether foreign guests were received is the same question for their batches and their visits. */
const FOREIGN_KINDS = [IndicatorKind.FOREIGN_RECEPTION_BATCHES, IndicatorKind.FOREIGN_RECEPTION_VISITS] as const;

/**
 * All units of a kind that the money of its line paid for: 公务接待费 receives domestic and foreign guests, so that the
 * foreign ones are added where the count leaves them out (国内公务接待100人次、外宾接待50人次: 150). Absent where the count
 * is not disclosed, or foreign guests were received and it is not said how many.
 */
export function paidUnits(counts: ReadonlyMap<IndicatorKind, DisclosedCount>, kind: IndicatorKind): Observed {
  const own = counts.get(kind);
  if (own === undefined) return absent("NOT_PUBLISHED");
  const foreignKind = foreignCountOf(kind);
  if (foreignKind === null || own.includesForeign || own.count.kind === "absent") return own.count;
  const foreign = counts.get(foreignKind)?.count;
  if (foreign?.kind === "amount") return sumOf([own.count, foreign]);
  const others = FOREIGN_KINDS.map((one) => counts.get(one)?.count);
  return others.some((one) => one?.kind === "amount" && one.fen > 0n) ? absent("NOT_PUBLISHED") : own.count;
}

/**
 * amount / count, divided exactly, rounded half up once to whole fen and printed exactly in `unit`. No amount where
 * either is not known, or the count is 0.
 */
export function moneyPerUnit(amount: Observed, count: Observed, unit: AmountUnit): MoneyPerUnit {
  const none = (absence: PerUnitAbsence): MoneyPerUnit => ({ amount: null, absence, count });
  if (count.kind === "absent") return none(PerUnitAbsence.COUNT_MISSING);
  if (count.fen === 0n) return none(PerUnitAbsence.COUNT_ZERO);
  if (amount.kind === "absent") {
    return none(amount.absence === "WITHHELD" ? PerUnitAbsence.AMOUNT_WITHHELD : PerUnitAbsence.AMOUNT_MISSING);
  }
  // Counts are kept in hundredths.
  return { amount: printAmount(roundHalfUp(amount.fen * 100n, count.fen), unit), absence: null, count };
}
