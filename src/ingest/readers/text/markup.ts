import { trimmedEnd } from "../../trimmed.js";

const BULLET = /^[-*+]\s+(?=\S)/;
const HEADING = /^#{1,6}\s+/;
const RULE = /^(?:[-*_=]\s*){3,}$/;
const PAGE_NUMBER = /^(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(?:[，,\s/]*共\s*\d{1,4}\s*页)?)$/;

/** Rules are no longer than a line of a page; the pattern is not tried on more. */
const MAX_RULE = 300;

/** A line of prose without its Markdown: the words as a reader sees them. */
export interface Prose {
  readonly text: string;
  /** True where the line is marked as a heading or list item, so that it continues nothing. */
  readonly opens: boolean;
}

function inline(text: string): string {
  return text
    .replace(/!\[[^[\]]{0,200}\]\([^()]{0,500}\)/g, "")
    .replace(/\[([^[\]]{0,200})\]\([^()]{0,500}\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.{1,200}?)\1/g, "$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, "$1");
}

/** Takes headings, bullets, quotation marks, links and emphasis of Markdown away; "" for rules and page numbers. */
export function proseOf(line: string): Prose {
  const trimmed = line.trim().replace(/^>\s?/, "");
  const isShort = trimmed.length <= MAX_RULE;
  if (isShort && (RULE.test(trimmed) || PAGE_NUMBER.test(trimmed))) return { text: "", opens: false };
  if (HEADING.test(trimmed)) return { text: inline(trimmedEnd(trimmed.replace(HEADING, ""), "#")).trim(), opens: true };
  const opens = BULLET.test(trimmed);
  return { text: inline(trimmed.replace(BULLET, "")).trim(), opens };
}
