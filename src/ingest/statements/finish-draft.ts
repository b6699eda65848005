import type { PublishedChange, PublishedShare, PublishedStatement } from "../../domain/account.js";
import { AccountTable, Measure } from "../../domain/line.js";
import { isPathKey } from "../../domain/tables/path-key.js";
import type { AmountUnit } from "../../domain/money.js";
import type { Draft, DraftChange } from "./draft.js";
import type { Figure } from "./figures.js";
import { finishChange } from "./finish-change.js";
import type { ItemLines } from "./paths/item-lines.js";
import type { ItemPath } from "./paths/path-level.js";
import type { NamedLine } from "./named-line.js";
import type { KnownNames } from "./names/known-names.js";
import { amountOrNull, type PrintedFigures } from "./printed-figures.js";
import { commonUnit, printedIn } from "./printed-unit.js";
import type { Sighting } from "./reading.js";
import { publishedShare, shareBase } from "./share-base.js";
import type { Topic } from "./topic.js";

/** What turns names into lines for the whole account. */
export interface Lines {
  readonly names: KnownNames;
  readonly items: ItemLines;
  readonly figures: PrintedFigures;
  /** Unit of a figure that names none. */
  readonly unit: AmountUnit;
  /** True where the narrative itself shows that the general public budget paid for all. */
  readonly isOneFund: boolean;
  /** Keys found so far by the path that named them: a paragraph that states no amount may go on about one. */
  readonly codes: Map<string, string>;
}

/** A statement without its place in the document, and what of it had to be left out. */
export interface FinishedDraft {
  readonly statements: readonly Omit<PublishedStatement, "section" | "text">[];
  readonly sightings: readonly Sighting[];
}

const CLASS_DIGITS = 3;
const ITEM_TABLES: Partial<Record<Topic, AccountTable>> = {
  GOVERNMENT_FUND: AccountTable.GOVERNMENT_FUND,
  STATE_CAPITAL: AccountTable.STATE_CAPITAL,
  EXPENDITURE: AccountTable.EXPENDITURE,
  INCOME: AccountTable.INCOME,
};

/** The tables whose rows are classes, in the sections that explain them. */
const CLASS_TABLES: Partial<Record<Topic, AccountTable>> = {
  OVERALL: AccountTable.INCOME_EXPENDITURE_SUMMARY,
  APPROPRIATION: AccountTable.APPROPRIATION_SUMMARY,
};

/** The table of an item: that of its section, else the general budget's, which a class of 01 or 04 is not in. */
function itemTable({ levels }: ItemPath, topic: Topic): AccountTable {
  const ofClasses = levels.at(-1)?.digits === CLASS_DIGITS ? CLASS_TABLES[topic] : undefined;
  return ofClasses ?? ITEM_TABLES[topic] ?? AccountTable.GENERAL_BUDGET_EXPENDITURE;
}

/** The line that the figures confirm: printed the same, else within rounding, else the likeliest by its name. */
function likeliest(candidates: readonly NamedLine[], amount: Figure | undefined, lines: Lines): NamedLine | null {
  const value = amount === undefined ? null : amountOrNull(amount.text, amount.unit ?? lines.unit);
  const matching = (wanted: string): NamedLine | undefined =>
    value === null ? undefined : candidates.find((line) => lines.figures.match(line, value) === wanted);
  return matching("EXACT") ?? matching("ROUNDING") ?? candidates[0] ?? null;
}

function isPrinted(line: NamedLine, { amounts: [amount] }: Draft, { figures, unit }: Lines): boolean {
  const value = amount === undefined ? null : amountOrNull(amount.text, amount.unit ?? unit);
  return value !== null && figures.match(line, value) === "EXACT";
}

function lineOf(draft: Draft, topic: Topic, lines: Lines): NamedLine | null {
  const [amount] = draft.amounts;
  if (draft.target.kind === "LINES") return likeliest(draft.target.lines, amount, lines);
  if (draft.target.kind === "UNKNOWN") return null;
  const table = itemTable({ levels: draft.target.levels }, topic);
  const value = amount === undefined ? null : amountOrNull(amount.text, amount.unit ?? lines.unit);
  const key = `${table} ${draft.targetKey}`;
  const remembered = value === null ? lines.codes.get(key) : undefined;
  const found = remembered ?? lines.items.keyOf({ levels: draft.target.levels }, table, value);
  if (found === null) return null;
  lines.codes.set(key, found);
  return { table, keys: [found], measure: Measure.TOTAL };
}

function moneyOf(draft: Draft): Figure[] {
  return [
    ...draft.amounts,
    ...draft.changes.flatMap(({ base, amounts }) => [
      ...(base === null ? [] : [base]),
      ...amounts.map(({ figure }) => figure),
    ]),
  ];
}

