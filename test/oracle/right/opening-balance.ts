import type { Rational } from "../exact/rational.js";
import type { Account } from "./facts.js";
import type { Known } from "./known.js";
import type { Printed } from "./printed.js";

/** An opening balance that is not what the year before closed with. */
export interface CarriedWrong {
  readonly expected: Rational;
  readonly actual: Rational;
  readonly severity: "WARNING" | "INFO";
}

function balanceOf(account: Account | undefined, key: string): Printed | null {
  const cell = account?.tables.get("INCOME_EXPENDITURE_SUMMARY")?.rows.get(key)?.cells.get("TOTAL/FINAL");
  return cell?.kind === "amount" ? cell.printed : null;
}

/** The opening balance of an account against the closing one of the year before; null where both are the same, or one is not known. */
export function openingBalance({ facts }: Known, account: Account): CarriedWrong | null {
  const actual = balanceOf(account, "income.opening-balance");
  const expected = balanceOf(facts.account(account.department, account.year - 1), "expenditure.closing-balance");
  if (actual === null || expected === null) return null;
  const difference = actual.value.minus(expected.value);
  if (difference.sign() === 0) return null;
  const size = difference.sign() < 0 ? difference.negated() : difference;
  const isBeyond = size.compare(actual.half.plus(expected.half)) > 0;
  return { expected: expected.value, actual: actual.value, severity: isBeyond ? "WARNING" : "INFO" };
}
