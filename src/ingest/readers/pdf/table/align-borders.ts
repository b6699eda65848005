import type { Ruling } from "../page/ruling.js";

/** Borders side by side overlap by more than this, in points. */
const BESIDE = 3;

function standBeside(some: readonly Ruling[], others: readonly Ruling[]): boolean {
  return some.some((one) =>
    others.some((other) => Math.min(one.to, other.to) - Math.max(one.from, other.from) > BESIDE),
  );
}

function byPlace(rulings: readonly Ruling[]): readonly (readonly [number, readonly Ruling[]])[] {
  const places = new Map<number, Ruling[]>();
  for (const ruling of rulings) places.set(ruling.at, [...(places.get(ruling.at) ?? []), ruling]);
  return [...places].sort(([one], [other]) => one - other);
}

/**
 * Borders of one axis with those in line that are meant to be: two that are nearer than `distance` points and never
 * stand beside each other bound the same column (or row), drawn a little askew from one row to the next.
 */
export function alignBorders(rulings: readonly Ruling[], distance: number): readonly Ruling[] {
  const aligned: { at: number; members: readonly Ruling[] }[] = [];
  for (const [at, members] of byPlace(rulings)) {
    const last = aligned.at(-1);
    if (last && at - last.at < distance && !standBeside(last.members, members))
      last.members = [...last.members, ...members];
    else aligned.push({ at, members });
  }
  return aligned.flatMap(({ at, members }) => members.map((ruling) => ({ ...ruling, at })));
}
