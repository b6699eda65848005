import { printFen, printRate, type Unit } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { categoriesOf } from "../right/reasons.js";
import { statedChanges, type StatedChange } from "../right/stated-changes.js";
import { countsOf } from "../right/stated-counts.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

export interface StatisticsArguments {
  /** Keys that no edge of a crosswalk touches, or else everything of some tables and columns. */
  readonly keys?: readonly string[];
  readonly tables?: readonly string[];
  readonly measures?: readonly string[];
  readonly unit: Unit;
  readonly decimals: number;
}

function countsAsServed(
  changes: readonly StatedChange[],
  { unit, decimals }: StatisticsArguments,
): Record<string, unknown> {
  const { net, moved, nonZeroExplained, ...counts } = countsOf(changes);
  const percent = (part: number, whole: number | undefined): unknown =>
    whole === undefined
      ? undefined
      : printRate(whole === 0 ? null : Rational.of(100n * BigInt(part), BigInt(whole)), decimals);
  return {
    ...counts,
    netAmount: net === undefined ? undefined : printFen(net, unit),
    movedAmount: moved === undefined ? undefined : printFen(moved, unit),
    coverage: percent(counts.explainedChanges, counts.explainableChanges),
    nonZeroCoverage: percent(nonZeroExplained, counts.nonZeroChanges),
    tautologyRate: percent(counts.tautologies, counts.reasons),
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
    readonly lines: number;
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
          lines: new Set(uses.map((one) => `${one.table}/${one.key}`)).size,
        },
      ]),
  );
}

/** Statistics of stated changes of these keys, whole and by each dimension. */
export function statistics(oracle: Oracle, asked: StatisticsArguments): Question {
  const { keys, tables, measures, unit, decimals } = asked;
  const rate = `(decimals: ${String(decimals)})`;
  const counts = `statedChanges explainedChanges unexplainedChanges explainableChanges reasons contradictedReasons tautologies
    knownChanges nonZeroChanges netAmount(unit: ${unit}) movedAmount(unit: ${unit})
    coverage${rate} nonZeroCoverage${rate} tautologyRate${rate}`;
  const chosen = [
    ...(keys === undefined ? [] : [`keys: ${JSON.stringify(keys)}`]),
    ...(tables === undefined ? [] : [`tables: [${tables.join()}]`]),
    ...(measures === undefined ? [] : [`measures: [${measures.join()}]`]),
  ];
  const isChosen = ({ table, key, measure }: StatedChange): boolean =>
    (keys?.includes(key) ?? true) && (tables?.includes(table) ?? true) && (measures?.includes(measure) ?? true);
  return {
    query: `{ explanationStatistics(filter: { synthetic: true, ${chosen.join(", ")} }) { total { ${counts} }
      byYear { year counts { ${counts} } } byBasis { basis counts { ${counts} } } byCategory { category counts { ${counts} } }
      byRegion { region { code } counts { ${counts} } } reusedTexts(first: 500) { text uses departments years lines } } }`,
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
      const changes = statedChanges(oracle.known()).filter(isChosen);
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
            some.every(({ mentions }) => mentions.filter(({ reason }) => reason !== undefined).length === 1)
              ? countsAsServed(some, asked)
              : { statedChanges: some.length, explainedChanges: some.length, explainableChanges: some.length },
          ]),
        ),
        reused: texts,
        reusedTexts: Object.keys(texts as Record<string, unknown>).sort(),
      };
    },
  };
}
