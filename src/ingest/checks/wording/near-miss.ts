/** Below this a name differs in a character from names of other bodies: 财政局, 民政局. */
const SHORTEST = 6;

/** How many characters differ between two words of one length; more than one counts as two. */
function differing(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length && count < 2; at += 1) if (one[at] !== other[at]) count += 1;
  return count;
}

function isOneOff(word: string, core: string): boolean {
  if (word.length === core.length) return differing(word, core) === 1;
  const [short, long] = word.length < core.length ? [word, core] : [core, word];
  if (long.length - short.length !== 1) return false;
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** Where `part` stands in a text, one behind the other. */
function placesOf(part: string, words: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + part.length)) places.push(at);
  return places;
}

/** A word of a text that is one character off. */
export interface NearMiss {
  readonly at: number;
  readonly printed: string;
}

/**
 * Where a text prints, behind the innermost of `regions`, a word that differs by one character from `core` (the name of a body without
 * its regions) and ends alike: 普陀区规划与自然资源局. None for a core under six characters, whose neighbours are other bodies.
 */
export function nearMisses(words: string, regions: readonly string[], core: string): NearMiss[] {
  const inner = regions.at(-1);
  if (core.length < SHORTEST || inner === undefined) return [];
  const outer = regions.slice(0, -1).join("");
  const last = core.slice(-1);
  return placesOf(inner, words).flatMap((place) => {
    const start = place + inner.length;
    if (words.startsWith(core, start)) return [];
    for (const length of [core.length, core.length - 1, core.length + 1]) {
      const word = words.slice(start, start + length);
      if (word.endsWith(last) && isOneOff(word, core)) {
        const at = words.startsWith(outer, place - outer.length) ? Math.max(place - outer.length, 0) : place;
        return [{ at, printed: words.slice(at, start + length) }];
      }
    }
    return [];
  });
}
