/** A relation over printed figures, each known by the name of its mark. */
export type Relation =
  | {
      readonly kind: "sum";
      readonly id: string;
      readonly total: string;
      readonly parts: readonly string[];
      readonly minus?: readonly string[];
    }
  | { readonly kind: "same"; readonly id: string; readonly figures: readonly [string, string] }
  | { readonly kind: "at most"; readonly id: string; readonly parts: readonly string[]; readonly whole: string }
  | {
      readonly kind: "share";
      readonly id: string;
      readonly rate: string;
      readonly part: string;
      readonly whole: string;
    }
  | {
      readonly kind: "rate of change";
      readonly id: string;
      readonly rate: string;
      readonly current: string;
      readonly change: string;
      readonly isIncrease: boolean;
    };

/** Printed texts by the names of their marks; a name that is not there is a blank cell. */
export type PrintedTexts = ReadonlyMap<string, string>;

/** Ten-thousandths, so that half a unit of the second decimal is whole. */
const SCALE = 10_000n;

interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
}

/** The true values that a printed number stands for, in ten-thousandths. */
function bounds(printed: string): Bounds {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(printed);
  if (match === null) throw new Error(`${printed} is no printed number`);
  const fraction = match[3] ?? "";
  const unit = SCALE / 10n ** BigInt(fraction.length);
  const value = BigInt(`${match[1] ?? ""}${match[2] ?? ""}${fraction}`) * unit;
  return { low: value - unit / 2n, high: value + unit / 2n };
}

function added(texts: PrintedTexts, names: readonly string[]): Bounds {
  let [low, high] = [0n, 0n];
  for (const name of names) {
    const text = texts.get(name);
    if (text === undefined) continue;
    const one = bounds(text);
    low += one.low;
    high += one.high;
  }
  return { low, high };
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** A printed rate also stands for what was cut instead of rounded: up to a whole unit above it. */
function rateBounds(printed: string): Bounds {
  const { low, high } = bounds(printed);
  return { low, high: high + (high - low) / 2n };
}

/** Whether 100 * part / whole can be the rate; all of it positive. */
function canBeRate(rate: Bounds, part: Bounds, whole: Bounds): boolean {
  if (whole.low <= 0n) return true;
  return 100n * part.low * SCALE <= rate.high * whole.high && 100n * part.high * SCALE >= rate.low * whole.low;
}

/** Whether a relation can hold for the true values behind the printed ones; one whose figures are blank can. */
export function canHold(relation: Relation, texts: PrintedTexts): boolean {
  const of = (name: string): Bounds | null => {
    const text = texts.get(name);
    return text === undefined ? null : bounds(text);
  };
  switch (relation.kind) {
    case "sum": {
      const total = of(relation.total);
      if (total === null) return true;
      const parts = added(texts, relation.parts);
      const minus = added(texts, relation.minus ?? []);
      return overlap(total, { low: parts.low - minus.high, high: parts.high - minus.low });
    }
    case "same": {
      const [a, b] = relation.figures.map(of);
      return a == null || b == null || overlap(a, b);
    }
    case "at most": {
      const whole = of(relation.whole);
      return whole === null || added(texts, relation.parts).low <= whole.high;
    }
    case "share": {
      const [part, whole, rate] = [of(relation.part), of(relation.whole), texts.get(relation.rate)];
      return part === null || whole === null || rate === undefined || canBeRate(rateBounds(rate), part, whole);
    }
    case "rate of change": {
      const [current, change, rate] = [of(relation.current), of(relation.change), texts.get(relation.rate)];
      if (current === null || change === null || rate === undefined) return true;
      const base = relation.isIncrease
        ? { low: current.low - change.high, high: current.high - change.low }
        : { low: current.low + change.low, high: current.high + change.high };
      return canBeRate(rateBounds(rate), change, base);
    }
  }
}
