import { codeOf, seriesOf } from "./continuity.js";
import type { Continuity, Crosswalk, Meaning, TableFamily } from "./crosswalk.js";

/** Years that are asked for, inclusive; infinite where nothing bounds them. */
export interface AskedYears {
  readonly fromYear: number;
  readonly toYear: number;
}

/** A key in the years in which it stands for one thing; infinite where it does so in all the years asked for. */
export interface KeyYears extends AskedYears {
  readonly key: string;
}

/** One thing over the years asked for, under every key that it bears in them. */
export interface KeySeries {
  /** What tells it from every other series. */
  readonly id: string;
  readonly keys: readonly KeyYears[];
}

/** How edges are followed, and in which classification. */
export interface SeriesRule {
  readonly crosswalk: Crosswalk;
  readonly continuity: Continuity;
  readonly family: TableFamily;
}

function keysOf({ crosswalk, family }: SeriesRule, meanings: ReadonlySet<Meaning>, asked: AskedYears): KeyYears[] {
  const codes = [...new Set([...meanings].map(codeOf))].sort();
  return codes.flatMap((key) =>
    crosswalk
      .meaningsOf(family, key)
      .filter(({ meaning, fromYear, toYear }) => {
        return meanings.has(meaning) && fromYear <= asked.toYear && toYear >= asked.fromYear;
      })
      .map(({ fromYear, toYear }) => ({
        key,
        fromYear: fromYear <= asked.fromYear ? -Infinity : fromYear,
        toYear: toYear >= asked.toYear ? Infinity : toYear,
      })),
  );
}

function seriesAt(rule: SeriesRule, code: string, year: number, asked: AskedYears): KeySeries {
  const { crosswalk, continuity, family } = rule;
  const isEver = asked.fromYear === -Infinity && asked.toYear === Infinity;
  const between = isEver ? null : { baseYear: asked.fromYear, currentYear: asked.toYear };
  const meanings = seriesOf(crosswalk, continuity, { family, code, year }, between);
  return { id: [...meanings].sort().join(" "), keys: keysOf(rule, meanings, asked) };
}

/** What a key means in the newest of the years, under every key that it bears in them, as a comparison follows it. */
export function newestSeries(rule: SeriesRule, key: string, asked: AskedYears): KeySeries {
  return seriesAt(rule, key, asked.toYear, asked);
}

/** The same for everything that the key means in some of the years: a code that is used again has two series. */
export function everySeries(rule: SeriesRule, key: string, asked: AskedYears): KeySeries[] {
  return rule.crosswalk
    .meaningsOf(rule.family, key)
    .filter(({ fromYear, toYear }) => fromYear <= asked.toYear && toYear >= asked.fromYear)
    .map(({ toYear }) => seriesAt(rule, key, Math.min(toYear, asked.toYear), asked));
}

/** Every series of a classification that is more than one key in all of the years. */
export function seriesBeyondKeys(rule: SeriesRule, asked: AskedYears): KeySeries[] {
  const found = new Map<string, KeySeries>();
  for (const code of rule.crosswalk.codesOf(rule.family)) {
    for (const series of everySeries(rule, code, asked)) found.set(series.id, series);
  }
  const isWhole = ({ fromYear, toYear }: KeyYears): boolean => fromYear === -Infinity && toYear === Infinity;
  return [...found.values()].filter(({ keys }) => keys.length > 1 || !keys.every(isWhole));
}
