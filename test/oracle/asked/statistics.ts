import { printFen, printRate, type Unit } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { categoriesOf } from "../right/reasons.js";
import { countsOf, statedChanges, type StatedChange } from "../right/stated-changes.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

export interface StatisticsArguments {
  readonly keys: readonly string[];
  readonly unit: Unit;
  readonly decimals: number;
}

function countsAsServed(
  changes: readonly StatedChange[],
  { unit, decimals }: StatisticsArguments,
): Record<string, unknown> {
  const { net, moved, ...counts } = countsOf(changes);
  const { explainableChanges: explainable, explainedChanges: explained } = counts;
  const coverage = explainable === 0 ? null : Rational.of(100n * BigInt(explained), BigInt(explainable ?? 1));
  return {
    ...counts,
    netAmount: net === undefined ? undefined : printFen(net, unit),
    movedAmount: moved === undefined ? undefined : printFen(moved, unit),
    coverage: explainable === undefined ? undefined : printRate(coverage, decimals),
  };
}

function grouped(
  changes: readonly StatedChange[],
  by: (change: StatedChange) => readonly string[],
): Map<string, StatedChange[]> {
  const found = new Map<string, StatedChange[]>();
  for (const change of changes)
    for (const name of new Set(by(change))) found.set(name, [...(found.get(name) ?? []), change]);
  return found;
}

interface Part {
  readonly counts: unknown;
  readonly year?: number;
  readonly basis?: string;
  readonly category?: string;
  readonly region?: { readonly code: string } | null;
}

const named = (parts: readonly Part[]): unknown =>
  Object.fromEntries(
    parts.map((part) => [
      String(part.year ?? part.basis ?? part.category ?? part.region?.code ?? "unknown"),
      part.counts,
    ]),
  );

type Served = Readonly<Record<"byYear" | "byBasis" | "byCategory" | "byRegion", readonly Part[]>> & {
  readonly total: unknown;
  readonly reusedTexts: readonly {
    readonly text: string;
    readonly uses: number;
    readonly departments: number;
    readonly years: number;
  }[];
};

function reused(changes: readonly StatedChange[]): unknown {
  const texts = new Map<string, StatedChange[]>();
  for (const change of changes) {
    for (const { reason } of change.mentions)
      if (reason !== undefined) texts.set(reason, [...(texts.get(reason) ?? []), change]);
  }
  return Object.fromEntries(
    [...texts]
      .filter(([, uses]) => uses.length > 1)
      .map(([text, uses]) => [
        text,
        {
          uses: uses.length,
          departments: new Set(uses.map((one) => one.department)).size,
          years: new Set(uses.map((one) => one.year)).size,
        },
      ]),
  );
}

/** Statistics of stated changes of these keys, whole and by each dimension. */
export function statistics(oracle: Oracle, asked: StatisticsArguments): Question {
  const { keys, unit, decimals } = asked;
  const counts = `statedChanges explainedChanges explainableChanges reasons knownChanges netAmount(unit: ${unit}) movedAmount(unit: ${unit}) coverage(decimals: ${String(decimals)})`;
  return {
    query: `{ explanationStatistics(filter: { synthetic: true, keys: ${JSON.stringify(keys)} }) { total { ${counts} }
      byYear { year counts { ${counts} } } byBasis { basis counts { ${counts} } } byCategory { category counts { ${counts} } }
      byRegion { region { code } counts { ${counts} } } reusedTexts(first: 500) { text uses departments years } } }`,
    shape: (served) => {
      const given = (served as { explanationStatistics?: Served }).explanationStatistics;
      if (given === undefined) return served;
      return {
        total: given.total,
        byYear: named(given.byYear),
        byBasis: named(given.byBasis),
        byCategory: named(given.byCategory),
        byRegion: named(given.byRegion),
        reused: Object.fromEntries(given.reusedTexts.map((one) => [one.text, one])),
        reusedTexts: given.reusedTexts.map(({ text }) => text).sort(),
      };
    },
    right: () => {
      const changes = statedChanges(oracle.known()).filter(({ key }) => keys.includes(key));
      const each = (by: (change: StatedChange) => readonly string[]): unknown =>
        Object.fromEntries([...grouped(changes, by)].map(([name, some]) => [name, countsAsServed(some, asked)]));
      const texts = reused(changes);
      return {
        total: countsAsServed(changes, asked),
        byYear: each(({ year }) => [String(year)]),
        byBasis: each(({ basis }) => [basis]),
        byRegion: each(({ region }) => [region ?? "unknown"]),
        // How a change with several reasons counts its other reasons under a category is not decided: only changes are.
        byCategory: Object.fromEntries(
          [
            ...grouped(changes, ({ mentions }) =>
              mentions.flatMap(({ reason }) => (reason === undefined ? [] : (categoriesOf(reason) ?? []))),
            ),
          ].map(([name, some]) => [
            name,
            { statedChanges: some.length, explainedChanges: some.length, explainableChanges: some.length },
          ]),
        ),
        reused: texts,
        reusedTexts: Object.keys(texts as Record<string, unknown>).sort(),
      };
    },
  };
}
