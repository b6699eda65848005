import { BaseSource, type ResolvedBase } from "./base.js";
import { changeBetween, Direction, directionOf } from "./change.js";
import type { Amount, Observed } from "./figure.js";
import {
  difference,
  fractionsIntersect,
  intersects,
  percentRange,
  printedRateInterval,
  type AmountInterval,
  type FractionInterval,
} from "./interval.js";
import type { PrintedNumber } from "./printed.js";
import { percentScaled, roundHalfUp } from "./rate.js";
import type { Mention } from "./statement.js";

/** Whether what the document states agrees with what its figures give, with printed precision taken into account. */
export const Agreement = {
  EXACT: "EXACT",
  WITHIN_ROUNDING: "WITHIN_ROUNDING",
  CONTRADICTS: "CONTRADICTS",
  NOT_STATED: "NOT_STATED",
  UNVERIFIABLE: "UNVERIFIABLE",
} as const;
export type Agreement = (typeof Agreement)[keyof typeof Agreement];

/** What a statement can say of a change; each is judged by itself. */
export type StatedAttribute = "amount" | "rate" | "direction" | "completionRate";

/** The verdict on one stated attribute. */
export interface Verdict {
  readonly attribute: StatedAttribute;
  readonly agreement: Agreement;
}

const SEVERITY: readonly Agreement[] = ["NOT_STATED", "UNVERIFIABLE", "EXACT", "WITHIN_ROUNDING", "CONTRADICTS"];

/** The worst of several verdicts; what cannot be verified counts only where nothing else was. */
export function worst(agreements: readonly Agreement[]): Agreement {
  return agreements.reduce<Agreement>(
    (a, b) => (SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a),
    Agreement.NOT_STATED,
  );
}

/** Compares a printed percentage with 100 * part / whole: exact as rounded, else by the true values possible. */
export function judgePercent(
  stated: PrintedNumber,
  part: bigint,
  whole: bigint,
  possible: FractionInterval | null,
): Agreement {
  if (whole <= 0n) return Agreement.UNVERIFIABLE;
  if (percentScaled(part, whole, stated.decimals) === stated.scaled) return Agreement.EXACT;
  if (possible === null) return Agreement.WITHIN_ROUNDING;
  return fractionsIntersect(possible, printedRateInterval(stated.scaled, stated.decimals))
    ? Agreement.WITHIN_ROUNDING
    : Agreement.CONTRADICTS;
}

/** 100 * part / whole against a printed percentage (占比, 完成率), by the intervals of both. */
export function judgeShare(stated: PrintedNumber, part: Amount, whole: Amount): Agreement {
  const range = percentRange(part.interval, whole.interval, (x, y) => ({ numerator: x, denominator: y }));
  return judgePercent(stated, part.fen, whole.fen, range);
}

/** True where `fen`, rounded half up to the last place that `stated` prints, is what it prints. */
export function roundsTo(fen: bigint, stated: Amount): boolean {
  const place = (stated.interval.high - stated.interval.low) / 2n;
  return fen === stated.fen || (place > 0n && roundHalfUp(fen, place) * place === stated.fen);
}

/** Two printings of one figure: EXACT where equal as the stated one rounds, else WITHIN_ROUNDING where one true value fits both. */
export function judgeAmounts(stated: Amount, figure: Amount): Agreement {
  if (roundsTo(figure.fen, stated)) return Agreement.EXACT;
  return intersects(stated.interval, figure.interval) ? Agreement.WITHIN_ROUNDING : Agreement.CONTRADICTS;
}

function judgeAmount(stated: Amount, current: Amount, base: Amount): Agreement {
  if (roundsTo(current.fen - base.fen, stated)) return Agreement.EXACT;
  return intersects(stated.interval, difference(current.interval, base.interval))
    ? Agreement.WITHIN_ROUNDING
    : Agreement.CONTRADICTS;
}

function allows(change: AmountInterval, direction: Direction): boolean {
  if (direction === Direction.INCREASE) return change.high > 0n;
  if (direction === Direction.DECREASE) return change.low < 0n;
  return change.low <= 0n && change.high >= 0n;
}

function judgeDirection(stated: Direction, current: Amount, base: Amount): Agreement {
  if (directionOf(current.fen - base.fen) === stated) return Agreement.EXACT;
  return allows(difference(current.interval, base.interval), stated)
    ? Agreement.WITHIN_ROUNDING
    : Agreement.CONTRADICTS;
}

