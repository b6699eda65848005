import type { PublishedStatement } from "../../domain/account.js";
import type { Amount } from "../../domain/figure.js";
import { AccountTable, Measure } from "../../domain/line.js";
import type { AmountUnit } from "../../domain/money.js";
import type { Canonical } from "./canonical.js";
import { figureRunAt, type Figure } from "./figures.js";
import { isFiller } from "./filler.js";
import { namedLine } from "./named-line.js";
import { amountOrNull, type PrintedFigures } from "./printed-figures.js";
import { commonUnit, printedIn } from "./printed-unit.js";
import { projectKey } from "../../domain/tables/other-disclosures.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";

/** Projects that a sentence names with their amounts, and where in the passage that list stands. */
export interface NamedProjects {
  readonly start: number;
  readonly end: number;
  readonly statements: readonly Omit<PublishedStatement, "section" | "text">[];
}

interface Part {
  readonly name: string;
  readonly figure: Figure;
  readonly end: number;
}

const TOTAL = /项目支出/g;
const LIST_OPENING = /^[^,。;:\d]{0,12}[,。;:](?:占[^,。;]{0,20}%[,。;])?其中[:,]?/;
const NAME = /^[^\d,。;:、()]{2,30}(?=\d)/;
const NAME_END = /(?:为|共|共计|合计|约|:)+$/;
const SEPARATOR = /^[,、;]|^。$/;

function partAt({ folded, text }: Canonical, at: number): Part | null {
  const words = NAME.exec(folded.slice(at, at + 40))?.[0];
  if (words === undefined) return null;
  const run = figureRunAt(folded, at + words.length);
  const [figure] = run?.figures ?? [];
  if (run?.sort !== "MONEY" || figure === undefined || run.figures.length > 1) return null;
  return { name: text.slice(at, at + words.length).replace(NAME_END, ""), figure, end: run.end };
}

function partsFrom(canonical: Canonical, start: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; ;) {
    const part = partAt(canonical, at);
    if (part === null) return parts;
    parts.push(part);
    if (!SEPARATOR.test(canonical.folded.slice(part.end, part.end + 1))) return parts;
    at = part.end + 1;
  }
}

function sumOfParts(parts: readonly Part[], unit: AmountUnit): bigint | null {
  let sum = 0n;
  for (const { figure } of parts) {
    const amount = amountOrNull(figure.text, figure.unit ?? unit);
    if (amount === null) return null;
    sum += amount.fen;
  }
  return sum;
}

function isProjectTotal(amount: Amount, figures: PrintedFigures): boolean {
  return [AccountTable.EXPENDITURE, AccountTable.GENERAL_BUDGET_EXPENDITURE].some(
    (table) => figures.match(namedLine(table, TOTAL_KEY, Measure.PROJECT), amount) === "EXACT",
  );
}

/**
 * 项目支出 209.4 万元。其中，甲项目 132.78 万元，乙项目…: the named projects, wherever the list stands (mostly in a 绩效
 * report). Taken only where the total is the project expenditure of a table and the parts add up to it exactly.
 */
export function namedProjectsOf(canonical: Canonical, figures: PrintedFigures, unit: AmountUnit): NamedProjects | null {
  for (const match of canonical.folded.matchAll(TOTAL)) {
    const after = match.index + match[0].length;
    const words = /^[^\d,。;:]{0,10}/.exec(canonical.folded.slice(after, after + 10))?.[0] ?? "";
    const run = isFiller(words) ? figureRunAt(canonical.folded, after + words.length) : null;
    const [total] = run?.figures ?? [];
    if (run?.sort !== "MONEY" || total === undefined) continue;
    const opening = LIST_OPENING.exec(canonical.folded.slice(run.end, run.end + 50))?.[0];
    const amount = amountOrNull(total.text, total.unit ?? unit);
    if (opening === undefined || amount === null || !isProjectTotal(amount, figures)) continue;
    const start = run.end + opening.length;
    const parts = partsFrom(canonical, start);
    if (parts.length < 2 || sumOfParts(parts, unit) !== amount.fen) continue;
    return {
      start,
      end: parts[parts.length - 1]?.end ?? start,
      statements: parts.map((part) => projectStatement(part, unit)),
    };
  }
  return null;
}

function projectStatement({ name, figure }: Part, fallback: AmountUnit): NamedProjects["statements"][number] {
  const unit = commonUnit([figure], fallback);
  return {
    table: AccountTable.OTHER_DISCLOSURES,
    keys: [projectKey(name)],
    subject: name,
    unit,
    amount: printedIn(figure, unit),
  };
}
