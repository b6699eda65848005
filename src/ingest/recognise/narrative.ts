import type { Paragraph } from "../located.js";
import { placeOf } from "./place.js";
import type { NarrativeParagraph } from "./narrative-paragraph.js";
import { sectionsOf } from "./sections.js";

const PAGE_NUMBER = /^[-—–―\s]*\d{1,4}[-—–―\s]*$|^第\s*\d+\s*页(\s*共\s*\d+\s*页)?$/;

/**
 * The narrative with its sections. `paragraphs` are those that belong to no table and no contents list, in order;
 * page numbers among them are dropped.
 */
export function narrativeOf(paragraphs: readonly Paragraph[]): NarrativeParagraph[] {
  const kept = paragraphs.filter(({ text }) => text.trim() !== "" && !PAGE_NUMBER.test(text.trim()));
  const sections = sectionsOf(kept.map(({ text }) => text));
  return kept.flatMap((paragraph, at) => {
    const section = sections[at];
    return section === undefined ? [] : [{ text: paragraph.text, ...section, ...placeOf(paragraph) }];
  });
}