/** Rate against a known base: 100 * (current - base) / base. */
function rateFromBase(stated: PrintedNumber, current: Amount, base: Amount): Agreement {
  const range = percentRange(current.interval, base.interval, (c, b) => ({ numerator: c - b, denominator: b }));
  return judgePercent(stated, current.fen - base.fen, base.fen, range);
}

/** Rate against the base that the stated amount implies: 100 * amount / (current - amount). */
function rateFromAmount(stated: PrintedNumber, current: Amount, amount: Amount): Agreement {
  const range = percentRange(current.interval, amount.interval, (c, a) => ({ numerator: a, denominator: c - a }));
  return judgePercent(stated, amount.fen, current.fen - amount.fen, range);
}

/** With no other base than the stated change itself: only its rate, and contradictory words, can be judged. */
function judgeByItself(mention: Mention, current: Amount, amount: Amount | null): Verdict[] {
  const verdicts: Verdict[] = [];
  if (mention.amount !== null) verdicts.push({ attribute: "amount", agreement: Agreement.UNVERIFIABLE });
  if (mention.rate !== null) {
    const agreement = amount === null ? Agreement.UNVERIFIABLE : rateFromAmount(mention.rate, current, amount);
    verdicts.push({ attribute: "rate", agreement });
  }
  if (mention.direction !== null) {
    const signed = mention.amount?.fen ?? mention.rate?.scaled ?? null;
    const contradicts = signed !== null && signed !== 0n && directionOf(signed) !== mention.direction;
    verdicts.push({ attribute: "direction", agreement: contradicts ? Agreement.CONTRADICTS : Agreement.UNVERIFIABLE });
  }
  return verdicts;
}

function judgeByBase(mention: Mention, current: Amount, base: Amount): Verdict[] {
  const verdicts: Verdict[] = [];
  if (mention.amount !== null) {
    verdicts.push({ attribute: "amount", agreement: judgeAmount(mention.amount, current, base) });
  }
  if (mention.rate !== null) verdicts.push({ attribute: "rate", agreement: rateFromBase(mention.rate, current, base) });
  if (mention.direction !== null) {
    verdicts.push({ attribute: "direction", agreement: judgeDirection(mention.direction, current, base) });
  }
  if (mention.completionRate !== null) {
    verdicts.push({ attribute: "completionRate", agreement: judgeShare(mention.completionRate, current, base) });
  }
  return verdicts;
}

/**
 * Judges every attribute that one mention states. `resolved` is the base that the change uses; where that is only
 * the implied one, a rate is verified against the stated amount and the amount verifies nothing.
 */
export function judgeMention(
  mention: Mention,
  current: Observed,
  resolved: ResolvedBase,
  mentions: readonly Mention[],
): Verdict[] {
  if (current.kind === "absent") return unverifiable(mention);
  if (resolved.source === BaseSource.IMPLIED || resolved.base.kind === "absent") {
    const amount = mention.amount ?? mentions.find((other) => other.amount !== null)?.amount ?? null;
    const verdicts = judgeByItself(mention, current, amount);
    return mention.completionRate === null
      ? verdicts
      : [...verdicts, judgeImpliedCompletion(mention.completionRate, current, resolved)];
  }
  return judgeByBase(mention, current, resolved.base);
}

function judgeImpliedCompletion(stated: PrintedNumber, current: Amount, resolved: ResolvedBase): Verdict {
  const agreement =
    resolved.base.kind === "absent" ? Agreement.UNVERIFIABLE : judgeShare(stated, current, resolved.base);
  return { attribute: "completionRate", agreement };
}

function unverifiable(mention: Mention): Verdict[] {
  const stated: StatedAttribute[] = ["amount", "rate", "direction", "completionRate"];
  return stated
    .filter((attribute) => mention[attribute] !== null)
    .map((attribute) => ({ attribute, agreement: Agreement.UNVERIFIABLE }));
}

/** True where the stated amount, rate and direction of a mention fit each other, whatever the published base says. */
export function isConsistentInItself(mention: Mention, current: Observed): boolean {
  if (mention.amount === null || current.kind === "absent") return false;
  const { fen } = mention.amount;
  if (mention.direction !== null && fen !== 0n && directionOf(fen) !== mention.direction) return false;
  if (mention.rate === null) return true;
  return rateFromAmount(mention.rate, current, mention.amount) !== Agreement.CONTRADICTS;
}

/** True for a completion or change rate printed where 0 stands against 0: the ratio does not exist. */
export function isRateOfNothing(mention: Mention, current: Observed, base: Observed): boolean {
  const comparability = changeBetween(current, base).comparability;
  return comparability === "BOTH_ZERO" && (mention.completionRate !== null || mention.rate !== null);
}
