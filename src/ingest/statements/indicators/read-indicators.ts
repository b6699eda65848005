import type { PublishedIndicator } from "../../../domain/account.js";
import { foreignCountOf } from "../../../domain/indicator.js";
import { foldedName } from "../canonical.js";
import type { NarrativeParagraph } from "../narrative.js";
import { prepare, type Prepared } from "../prepared.js";
import { sentenceAt } from "../sentence.js";
import { vehiclesOf } from "./assets.js";
import { countsOf, type Count } from "./counts.js";
import { staffOf } from "./staff.js";

/** Counts there are those of projects and reports, not of the department. */
const ELSEWHERE = /附件|附表|绩效|名词解释|重点项目/;

function countsIn({ paragraph, topic, canonical }: Prepared): Count[] {
  if (paragraph.trail.some((heading) => ELSEWHERE.test(foldedName(heading)))) return [];
  return topic === "THREE_PUBLIC" ? countsOf(canonical.folded) : staffOf(canonical.folded);
}

const ASSETS = "国有资产";

/** Paragraphs with their counts; those of 国有资产 come last, for 三公 tells of the vehicles that its money went to. */
function counted(paragraphs: readonly NarrativeParagraph[]): (readonly [Prepared, Count])[] {
  const prepared = prepare(paragraphs);
  const assets = prepared.filter(({ paragraph }) => paragraph.trail.some((heading) => heading.includes(ASSETS)));
  return [
    ...prepared.flatMap((one) => countsIn(one).map((count) => [one, count] as const)),
    ...assets.flatMap((one) => vehiclesOf(one.canonical.folded).map((count) => [one, count] as const)),
  ];
}

interface Found {
  readonly count: Count;
  readonly indicator: PublishedIndicator;
}

function wholeNumber(printed: string): bigint {
  return BigInt(printed.replaceAll(",", ""));
}

/** True where guests of any kind are counted, or foreign ones are said to be among them; never where those are more. */
function includesForeign({ count }: Found, foreign: Found | undefined): boolean {
  if (foreign === undefined || (count.isOfAll !== true && foreign.count.isPart !== true)) return false;
  const within = wholeNumber(foreign.count.printed);
  return within > 0n && within <= wholeNumber(count.printed);
}

/**
 * The counts that the narrative discloses beside money, in the order of the document, vehicles of 国有资产 after
 * all others. The first of a kind is the figure; later ones break it down. A count of guests says whether the foreign ones are among them. Nothing is added
 * up and nothing is thrown.
 */
export function readIndicators(paragraphs: readonly NarrativeParagraph[]): PublishedIndicator[] {
  const found = new Map<string, Found>();
  for (const [{ paragraph, canonical }, count] of counted(paragraphs)) {
    const { kind, printed, at } = count;
    const { section, page, line } = paragraph;
    if (found.has(kind)) continue;
    const indicator = {
      kind,
      printed,
      section,
      ...(page === undefined ? {} : { page }),
      ...(line === undefined ? {} : { line }),
      text: sentenceAt(canonical, at),
    };
    found.set(kind, { count, indicator });
  }
  return [...found.values()].map((one) => {
    const foreign = foreignCountOf(one.count.kind);
    const isOfAll = foreign !== null && includesForeign(one, found.get(foreign));
    return isOfAll ? { ...one.indicator, includesForeign: true } : one.indicator;
  });
}
