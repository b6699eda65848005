import type { Rational } from "../exact/rational.js";
import type { Mention } from "./facts.js";

export interface StatedBase {
  readonly amount: Rational;
  readonly source: string;
}

/** The base that a narrative gives: written down, else current less the stated change, 持平 being a change of 0; null for none. */
export function priorStated(current: Rational, mentions: readonly Mention[]): StatedBase | null {
  return writtenBase(mentions) ?? changedBase(current, mentions);
}

/** The base that a narrative implies, whether or not another one is known: by its change, else as it is written. */
export function impliedBase(current: Rational, mentions: readonly Mention[]): StatedBase | null {
  return changedBase(current, mentions) ?? writtenBase(mentions);
}

function writtenBase(mentions: readonly Mention[]): StatedBase | null {
  const written = mentions.find(({ base }) => base !== undefined)?.base;
  return written === undefined ? null : { amount: written.value, source: "STATED" };
}

function changedBase(current: Rational, mentions: readonly Mention[]): StatedBase | null {
  for (const { base, amount, rate, direction } of mentions) {
    if (amount !== undefined) return { amount: current.minus(amount.value), source: "IMPLIED" };
    // Where a base is written down beside 持平, that is what the year before was.
    if (direction === "UNCHANGED" && base === undefined && (rate === undefined || rate.value.sign() === 0))
      return { amount: current, source: "IMPLIED" };
  }
  return null;
}
