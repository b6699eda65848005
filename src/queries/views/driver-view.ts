import { driversOf, isResidualShown, type DriverKind, type Drivers, type PartSide } from "../../domain/drivers.js";
import type { Fraction } from "../../domain/interval.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printFraction } from "../../domain/rate.js";
import type { StoredLine } from "../../store/read/lines.js";
import { BadInput } from "../errors.js";
import type { ChangePart } from "./change-parts.js";

/** A part of a change in the unit and with the decimals asked for. */
export interface DriverView {
  readonly kind: DriverKind;
  readonly unit: AmountUnit;
  /** Several where codes are compared as a group; none for the residual. */
  readonly lines: readonly StoredLine[];
  readonly current: string | null;
  readonly base: string | null;
  readonly amount: string;
  readonly share: string | null;
  readonly points: string | null;
  readonly unknownLines: number;
  readonly cutOffLines: number;
  readonly cutOffAmount: string | null;
}

const MAX_DRIVERS = 500;

/** The exact parts of a change; null where it has no amount, or nothing below it is published. */
export function exactDrivers(
  change: LineChange,
  parts: readonly ChangePart[],
  first: number,
): Drivers<ChangePart> | null {
  const { amountFen, rateBaseFen } = change.computed;
  if (amountFen === null || parts.length === 0) return null;
  const reclassified = new Set(parts.filter((part) => part.isReclassified).map((part) => part.key));
  return driversOf({ amountFen, rateBaseFen }, parts, reclassified, first);
}

/**
 * The parts of a change, largest first, the residual last where it says anything. Empty where the change has no amount.
 * Throws BadInput where `first` is outside 1 to 500.
 */
export function driverViews(
  change: LineChange,
  parts: readonly ChangePart[],
  first: number,
  unit: AmountUnit,
  decimals: number,
): DriverView[] {
  if (first < 1 || first > MAX_DRIVERS) {
    throw new BadInput(
      "first",
      first,
      `is outside 1 to ${String(MAX_DRIVERS)}; what is left out goes into the residual`,
    );
  }
  const exact = exactDrivers(change, parts, first);
  if (exact === null) return [];
  const percent = (part: Fraction | null, hundred: bigint): string | null =>
    part === null ? null : printFraction({ ...part, numerator: part.numerator * hundred }, decimals);
  const side = (one: PartSide): string | null => (one.kind === "amount" ? printAmount(one.fen, unit) : null);
  const lines = exact.drivers.map(({ kind, part, amountFen, share, points }) => ({
    kind,
    unit,
    lines: part.lines,
    current: side(part.current),
    base: side(part.base),
    amount: printAmount(amountFen, unit),
    share: percent(share, 100n),
    points: percent(points, 1n),
    unknownLines: 0,
    cutOffLines: 0,
    cutOffAmount: null,
  }));
  const { residual } = exact;
  if (!isResidualShown(residual)) return lines;
  const { kind, amountFen, share, points, unknownLines, cutOffLines, cutOffFen } = residual;
  const rest: DriverView = {
    kind,
    unit,
    lines: [],
    current: null,
    base: null,
    amount: printAmount(amountFen, unit),
    share: percent(share, 100n),
    points: percent(points, 1n),
    unknownLines,
    cutOffLines,
    cutOffAmount: cutOffLines === 0 ? null : printAmount(cutOffFen, unit),
  };
  return [...lines, rest];
}
