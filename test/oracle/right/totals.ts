import { wholeFen } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { keysAbove } from "./nesting.js";
import type { Side } from "./side.js";

/** A sum of cells with what stands behind it; undefined where domain.md leaves a part open. */
export interface RightTotal {
  readonly amount: Rational | null | undefined;
  readonly mean: Rational | null | undefined;
  readonly counted: number | undefined;
  readonly blank: number | undefined;
  readonly withheld: number | undefined;
  readonly notPublished: number | undefined;
  readonly nested?: number | undefined;
}

const OPEN: RightTotal = {
  amount: undefined,
  mean: undefined,
  counted: undefined,
  blank: undefined,
  withheld: undefined,
  notPublished: undefined,
  nested: undefined,
};

type Fate = "counted" | "blank" | "withheld" | "notPublished";

function fateOf(side: Side): Fate {
  if (side.amount !== null) return "counted";
  // A side may be withheld in one member and missing in another: then the verdict of its change comes first.
  if (side.isWithheld && !side.isMissing) return "withheld";
  return side.lines.length > 0 && side.lines.every(({ cell }) => cell?.kind === "blank") ? "blank" : "notPublished";
}

/** The sum of the cells of one row over its years. */
export function rowTotal(sides: readonly Side[]): RightTotal {
  const of = (fate: Fate): Side[] => sides.filter((side) => fateOf(side) === fate);
  const isMixed = sides.some((side) => side.amount === null && (side.lines.length > 1 || side.departments.length > 1));
  const counted = of("counted");
  const sum = counted.reduce((total, { amount }) => total.plus(amount ?? Rational.ZERO), Rational.ZERO);
  const blanks = counted.reduce((count, side) => count + side.blank, 0) + of("blank").length;
  return {
    amount: counted.length === 0 ? null : sum,
    mean: counted.length === 0 ? null : wholeFen(sum.over(Rational.of(BigInt(counted.length)))),
    counted: counted.length,
    blank: isMixed ? undefined : blanks,
    withheld: isMixed ? undefined : of("withheld").length,
    notPublished: isMixed ? undefined : of("notPublished").length,
  };
}

/** The sum of one year over rows: what lies below a line of the same departments that is added in that year is left out. */
export function columnTotal(
  rows: readonly { readonly side: Side; readonly keys: readonly string[]; readonly departments: string }[],
): RightTotal {
  const added = new Set(
    rows
      .filter(({ side }) => side.amount !== null)
      .flatMap(({ side, departments }) => side.lines.map(({ key }) => `${departments}/${key}`)),
  );
  const isBelow = (departments: string, key: string): boolean =>
    keysAbove(key).some((above) => added.has(`${departments}/${above}`));
  const nested = rows.map(({ keys, departments, side }) => {
    const own = side.lines.length > 0 ? side.lines.map(({ key }) => key) : keys;
    const below = own.map((key) => isBelow(departments, key));
    return below.every((one) => one) ? true : below.some((one) => one) ? undefined : false;
  });
  if (nested.includes(undefined)) return OPEN;
  const free = rows.filter((_, index) => nested[index] === false);
  const total = rowTotal(free.map(({ side }) => side));
  return { ...total, nested: nested.filter((one) => one === true).length };
}
