import type { Ruling } from "../page/ruling.js";

/** Borders that meet: those of one table, or of one frame. */
export interface RuledArea {
  readonly horizontals: readonly Ruling[];
  readonly verticals: readonly Ruling[];
}

/** Ends that miss a border by less than this, in points, meet it. */
const REACH = 3;

function meet(horizontal: Ruling, vertical: Ruling): boolean {
  return (
    vertical.at >= horizontal.from - REACH &&
    vertical.at <= horizontal.to + REACH &&
    horizontal.at >= vertical.from - REACH &&
    horizontal.at <= vertical.to + REACH
  );
}

/** Groups of borders that meet each other, directly or through others. A line that meets no other is in no group. */
export function ruledAreas(horizontals: readonly Ruling[], verticals: readonly Ruling[]): readonly RuledArea[] {
  const areas: RuledArea[] = [];
  const left = { horizontals: new Set(horizontals), verticals: new Set(verticals) };
  for (const start of verticals) {
    if (!left.verticals.delete(start)) continue;
    const area = { horizontals: new Set<Ruling>(), verticals: new Set([start]) };
    // A set that grows while it is walked through gives the new members too.
    for (const vertical of area.verticals) {
      for (const horizontal of left.horizontals) {
        if (!meet(horizontal, vertical)) continue;
        left.horizontals.delete(horizontal);
        area.horizontals.add(horizontal);
        for (const other of left.verticals) {
          if (!meet(horizontal, other)) continue;
          left.verticals.delete(other);
          area.verticals.add(other);
        }
      }
    }
    if (area.horizontals.size > 0) areas.push({ horizontals: [...area.horizontals], verticals: [...area.verticals] });
  }
  return areas;
}
