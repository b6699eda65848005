import { printFen, printRate, type Unit } from "../exact/print.js";
import type { RightChange } from "../right/change.js";

/** What is asked of every change. */
export const CHANGE_FIELDS = `current base amount rate direction comparability likeForLike baseSource
  missingMembers { side year departmentName key absence } edges { id } edgesNotFollowed { id } currentLines { key year department { name } }`;

export interface Printing {
  readonly unit: Unit;
  readonly decimals: number;
}

const directions = { "-1": "DECREASE", 0: "UNCHANGED", 1: "INCREASE" } as const;

/** The sign of an amount in words; null for none. */
export function directionOf(sign: number | undefined): string | null {
  return sign === undefined ? null : sign < 0 ? directions["-1"] : sign > 0 ? directions[1] : directions[0];
}

/** A change as it must be served, as far as domain.md decides it. */
export function changeAsServed(change: RightChange, { unit, decimals }: Printing): Record<string, unknown> {
  const { current, amount, rate, comparability, baseAmount, baseSource, isOpen } = change;
  const isKnown = amount !== null;
  return {
    current: printFen(current.amount, unit),
    base: isOpen ? undefined : printFen(baseAmount, unit),
    amount: isOpen ? undefined : printFen(amount, unit),
    rate: isOpen ? undefined : printRate(rate, decimals),
    direction: isOpen ? undefined : directionOf(amount?.sign()),
    comparability: isOpen ? undefined : comparability,
    missingMembers: isOpen ? undefined : change.missingMembers,
    likeForLike: isKnown ? change.likeForLike : undefined,
    baseSource: isOpen ? undefined : baseSource,
  };
}
