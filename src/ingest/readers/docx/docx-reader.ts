import type { Reader } from "../reader.js";
import { readDocx } from "./read-docx.js";

/** Word documents since 2007: a ZIP archive whose parts stand in word/. */
export const docxReader: Reader = {
  format: "docx",
  label: "a Word document (.docx)",
  extensions: ["docx", "docm", "dotx"],
  claims: ({ parts }) => parts?.some((part) => part.startsWith("word/")) ?? false,
  read: readDocx,
};
