import { visible, visibleJson } from "../domain/visible.js";

function written(lines: readonly string[]): string {
  return lines.map((line) => `${visible(line)}\n`).join("");
}

/** Prints lines for a person; what a document or a file name holds can neither end a line nor steer the terminal. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(written(lines));
}

/** As printLines, to the error output: each line is one that the command says. */
export function printRemarks(lines: readonly string[]): void {
  process.stderr.write(written(lines));
}

/** Prints a JSON text that ends in a line's end, for a program; on a terminal it is as harmless as lines are. */
export function printJson(json: string): void {
  process.stdout.write(visibleJson(json));
}

/** Prints records of csvText, whose fields are harmless already. */
export function printCsv(csv: string): void {
  process.stdout.write(csv);
}
