import { isConsistentInItself, judgeMention, type StatedAttribute } from "../../domain/agreement.js";
import { lineKey, type FigureFacts, figureKey, type SourcePlace, type StatementFacts } from "../../domain/facts.js";
import type { FindingFacts } from "../../domain/finding.js";
import { printAmount } from "../../domain/money.js";
import { printNumber } from "../../domain/printed.js";
import { recomputedPercent, verdictWords, severityOf, type Check } from "./check.js";
import type { StatedLineChange } from "./changes.js";
import { ATTRIBUTE_WORDS, BASIS_WORDS, DIRECTION_WORDS } from "./words.js";

const RULES: Readonly<Record<StatedAttribute, string>> = {
  amount: "statement.amount",
  rate: "statement.rate",
  direction: "statement.direction",
  completionRate: "statement.completion-rate",
};

/** The base in fen that a rate is recomputed from: the change's own, or the one that the stated amount implies. */
function rateParts(stated: StatedLineChange, statement: StatementFacts): { change: bigint; base: bigint } | null {
  const { current, resolved } = stated.change;
  if (current.kind === "absent") return null;
  if (resolved.base.kind === "amount") return { change: current.fen - resolved.base.fen, base: resolved.base.fen };
  const amount = statement.mention.amount;
  return amount === null ? null : { change: amount.fen, base: current.fen - amount.fen };
}

interface Sides {
  readonly expected: string | null;
  readonly actual: string;
  readonly words: { zh: string; en: string };
}

function rateSides(
  stated: StatedLineChange,
  statement: StatementFacts,
  attribute: "rate" | "completionRate",
): Sides | null {
  const printed = statement.mention[attribute];
  const parts = rateParts(stated, statement);
  if (printed === null || parts === null || parts.base <= 0n) return null;
  const part = attribute === "rate" ? parts.change : parts.change + parts.base;
  const expected = recomputedPercent(printed, part, parts.base);
  const actual = printNumber(printed);
  return {
    expected,
    actual,
    words: { zh: `${actual}%，按数据计算为${expected}%`, en: `${actual} % is stated, the figures give ${expected} %` },
  };
}

function amountSides(stated: StatedLineChange, statement: StatementFacts): Sides | null {
  const amount = statement.mention.amount;
  const change = stated.change.computed.amountFen;
  if (amount === null || change === null) return null;
  const expected = printAmount(change, statement.unit);
  const actual = printAmount(amount.fen, statement.unit);
  return {
    expected,
    actual,
    words: { zh: `${actual}，按数据计算为${expected}`, en: `${actual} is stated, the figures give ${expected}` },
  };
}

function directionSides(stated: StatedLineChange, statement: StatementFacts): Sides | null {
  const direction = statement.mention.direction;
  if (direction === null) return null;
  const computed = stated.change.computed.direction;
  const change = stated.change.computed.amountFen;
  const words = DIRECTION_WORDS[direction];
  const figures = computed === null ? null : DIRECTION_WORDS[computed];
  return {
    expected: change === null ? null : printAmount(change, statement.unit),
    actual: statement.mention.amount === null ? "" : printAmount(statement.mention.amount.fen, statement.unit),
    words: {
      zh: `“${words.zh}”${figures === null ? "" : `，按数据为${figures.zh}`}`,
      en: `"${words.en}" is stated${figures === null ? "" : `, the figures give ${figures.en}`}`,
    },
  };
}

function sidesOf(stated: StatedLineChange, statement: StatementFacts, attribute: StatedAttribute): Sides | null {
  if (attribute === "amount") return amountSides(stated, statement);
  if (attribute === "direction") return directionSides(stated, statement);
  return rateSides(stated, statement, attribute);
}

function placesOf(stated: StatedLineChange, statement: StatementFacts): SourcePlace[] {
  const figure: FigureFacts | undefined = stated.line.figures.get(figureKey(stated.measure, "FINAL"));
  return figure === undefined ? [statement.place] : [statement.place, figure.place];
}

/** A stated change that fits its own rate but not the published base is a restatement, found by that rule. */
function isRestatement(stated: StatedLineChange, statement: StatementFacts, attribute: StatedAttribute): boolean {
  return (
    stated.basis === "PRIOR_YEAR" &&
    stated.published.kind === "amount" &&
    (attribute === "amount" || attribute === "rate") &&
    isConsistentInItself(statement.mention, stated.change.current)
  );
}

function findingsOf(stated: StatedLineChange, year: number): FindingFacts[] {
  const mentions = stated.statements.map((statement) => statement.mention);
  return stated.statements.flatMap((statement) =>
    judgeMention(statement.mention, stated.change.current, stated.change.resolved, mentions).flatMap((verdict) => {
      const severity = severityOf(verdict.agreement);
      if (severity === null || (severity === "ERROR" && isRestatement(stated, statement, verdict.attribute))) return [];
      const sides = sidesOf(stated, statement, verdict.attribute);
      if (sides === null) return [];
      const attribute = ATTRIBUTE_WORDS[verdict.attribute];
      const basis = BASIS_WORDS[stated.basis];
      const end = verdictWords(severity);
      return [
        {
          rule: RULES[verdict.attribute],
          severity,
          line: lineKey(stated.line.table, stated.line.key),
          messageZh: `${stated.line.name}：${String(year)}年与${basis.zh}相比的${attribute.zh}为${sides.words.zh}；${end.zh}`,
          messageEn: `${stated.line.name}: ${attribute.en} of ${String(year)} against ${basis.en}: ${sides.words.en}; ${end.en}`,
          expected: sides.expected,
          actual: sides.actual === "" ? null : sides.actual,
          sources: placesOf(stated, statement),
          discriminator: [stated.measure, stated.basis, statement.place.section ?? ""].join(" "),
        },
      ];
    }),
  );
}

/** Rules statement.amount, .rate, .direction and .completion-rate: what a sentence says of a change against the figures. */
export const checkStatementAgreement: Check = ({ changes, year }) =>
  changes.flatMap((stated) => findingsOf(stated, year));
