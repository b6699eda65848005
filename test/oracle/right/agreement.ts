import { Rational } from "../exact/rational.js";
import type { Mention } from "./facts.js";
import { haveCommonPoint, type HalfPlane } from "./half-planes.js";
import type { Printed } from "./printed.js";

const ONE = Rational.of(1n);
const NONE = Rational.ZERO;

interface Span {
  readonly low: Rational;
  readonly high: Rational;
  readonly isLowOpen?: boolean;
  readonly isHighOpen?: boolean;
}

/** low <= c x current + b x base <= high. */
function between(c: Rational, b: Rational, { low, high, isLowOpen = false, isHighOpen = false }: Span): HalfPlane[] {
  return [
    { c, b, limit: high, isStrict: isHighOpen },
    { c: c.negated(), b: b.negated(), limit: low.negated(), isStrict: isLowOpen },
  ];
}

const around = ({ value, half }: Printed): Span => ({ low: value.minus(half), high: value.plus(half) });

/** True rates behind a printed one: rounded, or cut by some publishers. */
function rateSpan({ value, half }: Printed): Span {
  const last = half.plus(half);
  if (value.sign() > 0) return { low: value.minus(half), high: value.plus(last), isHighOpen: true };
  if (value.sign() < 0) return { low: value.minus(last), high: value.plus(half), isLowOpen: true };
  return { low: last.negated(), high: last, isLowOpen: true, isHighOpen: true };
}

/** 100 x (c x current + b x base) / base within a span, for a base above zero. */
function ratio(c: Rational, b: Rational, { low, high, isLowOpen = false, isHighOpen = false }: Span): HalfPlane[] {
  const hundred = Rational.HUNDRED;
  return [
    { c: hundred.times(c), b: hundred.times(b).minus(high), limit: NONE, isStrict: isHighOpen },
    { c: hundred.times(c).negated(), b: low.minus(hundred.times(b)), limit: NONE, isStrict: isLowOpen },
  ];
}

function planesOf(mention: Mention): HalfPlane[] {
  const { final, base, amount, rate, completion, direction } = mention;
  const minus = ONE.negated();
  return [
    ...(final === undefined ? [] : between(ONE, NONE, around(final))),
    ...(base === undefined ? [] : between(NONE, ONE, around(base))),
    ...(amount === undefined ? [] : between(ONE, minus, around(amount))),
    ...(rate === undefined ? [] : ratio(ONE, minus, rateSpan(rate))),
    ...(completion === undefined ? [] : ratio(ONE, NONE, rateSpan(completion))),
    ...(direction === "INCREASE" ? [{ c: minus, b: ONE, limit: NONE, isStrict: true }] : []),
    ...(direction === "DECREASE" ? [{ c: ONE, b: minus, limit: NONE, isStrict: true }] : []),
    ...(direction === "UNCHANGED" ? between(ONE, minus, { low: NONE, high: NONE }) : []),
  ];
}

/**
 * Whether each stated part fits the two printed figures by itself, whatever the others say; undefined for a rate over a
 * base that may be zero or negative.
 */
export function fitsApart(current: Printed, published: Printed, mention: Mention): boolean | undefined {
  const { basis, final, base, amount, rate, completion, direction } = mention;
  const none = {
    basis,
    final: undefined,
    base: undefined,
    amount: undefined,
    rate: undefined,
    completion: undefined,
    direction: undefined,
    reason: undefined,
  };
  const parts: readonly Mention[] = [
    { ...none, final },
    { ...none, base },
    { ...none, amount },
    { ...none, rate },
    { ...none, completion },
    { ...none, direction },
  ];
  const verdicts = parts.map((part) => agreementOf(current, published, [part]));
  return verdicts.includes(undefined) ? undefined : !verdicts.includes("CONTRADICTS");
}

/** Whether recomputing from the printed figures and rounding as printed gives all that is stated. */
function isExact(current: Rational, base: Rational, mention: Mention): boolean {
  const change = current.minus(base);
  const isSame = (printed: Printed | undefined, right: Rational, scale: Rational): boolean =>
    printed === undefined ||
    printed.value
      .over(scale)
      .compare(Rational.of(right.over(scale).scaled(printed.decimals), 10n ** BigInt(printed.decimals))) === 0;
  const wan = Rational.of(1_000_000n);
  const percent = (part: Rational): Rational =>
    base.sign() === 0 ? Rational.ZERO : Rational.HUNDRED.times(part).over(base);
  const sign = { INCREASE: 1, DECREASE: -1, UNCHANGED: 0 }[mention.direction ?? ""];
  return (
    isSame(mention.final, current, wan) &&
    isSame(mention.base, base, wan) &&
    isSame(mention.amount, change, wan) &&
    isSame(mention.rate, percent(change), ONE) &&
    isSame(mention.completion, percent(current), ONE) &&
    (sign === undefined || sign === change.sign())
  );
}

/**
 * Whether what is stated of one change agrees with its figures, all mentions together (domain.md, Rounding-aware
 * agreement and Several statements of one change); undefined where that page leaves it open.
 */
export function agreementOf(
  current: Printed | null,
  published: Printed | null,
  mentions: readonly Mention[],
): string | undefined {
  if (mentions.length === 0) return "NOT_STATED";
  if (current === null) return undefined;
  const isPositive = { c: NONE, b: ONE.negated(), limit: NONE, isStrict: true };
  const rated = mentions.some(({ rate, completion }) => rate !== undefined || completion !== undefined);
  const planes = [
    ...between(ONE, NONE, around(current)),
    ...(published === null ? [] : between(NONE, ONE, around(published))),
    ...mentions.flatMap(planesOf),
  ];
  // A rate over a base that may be zero or negative is a question of its own.
  if (
    rated &&
    haveCommonPoint([...planes.filter(({ c }) => c.sign() === 0), { ...isPositive, b: ONE, isStrict: false }])
  )
    return undefined;
  const isPossible = haveCommonPoint(rated ? [...planes, isPositive] : planes);
  if (published === null) return ofOwnBase(current, mentions, isPossible);
  if (!isPossible) return "CONTRADICTS";
  if (published.value.sign() <= 0 && rated) return undefined;
  return mentions.every((mention) => isExact(current.value, published.value, mention)) ? "EXACT" : "WITHIN_ROUNDING";
}

/** Where the only base is the one that the statement gives itself. */
function ofOwnBase(current: Printed, mentions: readonly Mention[], isPossible: boolean): string | undefined {
  const [mention, ...others] = mentions;
  if (!isPossible)
    return mentions.some(({ base, amount }) => base !== undefined || amount !== undefined) ? "CONTRADICTS" : undefined;
  if (mention === undefined || others.length > 0 || mention.direction === "UNCHANGED") return undefined;
  if (mention.base === undefined && mention.amount === undefined) return "UNVERIFIABLE";
  if (mention.base === undefined && mention.rate === undefined && mention.completion === undefined)
    return "UNVERIFIABLE";
  const base =
    mention.base?.value ?? (mention.amount === undefined ? undefined : current.value.minus(mention.amount.value));
  if (base === undefined || base.sign() <= 0) return undefined;
  if (
    mention.base !== undefined &&
    mention.amount === undefined &&
    mention.rate === undefined &&
    mention.completion === undefined
  )
    return undefined;
  return isExact(current.value, base, mention) ? "EXACT" : "WITHIN_ROUNDING";
}
