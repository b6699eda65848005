import type { LocatedDocument } from "../../located.js";
import { decodeText } from "../decode-text.js";
import { joinCutParagraphs } from "../broken-sentence.js";
import { DocumentTooLargeError, UndecodableTextError } from "../errors.js";
import { blocksOf } from "../laid-table.js";
import { MAX_TEXT_BYTES } from "../limits.js";
import { layContent } from "./lay-content.js";
import { parseHtml } from "./parse-html.js";

/** As far as browsers look for the encoding that a page declares, and some more. */
const DECLARATION_BYTES = 4096;

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  const label = /<meta[^<>]+charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  // Pages that call themselves GB2312 use characters beyond it; GB18030 holds all of GB2312 and GBK.
  return /^(?:x-)?gb/.test(label) ? "gb18030" : label;
}

/**
 * Reads an HTML page: visible paragraphs, split at block elements and line breaks, and tables as grids with their spans;
 * `line` counts the lines of the source. Tables that only lay out the page are taken apart; scripts, styles, menus and
 * hidden parts are left out. Throws DocumentTooLargeError, DocumentTooComplexError or UndecodableTextError.
 */
export function readHtml(bytes: Uint8Array, name: string): LocatedDocument {
  if (bytes.length > MAX_TEXT_BYTES) throw new DocumentTooLargeError(name, bytes.length, MAX_TEXT_BYTES);
  const html = decodeText(bytes, declaredEncoding(bytes));
  if (html === null) throw new UndecodableTextError(name);
  const blocks = joinCutParagraphs(blocksOf(layContent(name, parseHtml(name, html))));
  return { name, format: "html", pages: null, blocks };
}