interface Finishing {
  readonly draft: Draft;
  readonly line: NamedLine;
  readonly topic: Topic;
  readonly lines: Lines;
  readonly sightings: Sighting[];
}

function sharesOf({ draft, line, topic, lines, sightings }: Finishing): PublishedShare[] {
  return draft.shares.flatMap(({ rate, of }) => {
    const base = shareBase(of, line, topic, lines.names);
    if (base !== null) return [publishedShare(rate.text, base)];
    sightings.push({
      kind: "UNKNOWN_SHARE_BASE",
      at: draft.figureAt,
      why: `it is not known what ${of === "" ? "占" : of} is of`,
    });
    return [];
  });
}

function changesOf(
  { draft, sightings }: Finishing,
  changes: readonly DraftChange[],
  unit: AmountUnit,
  side: number,
): PublishedChange[] {
  return changes.flatMap((change) => {
    const { change: finished, isOpen } = finishChange(change, draft.amounts[side] ?? draft.amounts[0], unit, side);
    if (isOpen) {
      const why = "whether it went up or down is not stated";
      sightings.push({ kind: "UNKNOWN_DIRECTION", at: draft.figureAt, why });
    }
    return finished ?? [];
  });
}

function withoutReason(change: DraftChange): DraftChange {
  return { ...change, reason: null };
}

function statement(
  finishing: Finishing,
  unit: AmountUnit,
  keys: readonly string[],
  side: number,
): FinishedDraft["statements"] {
  const { draft, line } = finishing;
  const amount = draft.amounts[side] ?? (draft.amounts.length === 1 ? draft.amounts[0] : undefined);
  const isFirstOfTwo = keys.length < line.keys.length && side === 0;
  // One explanation for both sides: the expenditure side has it (domain: Lines).
  const drafted = isFirstOfTwo ? draft.changes.map(withoutReason) : draft.changes;
  const changes = changesOf(finishing, drafted, unit, side);
  const shares = sharesOf(finishing);
  if (amount === undefined && changes.length === 0 && shares.length === 0) return [];
  return [
    {
      table: line.table,
      keys,
      ...(line.measure === Measure.TOTAL ? {} : { measure: line.measure }),
      subject: draft.subject,
      unit,
      ...(amount === undefined ? {} : { amount: printedIn(amount, unit) }),
      ...(changes.length === 0 ? {} : { changes }),
      ...(shares.length === 0 ? {} : { shares }),
      ...(draft.listed.length === 0 ? {} : { listed: draft.listed }),
    },
  ];
}

function isEmpty({ amounts, changes, shares }: Draft): boolean {
  const says = changes.some(
    (change) =>
      change.base ?? change.completion ?? change.direction ?? change.flat ?? change.amounts[0] ?? change.rates[0],
  );
  return amounts.length === 0 && shares.length === 0 && !says;
}

/**
 * The statements of one draft: one, or two where each side of 收、支总计 has figures of its own. A draft whose line is
 * not known, or whose amounts cannot be held exactly, gives none and says why.
 */
export function finishDraft(draft: Draft, topic: Topic, lines: Lines): FinishedDraft {
  if (isEmpty(draft)) return { statements: [], sightings: [] };
  const refuse = (kind: Sighting["kind"], why: string): FinishedDraft => ({
    statements: [],
    sightings: [{ kind, at: draft.figureAt, why }],
  });
  const line = lineOf(draft, topic, lines);
  if (line === null) return refuse("UNKNOWN_LINE", `no line of the tables is named ${draft.subject}`);
  if (line.isOfAllFunds === true && !lines.isOneFund && !isPrinted(line, draft, lines)) {
    return refuse("UNKNOWN_LINE", "it is of all funds, and the table of that line has the appropriation alone");
  }
  const money = moneyOf(draft);
  const unit = commonUnit(money, lines.unit);
  if (money.some((figure) => amountOrNull(printedIn(figure, unit), unit) === null)) {
    return refuse("UNKNOWN_FIGURE", "an amount is no whole number of fen, or too large; check the unit");
  }
  const finishing: Finishing = { draft, line, topic, lines, sightings: [] };
  const isPaired = [draft.amounts, ...draft.changes.flatMap(({ amounts, rates }) => [amounts, rates])].some(
    (figures) => figures.length === 2,
  );
  const statements = isPaired
    ? line.keys.flatMap((key, side) => statement(finishing, unit, [key], side))
    : statement(finishing, unit, line.keys, 0);
  if (statements.length > 0 && line.keys.some(isPathKey)) {
    const why = `${draft.subject} has no code that is known: kept under its path`;
    finishing.sightings.push({ kind: "UNKNOWN_CODE", at: draft.figureAt, why });
  }
  return { statements, sightings: finishing.sightings };
}
