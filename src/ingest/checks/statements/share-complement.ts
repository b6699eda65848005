import { judgeShare } from "../../../domain/agreement.js";
import type { Amount } from "../../../domain/figure.js";
import { lineKey, type StatementFacts } from "../../../domain/facts.js";
import type { PrintedNumber } from "../../../domain/printed.js";

/** A share of an account with the amounts that it is judged by. */
export interface StatedShare {
  readonly statement: StatementFacts;
  readonly share: NonNullable<StatementFacts["share"]>;
  readonly part: Amount;
  readonly whole: Amount;
}

function wholeOf({ statement, share }: StatedShare): string {
  return [statement.place.section ?? "", lineKey(share.table, share.key), share.measure].join(" ");
}

function sumOfRates(rates: readonly PrintedNumber[]): { readonly sum: bigint; readonly hundred: bigint } {
  const decimals = Math.max(...rates.map((rate) => rate.decimals));
  const sum = rates.reduce((total, rate) => total + rate.scaled * 10n ** BigInt(decimals - rate.decimals), 0n);
  return { sum, hundred: 100n * 10n ** BigInt(decimals) };
}

/**
 * The shares that are the complement of the others (domain: Rounding-aware agreement): the last of shares of one whole
 * that a section prints together, where all print as 100 and every other one agrees with its amounts.
 */
export function complements(shares: readonly StatedShare[]): ReadonlySet<StatedShare> {
  const together = new Map<string, StatedShare[]>();
  for (const one of shares) together.set(wholeOf(one), [...(together.get(wholeOf(one)) ?? []), one]);
  return new Set(
    [...together.values()].flatMap((group) => {
      const last = group.at(-1);
      const { sum, hundred } = sumOfRates(group.map(({ share }) => share.rate));
      const others = group.slice(0, -1);
      const agree = others.every(({ share, part, whole }) => judgeShare(share.rate, part, whole) !== "CONTRADICTS");
      return last === undefined || others.length === 0 || sum !== hundred || !agree ? [] : [last];
    }),
  );
}
