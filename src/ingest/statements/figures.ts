import { AmountUnit } from "../../domain/money.js";
import { parsePrinted, printNumber } from "../../domain/printed.js";

/** A number of the narrative: its text without separators, and the unit that it names (null: none). */
export interface Figure {
  readonly text: string;
  readonly unit: AmountUnit | null;
}

/** Numbers that stand side by side with one unit: 1267.86,2570.97万元 or 23.51%、38.28%; mostly there is one. */
export interface FigureRun {
  readonly end: number;
  readonly figures: readonly Figure[];
  /** Money and rates by their sign; BARE with none; COUNT where the sign is another (批次, 辆, 个百分点). */
  readonly sort: "MONEY" | "RATE" | "BARE" | "COUNT";
}

const NUMBER = /[-−]?(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?/y;
const UNIT = /亿元|万元|元(?![/每])|亿(?=[,。;、()]|$)|万(?=[,。;、()]|$)/y;
const SEPARATOR = /[,、]|和/y;
const AFTER_BARE = /^(?:[,。;、:()"]|$)/;

const UNITS: Readonly<Record<string, AmountUnit>> = {
  亿元: AmountUnit.YI_YUAN,
  亿: AmountUnit.YI_YUAN,
  万元: AmountUnit.WAN_YUAN,
  万: AmountUnit.WAN_YUAN,
  元: AmountUnit.YUAN,
};

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

interface Printed {
  readonly number: string;
  readonly end: number;
  readonly unit: AmountUnit | null;
  readonly isRate: boolean;
}

function printedAt(folded: string, at: number): Printed | null {
  const number = matchAt(NUMBER, folded, at);
  if (number === null) return null;
  const after = at + number.length;
  const unit = matchAt(UNIT, folded, after);
  const isRate = folded.startsWith("%", after);
  const end = after + (unit?.length ?? (isRate ? 1 : 0));
  return { number, end, unit: unit === null ? null : (UNITS[unit] ?? null), isRate };
}

/** True where `next` can share its sign with `last`: both money, both rates, or `last` bare before either. */
function shares(last: Printed, next: Printed): boolean {
  if (last.isRate) return next.isRate;
  if (last.unit !== null) return next.unit !== null;
  return next.isRate || next.unit !== null;
}

function runFrom(folded: string, first: Printed): readonly Printed[] {
  const run: Printed[] = [first];
  for (let last = first; ;) {
    const separator = matchAt(SEPARATOR, folded, last.end);
    const next = separator === null ? null : printedAt(folded, last.end + separator.length);
    if (next === null || !shares(last, next)) return run;
    run.push(next);
    last = next;
  }
}

function sortOf(folded: string, run: readonly Printed[], end: number): FigureRun["sort"] {
  if (run.some(({ isRate }) => isRate)) return run.every(({ unit }) => unit === null) ? "RATE" : "COUNT";
  if (run.some(({ unit }) => unit !== null)) return "MONEY";
  return AFTER_BARE.test(folded.slice(end, end + 1)) ? "BARE" : "COUNT";
}

/** The run of numbers that starts at `at` of a folded text, or null where no number stands there. */
export function figureRunAt(folded: string, at: number): FigureRun | null {
  const first = printedAt(folded, at);
  if (first === null) return null;
  const run = runFrom(folded, first);
  const end = run[run.length - 1]?.end ?? first.end;
  const unit = [...run].reverse().find((printed) => printed.unit !== null)?.unit ?? null;
  const figures = run.map((printed) => ({
    text: printNumber(parsePrinted(printed.number)),
    unit: printed.unit ?? unit,
  }));
  return { end, figures, sort: sortOf(folded, run, end) };
}
