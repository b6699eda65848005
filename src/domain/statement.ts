import { Direction, directionOf } from "./change.js";
import { readAmount, type Amount } from "./figure.js";
import type { AmountUnit } from "./money.js";
import { parsePrinted, type PrintedNumber } from "./printed.js";

/**
 * One mention of a change in the narrative, as printed: signed by the direction word
 * (减少65.34 is "-65.34"), null where the sentence does not say it.
 */
export interface PrintedMention {
  readonly unit: AmountUnit;
  readonly base: string | null;
  readonly amount: string | null;
  readonly rate: string | null;
  readonly direction: Direction | null;
  readonly completionRate: string | null;
}

/** A mention read into exact numbers. */
export interface Mention {
  readonly base: Amount | null;
  readonly amount: Amount | null;
  readonly rate: PrintedNumber | null;
  readonly direction: Direction | null;
  readonly completionRate: PrintedNumber | null;
}

/**
 * Reads the printed parts of a mention; a stated amount or rate gives the direction where no word does.
 * A printed zero gives none: it may hide a change too small to print. Only 持平 states UNCHANGED.
 */
export function readMention(printed: PrintedMention): Mention {
  const amount = printed.amount === null ? null : readAmount(printed.amount, printed.unit);
  const rate = printed.rate === null ? null : parsePrinted(printed.rate);
  return {
    base: printed.base === null ? null : readAmount(printed.base, printed.unit),
    amount,
    rate,
    direction: printed.direction ?? impliedDirection(amount, rate),
    completionRate: printed.completionRate === null ? null : parsePrinted(printed.completionRate),
  };
}

/**
 * True for a change that could have a reason: a direction other than 持平 is stated, and no printed zero. A completion
 * rate alone, or a base, states none.
 */
export function statesMove({ direction, amount, rate }: Mention): boolean {
  if (direction === null || direction === Direction.UNCHANGED) return false;
  return amount === null ? rate?.scaled !== 0n : amount.fen !== 0n;
}

function impliedDirection(amount: Amount | null, rate: PrintedNumber | null): Direction | null {
  const signed = [amount?.fen, rate?.scaled].find((value) => value !== undefined && value !== 0n);
  return signed === undefined ? null : directionOf(signed);
}
