import { codeOf, seriesOf } from "./continuity.js";
import type { Continuity, Crosswalk, Meaning, TableFamily } from "./crosswalk.js";
import { newestCodes, yearsToFollow, type YearRange } from "./years-of-code.js";

/** A key in the years in which it stands for one thing; infinite where it does so in all the years asked for. */
export interface KeyYears extends YearRange {
  readonly key: string;
}

/** One thing over the years asked for, under every key that it bears in them. */
export interface KeySeries {
  /** What tells it from every other series. */
  readonly id: string;
  readonly keys: readonly KeyYears[];
  /** What its keys mean. */
  readonly meanings: ReadonlySet<Meaning>;
  /** The keys under which it is shown. */
  readonly newest: readonly string[];
}

/** How edges are followed, and in which classification. */
export interface SeriesRule {
  readonly crosswalk: Crosswalk;
  readonly continuity: Continuity;
  readonly family: TableFamily;
}

function keysOf({ crosswalk, family }: SeriesRule, meanings: ReadonlySet<Meaning>, asked: YearRange): KeyYears[] {
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

/** A code in the year whose meaning of it is meant. */
interface CodeOfYear {
  readonly code: string;
  readonly year: number;
}

/** @param followed the years whose edges make the series; those asked for, or more */
function seriesAt(rule: SeriesRule, { code, year }: CodeOfYear, asked: YearRange, followed: YearRange): KeySeries {
  const { crosswalk, continuity, family } = rule;
  const isEver = followed.fromYear === -Infinity && followed.toYear === Infinity;
  const between = isEver ? null : { baseYear: followed.fromYear, currentYear: followed.toYear };
  const meanings = seriesOf(crosswalk, continuity, { family, code, year }, between);
  return {
    id: [...meanings].sort().join(" "),
    keys: keysOf(rule, meanings, asked),
    meanings,
    newest: newestCodes(crosswalk, continuity, meanings),
  };
}

/** What a key that is asked for means: the crosswalk decides it, also where the key stands in none of the years asked for. */
function askedSeries(rule: SeriesRule, of: CodeOfYear, asked: YearRange): KeySeries {
  const { crosswalk, continuity, family } = rule;
  const meaning = crosswalk.meaning(family, of.code, of.year);
  return seriesAt(rule, of, asked, yearsToFollow(crosswalk, continuity, meaning, asked));
}

/** The code in the newest year of each of its meanings that some year asked for has. */
function everyMeaning({ crosswalk, family }: SeriesRule, code: string, asked: YearRange): CodeOfYear[] {
  return crosswalk
    .meaningsOf(family, code)
    .filter(({ fromYear, toYear }) => fromYear <= asked.toYear && toYear >= asked.fromYear)
    .map(({ toYear }) => ({ code, year: Math.min(toYear, asked.toYear) }));
}

/** What a key means in the newest of the years, under every key that it bears in them, as a comparison follows it. */
export function newestSeries(rule: SeriesRule, key: string, asked: YearRange): KeySeries {
  return askedSeries(rule, { code: key, year: asked.toYear }, asked);
}

/** The same for everything that the key means in some of the years: a code that is used again has two series. */
export function everySeries(rule: SeriesRule, key: string, asked: YearRange): KeySeries[] {
  return everyMeaning(rule, key, asked).map((of) => askedSeries(rule, of, asked));
}

/** The series that the lines of the years asked for fall into, of those whose codes an edge names. */
export function seriesWithin(rule: SeriesRule, asked: YearRange): KeySeries[] {
  const found = new Map<string, KeySeries>();
  for (const code of rule.crosswalk.codesOf(rule.family)) {
    for (const of of everyMeaning(rule, code, asked)) {
      const series = seriesAt(rule, of, asked, asked);
      found.set(series.id, series);
    }
  }
  return [...found.values()];
}

/** The keys of a series that were asked for, in the years asked for and in the one before, which changes are against. */
export function keysWithYearBefore(rule: SeriesRule, { meanings }: KeySeries, asked: YearRange): KeyYears[] {
  return keysOf(rule, meanings, { ...asked, fromYear: asked.fromYear - 1 });
}

/** True where a series is more than one key in all of the years. */
export function isBeyondKey({ keys }: KeySeries): boolean {
  const isWhole = ({ fromYear, toYear }: KeyYears): boolean => fromYear === -Infinity && toYear === Infinity;
  return keys.length > 1 || !keys.every(isWhole);
}
