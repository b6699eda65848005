import { joinLines } from "../join-text.js";

/** What parts the cells of a row. */
export type Separator = "tab" | "pipe";

/** A line that is a row of a table: its cells as they stand. */
export interface Row {
  readonly separator: Separator;
  readonly cells: readonly string[];
}

const PIPE_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** The rule of a table with a hundred columns; the pattern is not tried on more. */
const MAX_PIPE_RULE = 2000;

/** True for the line below the header of a Markdown table. */
export function isPipeRule(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= MAX_PIPE_RULE && trimmed.includes("|") && PIPE_RULE.test(trimmed);
}

function pipeCells(line: string): readonly string[] {
  const trimmed = line.trim();
  // Without a pipe before the first cell, one behind the last parts it from an empty cell.
  const inner = trimmed.startsWith("|") ? trimmed.slice(1).replace(/(?<!\\)\|$/, "") : trimmed;
  return inner.split(/(?<!\\)\|/).map((cell) => joinLines(cell.replace(/\\\|/g, "|").split(/<br\s*\/?>/i)));
}

/** True where the tabs stand between words, not only before the first: that line is a row whatever stands around it. */
export function isPlainTabRow(line: string): boolean {
  return line.includes("\t") && /^\t*[^\t]+\t/.test(line);
}

const FEWEST_PIPES = 2;

/** True where pipes part several cells of a line, whether or not it starts with one. */
export function hasPipes(line: string): boolean {
  return line.split("|").length > FEWEST_PIPES;
}

/**
 * The cells of a line that is a row: parted by tabs, or by pipes where it starts with one. Null where it is prose.
 * `amongRows`: a line beside it is a row, so that leading tabs are empty cells and no indentation, and that pipes part its
 * cells too where it starts with none.
 */
export function rowOf(line: string, amongRows: boolean): Row | null {
  if (line.includes("\t") && (amongRows || isPlainTabRow(line))) {
    return { separator: "tab", cells: line.split("\t").map((cell) => cell.trim()) };
  }
  const isPiped = line.trimStart().startsWith("|") || (amongRows && hasPipes(line));
  return isPiped && line.trim().length > 1 ? { separator: "pipe", cells: pipeCells(line) } : null;
}
