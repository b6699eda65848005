import type { PublishedIndicator } from "../../../domain/account.js";
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

/**
 * The counts that the narrative discloses beside money, in the order of the document. The first of a kind is the
 * figure; later ones break it down. Nothing is added up and nothing is thrown.
 */
export function readIndicators(paragraphs: readonly NarrativeParagraph[]): PublishedIndicator[] {
  const found = new Map<string, PublishedIndicator>();
  for (const prepared of prepare(paragraphs)) {
    const { section, page, line } = prepared.paragraph;
    for (const { kind, printed, at } of countsIn(prepared)) {
      if (found.has(kind)) continue;
      found.set(kind, {
        kind,
        printed,
        section,
        ...(page === undefined ? {} : { page }),
        ...(line === undefined ? {} : { line }),
        text: sentenceAt(prepared.canonical, at),
      });
    }
  }
  return [...found.values()];
}
