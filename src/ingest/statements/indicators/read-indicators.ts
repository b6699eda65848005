import type { PublishedIndicator } from "../../../domain/account.js";
import { foreignCountOf } from "../../../domain/indicator.js";
import { foldedName } from "../canonical.js";
import type { NarrativeParagraph } from "../narrative.js";
import { prepare, type Prepared } from "../prepared.js";
import { sentenceAt } from "../sentence.js";
import { countsOf, type Count } from "./counts.js";
import { staffOf } from "./staff.js";

/** Counts there are those of projects and reports, not of the department. */
const ELSEWHERE = /附件|附表|绩效|名词解释|重点项目/;

function countsIn({ paragraph, topic, canonical }: Prepared): Count[] {
  if (paragraph.trail.some((heading) => ELSEWHERE.test(foldedName(heading)))) return [];
  return topic === "THREE_PUBLIC" ? countsOf(canonical.folded) : staffOf(canonical.folded);
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
 * The counts that the narrative discloses beside money, in the order of the document. The first of a kind is the
 * figure; later ones break it down. A count of guests says whether the foreign ones are among them. Nothing is added
 * up and nothing is thrown.
 */
export function readIndicators(paragraphs: readonly NarrativeParagraph[]): PublishedIndicator[] {
  const found = new Map<string, Found>();
  for (const prepared of prepare(paragraphs)) {
    const { section, page, line } = prepared.paragraph;
    for (const count of countsIn(prepared)) {
      const { kind, printed, at } = count;
      if (found.has(kind)) continue;
      const indicator = {
        kind,
        printed,
        section,
        ...(page === undefined ? {} : { page }),
        ...(line === undefined ? {} : { line }),
        text: sentenceAt(prepared.canonical, at),
      };
      found.set(kind, { count, indicator });
    }
  }
  return [...found.values()].map((one) => {
    const foreign = foreignCountOf(one.count.kind);
    const isOfAll = foreign !== null && includesForeign(one, found.get(foreign));
    return isOfAll ? { ...one.indicator, includesForeign: true } : one.indicator;
  });
}
