/** One served value that is not the right one. */
export interface Disagreement {
  readonly path: string;
  readonly served: unknown;
  readonly right: unknown;
}

export interface Compared {
  readonly count: number;
  readonly disagreements: readonly Disagreement[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value);
}

/** What tells an element of a list apart, for a reader: its table, key and year. */
function label(one: unknown, index: number): string {
  const own = isRecord(one) ? [one.table, one.key, one.year].filter((part) => part !== undefined) : [];
  return own.length === 0 ? String(index) : own.map(text).join("/").replaceAll('"', "");
}

/**
 * Holds what is served against what is right, leaf by leaf. What is right may leave out what domain.md does not
 * decide (undefined); lists are of one length and in one order.
 */
export function compareTrees(right: unknown, served: unknown, path = ""): Compared {
  if (right === undefined) return { count: 0, disagreements: [] };
  if (Array.isArray(right) && Array.isArray(served) && right.length === served.length) {
    return gather(
      right.map((one, index) => compareTrees(one, served[index] as unknown, `${path}.${label(one, index)}`)),
    );
  }
  if (isRecord(right) && isRecord(served)) {
    return gather(Object.keys(right).map((key) => compareTrees(right[key], served[key], `${path}.${key}`)));
  }
  const isSame = text(right) === text(served);
  return { count: 1, disagreements: isSame ? [] : [{ path, served, right }] };
}

/** Several comparisons as one. */
export function gather(all: readonly Compared[]): Compared {
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    disagreements: all.flatMap(({ disagreements }) => disagreements),
  };
}
