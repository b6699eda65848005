import { figureKey, lineKey, type FigureFacts, type SourcePlace } from "../../domain/facts.js";
import { isPrinted, sumOf, type Amount } from "../../domain/figure.js";
import type { AccountTable } from "../../domain/line.js";
import { FEN_DECIMALS, printAmount, type PrintedUnit } from "../../domain/money.js";
import { cover, type LineDraft, type LineDrafts } from "./line-draft.js";
import { BASIC_EXPENDITURE, BASIC_EXPENDITURE_SIDES, BasicKey } from "../../domain/tables/basic-expenditure.js";

const TABLE: AccountTable = "BASIC_EXPENDITURE";
const NAME = BASIC_EXPENDITURE.slugs[BasicKey.TOTAL].zh;
const MAIN = figureKey("TOTAL", "FINAL");

interface Side {
  readonly figure: FigureFacts;
  readonly amount: Amount;
}

/** Both sides, or none where either has no amount: a sum over a blank is no total. */
function sidesOf(drafts: LineDrafts): Side[] {
  const sides = BASIC_EXPENDITURE_SIDES.flatMap((key): Side[] => {
    const figure = drafts.get(lineKey(TABLE, key))?.figures.get(MAIN);
    return figure?.observed.kind === "amount" ? [{ figure, amount: figure.observed }] : [];
  });
  return sides.length === BASIC_EXPENDITURE_SIDES.length ? sides : [];
}

/** The decimals that the sides were printed with, in one unit. */
function decimalsIn(unit: PrintedUnit, sides: readonly Side[]): number {
  const decimals = sides.map(({ figure }) => figure.decimals + FEN_DECIMALS[unit] - FEN_DECIMALS[figure.unit]);
  return Math.min(Math.max(0, ...decimals), FEN_DECIMALS[unit]);
}

/**
 * Adds the total of table 06, which no account prints: 人员经费合计 + 公用经费合计, each printed in the table or stated
 * by the narrative for its cell. Nothing where either has no amount, or a table does print the total; a total that the
 * narrative states stands beside the sum as a statement (domain: the total is DERIVED).
 */
export function addBasicTotal(document: string, drafts: LineDrafts): void {
  const id = lineKey(TABLE, BasicKey.TOTAL);
  const found = drafts.get(id);
  const standing = found?.figures.get(MAIN);
  const [first, ...others] = sidesOf(drafts);
  if (first === undefined || (standing?.origin === "TABLE" && isPrinted(standing.observed))) return;
  const sides = [first, ...others];
  const unit = first.figure.unit;
  const page = sides.find(({ figure }) => figure.origin === "TABLE")?.figure.place.page ?? null;
  const none = { section: null, row: null, column: null, line: null, text: null };
  const place: SourcePlace = { document, table: TABLE, page, ...none };
  const draft: LineDraft = found?.isPrinted
    ? found
    : {
        table: TABLE,
        key: BasicKey.TOTAL,
        name: NAME,
        place,
        isPrinted: false,
        figures: new Map(),
        covered: new Map(),
      };
  if (found !== undefined && draft !== found) for (const [key, figure] of found.figures) draft.figures.set(key, figure);
  cover(draft, MAIN, {
    measure: "TOTAL",
    stage: "FINAL",
    observed: sumOf(sides.map(({ amount }) => amount)),
    printed: null,
    unit,
    decimals: decimalsIn(unit, sides),
    origin: "DERIVED",
    place: { ...place, text: sides.map(({ amount }) => printAmount(amount.fen, unit)).join(" + ") },
  });
  drafts.set(id, draft);
}
