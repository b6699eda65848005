import { foldName } from "./names.js";

/** Most names that a refusal suggests. */
const MOST = 3;

/** How many letters have to be put in, left out or changed to make one text of the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * The names nearest to one that is not known, at most three, nearest first: those that contain it or that it contains,
 * then by edit distance of the folded forms, at most half of its length. None where none is near.
 */
export function nearestNames(unknown: string, known: Iterable<string>): string[] {
  const wanted = foldName(unknown);
  const near: { name: string; distance: number }[] = [];
  for (const name of new Set(known)) {
    const folded = foldName(name);
    const isPart = folded.includes(wanted) || wanted.includes(folded);
    if (!isPart && Math.abs(folded.length - wanted.length) > wanted.length / 2) continue;
    const distance = isPart && wanted !== "" ? 0 : editDistance(wanted, folded);
    if (distance <= wanted.length / 2) near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, MOST).map(({ name }) => name);
}
