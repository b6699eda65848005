import type { Reader } from "../reader.js";
import { startsLikeHtml } from "../html/html-reader.js";
import { readText } from "./read-text.js";

/** Text and Markdown: what decodes as text and starts as no other format that is written in characters. */
export const textReader: Reader = {
  format: "text",
  label: "plain text",
  extensions: ["txt", "md", "markdown", "text", "tsv"],
  claims: ({ text }) => text !== null && !startsLikeHtml(text) && !text.startsWith("%PDF-"),
  read: (bytes, name) => Promise.resolve().then(() => readText(bytes, name)),
};
