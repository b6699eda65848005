import { isPrinted, type Observed } from "./figure.js";
import { fraction, type Fraction } from "./interval.js";

/** How a line below takes part in a change; RESIDUAL is what the lines shown leave over. */
export const DriverKind = {
  CONTINUING: "CONTINUING",
  NEW: "NEW",
  ENDED: "ENDED",
  RECLASSIFIED_IN: "RECLASSIFIED_IN",
  RECLASSIFIED_OUT: "RECLASSIFIED_OUT",
  RESIDUAL: "RESIDUAL",
} as const;
export type DriverKind = (typeof DriverKind)[keyof typeof DriverKind];

/** The change that is to be explained; the rate is 100 * amountFen / rateBaseFen, or there is none. */
export interface ParentChange {
  readonly amountFen: bigint;
  readonly rateBaseFen: bigint | null;
}

/** The side of an account that publishes the table but has no such line: nothing of the parent stands there. */
export const NO_LINE = { kind: "noLine" } as const;

/** What is known of one side of a line below. */
export type PartSide = Observed | typeof NO_LINE;

/** A line below on both sides of the change. */
export interface LinePart {
  readonly key: string;
  readonly current: PartSide;
  readonly base: PartSide;
}

/** A part of the parent's change, exact. Negative shares work against it. */
export interface Contribution {
  readonly amountFen: bigint;
  /** Part of the parent's change; null where that is 0. */
  readonly share: Fraction | null;
  /** Part of the parent's rate, in percentage points; null where the parent has no rate. */
  readonly points: Fraction | null;
}

/** A line below with what it adds to the change. */
export interface Driver<Part extends LinePart = LinePart> extends Contribution {
  readonly kind: Exclude<DriverKind, "RESIDUAL">;
  readonly part: Part;
}

/** What the lines shown leave over: rounding, rows not printed, lines whose change is unknown, and lines cut off. */
export interface Residual extends Contribution {
  readonly kind: "RESIDUAL";
  /** Lines of which a side is published, but not the change. */
  readonly unknownLines: number;
  /** Lines beyond those asked for, and what they add up to. */
  readonly cutOffLines: number;
  readonly cutOffFen: bigint;
}

/** The parts of a change: their amounts, the residual's included, sum exactly to it. */
export interface Drivers<Part extends LinePart = LinePart> {
  readonly drivers: readonly Driver<Part>[];
  readonly residual: Residual;
}

function magnitude(fen: bigint): bigint {
  return fen < 0n ? -fen : fen;
}

function contribution(amountFen: bigint, parent: ParentChange): Contribution {
  return {
    amountFen,
    share: parent.amountFen === 0n ? null : fraction(amountFen, parent.amountFen),
    points: parent.rateBaseFen === null ? null : fraction(100n * amountFen, parent.rateBaseFen),
  };
}

function byContribution(a: Driver, b: Driver): number {
  const difference = magnitude(b.amountFen) - magnitude(a.amountFen);
  if (difference !== 0n) return difference > 0n ? 1 : -1;
  return a.part.key < b.part.key ? -1 : a.part.key > b.part.key ? 1 : 0;
}

function fenOf(side: PartSide): bigint | null {
  if (side.kind === "noLine") return 0n;
  return side.kind === "amount" ? side.fen : null;
}

function kindOf({ key, current, base }: LinePart, reclassified: ReadonlySet<string>): Driver["kind"] {
  const moved = reclassified.has(key);
  if (current.kind === "noLine") return moved ? DriverKind.RECLASSIFIED_OUT : DriverKind.ENDED;
  if (base.kind === "noLine") return moved ? DriverKind.RECLASSIFIED_IN : DriverKind.NEW;
  return DriverKind.CONTINUING;
}

/** True where neither side publishes anything: the row of a template that was never filled moves nothing. */
function isEmpty({ current, base }: LinePart): boolean {
  const says = (side: PartSide): boolean => side.kind !== "noLine" && isPrinted(side);
  return !says(current) && !says(base);
}

/**
 * Which lines below moved a parent: every one whose change is known, by absolute contribution (ties by key), and the
 * residual. A line that only one side's account has counts whole; one with an unknown side is left to the residual.
 * @param reclassified keys that came from, or went to, another code
 * @param first how many lines are given; what is beyond them goes into the residual
 */
export function driversOf<Part extends LinePart>(
  parent: ParentChange,
  parts: readonly Part[],
  reclassified: ReadonlySet<string>,
  first: number,
): Drivers<Part> {
  const known: Driver<Part>[] = [];
  let unknownLines = 0;
  for (const part of parts) {
    const current = fenOf(part.current);
    const base = fenOf(part.base);
    if (current !== null && base !== null) {
      known.push({ kind: kindOf(part, reclassified), part, ...contribution(current - base, parent) });
    } else if (!isEmpty(part)) unknownLines += 1;
  }
  known.sort(byContribution);
  const drivers = known.slice(0, first);
  const cutOff = known.slice(first);
  const cutOffFen = cutOff.reduce((sum, one) => sum + one.amountFen, 0n);
  const rest = drivers.reduce((left, one) => left - one.amountFen, parent.amountFen);
  const residual: Residual = {
    kind: DriverKind.RESIDUAL,
    unknownLines,
    cutOffLines: cutOff.length,
    cutOffFen,
    ...contribution(rest, parent),
  };
  return { drivers, residual };
}

/** True where a residual says something: an amount, or lines that stand behind it. */
export function isResidualShown({ amountFen, unknownLines, cutOffLines }: Residual): boolean {
  return amountFen !== 0n || unknownLines > 0 || cutOffLines > 0;
}
