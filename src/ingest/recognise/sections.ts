import { fold } from "../folded.js";
import { appendedReport, headingWords, isHeadingText } from "./headings.js";
import { numberingOf } from "./numbering.js";

/** Where a paragraph stands: section numbers from the part down, the headings above it, whether it is one itself. */
export interface SectionPlace {
  readonly section: string;
  readonly trail: readonly string[];
  readonly isHeading: boolean;
}

/** Rank of an appended report: below a part, above every numbered heading. */
const REPORT = 1;

interface Level {
  readonly rank: number;
  /** null inside an appended report, whose numbers are its own. */
  readonly number: string | null;
  readonly title: string | null;
}

function placeOf(levels: readonly Level[], isHeading: boolean): SectionPlace {
  return {
    section: levels.flatMap((level) => level.number ?? []).join("."),
    trail: levels.flatMap((level) => level.title ?? []),
    isHeading,
  };
}

/** The line below 第三部分 that holds, or ends, the part's title; null where the text is none. */
function partTitle(part: Level | undefined, text: string): string | null {
  if (part?.rank !== 0 || !isHeadingText(text) || fold(text).length > 40) return null;
  return `${part.title ?? ""}${text.trim()}`;
}

/**
 * Section of each paragraph, in order. Every numbered paragraph opens a section, a sentence as well as a heading;
 * a number of an outer style closes all inner ones. Only headings (and run-in headings) enter the trail.
 */
export function sectionsOf(texts: readonly string[]): SectionPlace[] {
  let levels: Level[] = [];
  let isBelowPart = false;
  return texts.map((text) => {
    const numbering = numberingOf(text);
    if (numbering !== null) {
      const outer = levels.filter(({ rank }) => rank < numbering.rank);
      const number = outer.some(({ rank }) => rank === REPORT) ? null : numbering.number;
      levels = [...outer, { rank: numbering.rank, number, title: headingWords(numbering.rest) }];
      isBelowPart = numbering.rank === 0;
      return placeOf(levels, isHeadingText(numbering.rest) || numbering.rest === "");
    }
    const report = appendedReport(text);
    const title = isBelowPart && report === null ? partTitle(levels[0], text) : null;
    isBelowPart = false;
    if (report !== null) {
      levels = [...levels.filter(({ rank }) => rank < REPORT), { rank: REPORT, number: report, title: text.trim() }];
    } else if (title !== null && levels[0] !== undefined) {
      levels = [{ ...levels[0], title }];
    }
    return placeOf(levels, report !== null || title !== null);
  });
}
