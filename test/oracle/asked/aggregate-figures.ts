import { printFen, printRate, wholeFen, type Unit } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import type { Cell } from "../right/printed-table.js";
import type { LineValue } from "../right/line-value.js";
import { quartile } from "../right/quantile.js";
import type { Standing } from "../right/standing-value.js";

/** What is asked of every group. */
export const FIGURES =
  "lines valued blank withheld departments coverage sum minimum lowerQuartile median upperQuartile maximum";

/** One of the things that are grouped: a line, or a change of one. */
export interface Valued {
  readonly department: string;
  /** What its cell holds; undefined where its table lacks the column. */
  readonly kind: Cell["kind"] | undefined;
  /** Undefined where domain.md leaves it open. */
  readonly stands: Standing | null | undefined;
}

/** The figures, that of lines which are compared as one only once. */
function onceEach(all: readonly Standing[]): Rational[] {
  const seen = new Set<string>();
  return all.flatMap(({ figure, group }) => {
    if (group === null) return [figure];
    if (seen.has(group)) return [];
    seen.add(group);
    return [figure];
  });
}

/** Everything that an aggregate serves of one group. */
export function aggregateFigures(
  lines: readonly Valued[],
  { value, unit, decimals }: { readonly value: LineValue; readonly unit: Unit; readonly decimals: number },
): Record<string, unknown> {
  const isMoney = value === "AMOUNT" || value === "CHANGE_AMOUNT";
  const counts = {
    lines: lines.length,
    blank: lines.filter(({ kind }) => kind === "blank").length,
    withheld: lines.filter(({ kind }) => kind === "withheld").length,
  };
  if (lines.some(({ stands }) => stands === undefined)) return counts;
  const known = lines.flatMap(({ department, stands }) => (stands == null ? [] : [{ department, ...stands }]));
  const all = onceEach(known);
  const print = (figure: Rational | null): string | null =>
    isMoney ? printFen(figure === null ? null : wholeFen(figure), unit) : printRate(figure, decimals);
  const sum = all.length === 0 ? null : all.reduce((total, one) => total.plus(one), Rational.ZERO);
  return {
    ...counts,
    valued: all.length,
    departments: new Set(known.map(({ department }) => department)).size,
    coverage: printRate(Rational.of(100n * BigInt(known.length), BigInt(lines.length)), decimals),
    sum: isMoney ? print(sum) : null,
    minimum: print(quartile(all, 0)),
    lowerQuartile: print(quartile(all, 1)),
    median: print(quartile(all, 2)),
    upperQuartile: print(quartile(all, 3)),
    maximum: print(quartile(all, 4)),
  };
}
