import type { Reader } from "../reader.js";
import { readHtml } from "./read-html.js";

const BEFORE_TAG = /^(?:\s+|<!--[^]*?-->|<\?xml[^>]*>)*/;
const FIRST_TAG =
  /<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|base|table|div|p|span|center|font|h[1-6]|section|article|main)[\s>/]/iy;

/** True where a text starts with the markup of a page. */
export function startsLikeHtml(text: string): boolean {
  FIRST_TAG.lastIndex = BEFORE_TAG.exec(text)?.[0].length ?? 0;
  return FIRST_TAG.test(text);
}

/** HTML pages, whole or in part. */
export const htmlReader: Reader = {
  format: "html",
  label: "an HTML page",
  extensions: ["html", "htm", "shtml", "xhtml"],
  claims: ({ text }) => text !== null && startsLikeHtml(text),
  read: (bytes, name) => Promise.resolve().then(() => readHtml(bytes, name)),
};
