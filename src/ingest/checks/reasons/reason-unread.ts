import { fold } from "../../folded.js";
import type { DocumentText } from "../../recognise/document-text.js";
import type { ReasonedChange } from "./reasoned-changes.js";

const LEAD_IN = /(?:主要)?原因(?:是|为)?(?:因为|由于)?|因为|由于|所致|影响/g;

/**
 * True where the paragraph of a change, or the one below it in its section, holds words that introduce a reason
 * beside all the reasons that were read from it: then the document gives one, and only its reader missed it.
 */
export function leavesReasonUnread(
  change: ReasonedChange,
  all: readonly ReasonedChange[],
  { narrative }: DocumentText,
): boolean {
  const { section, text } = change.statement.place;
  if (text === null) return false;
  const own = fold(text);
  const paragraphs = narrative.filter((paragraph) => paragraph.section === section);
  const at = paragraphs.findIndex((paragraph) => fold(paragraph.text).includes(own));
  if (at < 0) return false;
  const reasons = all
    .filter(({ statement }) => statement.place.section === section)
    .flatMap(({ reason }) => reason ?? []);
  return paragraphs.slice(at, at + 2).some((paragraph) => {
    const printed = fold(paragraph.text);
    const read = reasons.map((reason) => fold(reason.text)).filter((reason) => printed.includes(reason));
    const rest = read.reduce((left, reason) => left.replace(reason, ""), printed);
    return [...rest.matchAll(LEAD_IN)].length > read.length;
  });
}
