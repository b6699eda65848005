import type { Comparison } from "./compare.js";
import { foundPerMille, type Tally } from "./tally.js";

function rows(title: string, lines: readonly string[]): string[] {
  return lines.map((line) => `    ${title}  ${line}`);
}

function tallyText(name: string, tally: Tally): string[] {
  const { right, wrong, missed, unlisted } = tally;
  const perMille = foundPerMille(tally);
  const found = `${String(Math.floor(perMille / 10))}.${String(perMille % 10)} % found`;
  const counts = `${String(right)} right, ${String(wrong.length)} wrong, ${String(missed.length)} missed`;
  const more = unlisted.length === 0 ? "" : `, ${String(unlisted.length)} more that the file does not list`;
  return [`  ${name.padEnd(10)}  ${counts} (${found})${more}`, ...rows("wrong ", wrong), ...rows("missed", missed)];
}

/** Counts, and a row for all that is wrong or missed; with `showsUnlisted` also for what the file does not list. */
export function comparisonText(comparison: Comparison, showsUnlisted: boolean): string {
  const { figures, statements, reasons } = comparison;
  const tallies = { figures, statements, reasons };
  const lines = Object.entries(tallies).flatMap(([name, tally]) => [
    ...tallyText(name, tally),
    ...(showsUnlisted ? rows("more  ", tally.unlisted) : []),
  ]);
  return `${lines.join("\n")}\n`;
}
