import type { PublishedStatement } from "../../domain/account.js";
import { plainStages } from "./budget-stages.js";
import type { Draft } from "./draft.js";
import type { Lines } from "./finish-draft.js";
import { ItemLines } from "./paths/item-lines.js";
import { KnownNames } from "./names/known-names.js";
import type { Narrative, ReadStatements } from "./narrative.js";
import { outsideAmounts } from "./outside-amounts.js";
import { isOneFund } from "./one-fund.js";
import { prepare, type Prepared } from "./prepared.js";
import { printedFigures, type PrintedFigures } from "./printed-figures.js";
import { haveUnequalSides } from "./unequal-sides.js";
import { publishParagraph } from "./publish.js";
import { readParagraph, type AccountContext, type ParagraphReading } from "./read-paragraph.js";

function linesOf({ tables, unit, year }: Narrative): Lines {
  const figures = printedFigures(tables);
  return {
    names: new KnownNames(tables),
    items: new ItemLines(tables, figures, year),
    figures,
    unit,
    isOneFund: false,
    codes: new Map(),
  };
}

const NUMBERED = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.](?!\d)|[①-⑳])/;

/** Reads all paragraphs; those of one topic that follow each other are one section, whose reasons may stand apart. */
function readAll(prepared: readonly Prepared[], context: AccountContext): readonly ParagraphReading[] {
  let earlier: Draft[] = [];
  let before: Prepared | null = null;
  let item: Draft | null = null;
  return prepared.map((one) => {
    if (one.topic !== before?.topic) earlier = [];
    const opensItem = NUMBERED.test(one.canonical.folded);
    if (opensItem || one.paragraph.section !== before?.paragraph.section) item = null;
    before = one;
    const reading = readParagraph(one, context, earlier, item);
    if (opensItem) item = reading.drafts.find(({ figureAt }) => figureAt >= 0) ?? null;
    earlier.push(...reading.drafts);
    return reading;
  });
}

/** Every share divides by a line that the tables or the statements have; others cannot be stored. */
function withKnownShares(statements: readonly PublishedStatement[], figures: PrintedFigures): PublishedStatement[] {
  const stated = new Set(statements.flatMap(({ table, keys }) => keys.map((key) => `${table} ${key}`)));
  return statements.map(({ shares, ...statement }) => {
    const known = shares?.filter(({ table, key }) => figures.has(table, key) || stated.has(`${table} ${key}`)) ?? [];
    return known.length === 0 ? statement : { ...statement, shares: known };
  });
}

/**
 * Reads what the narrative states of the account: figures, changes with their base, rate and direction, shares and
 * reasons, one statement a line and paragraph, in the order of the document. What was seen and could not be placed
 * comes back beside them; nothing is guessed and nothing is thrown.
 */
export function readStatements(narrative: Narrative): ReadStatements {
  const prepared = prepare(narrative.paragraphs);
  const plainStageOf = plainStages(narrative, prepared);
  const lines = linesOf(narrative);
  const read = readAll(prepared, {
    year: narrative.year,
    lines,
    plainStageOf,
    hasUnequalSides: haveUnequalSides(prepared),
  });
  const known = { ...lines, isOneFund: isOneFund(read.flatMap(({ drafts }) => drafts)) };
  const published = read.map((reading) => publishParagraph(reading, known));
  const statements = withKnownShares(
    published.flatMap((one) => one.statements),
    lines.figures,
  );
  const unplaced = published.flatMap((one) => one.unplaced);
  return {
    statements,
    unplaced: [...unplaced, ...outsideAmounts(prepared, lines, statements)],
    threePublicBudgetStage: plainStageOf("THREE_PUBLIC"),
  };
}
