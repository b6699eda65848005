import type { PriorBasis } from "./base.js";
import { Comparability } from "./change.js";
import { joinCodes, type JoinStart, type Span } from "./continuity.js";
import {
  EdgeKind,
  familyOf,
  isFollowed,
  type Continuity,
  type Crosswalk,
  type CrosswalkEdge,
  type Meaning,
} from "./crosswalk.js";
import { lineKey, observedOf, priorFigure, type PriorYear } from "./facts.js";
import { absent, sumOf, type Amount, type Observed } from "./figure.js";
import { lineChange, type LineChange } from "./line-change.js";
import type { AccountTable, Measure, Stage } from "./line.js";
import type { Mention } from "./statement.js";

/** The edges that there are, and which of them are followed. */
export interface ContinuityRule {
  readonly crosswalk: Crosswalk;
  readonly continuity: Continuity;
}

/** One side of a change: its year, and what is published then (by one department, or by those that are one series). */
export interface JoinSide {
  readonly year: number;
  readonly accounts: readonly PriorYear[];
}

/** The line, or the lines of a row, whose figures are compared. */
export interface JoinedLine {
  readonly table: AccountTable;
  readonly keys: readonly string[];
  /** What the keys mean; "current" where they are those of one line of the current side. */
  readonly meanings: ReadonlySet<Meaning> | "current";
  readonly measure: Measure;
  readonly stage: Stage;
}

/** Another name under the same code. */
export interface LineRename {
  readonly from: string;
  readonly to: string;
}

/** Two sides that can be compared, or why they cannot. */
export interface JoinedSides {
  readonly currentKeys: readonly string[];
  readonly baseKeys: readonly string[];
  readonly current: Observed;
  readonly base: Observed;
  readonly edges: readonly CrosswalkEdge[];
  readonly notFollowed: readonly CrosswalkEdge[];
  readonly rename: LineRename | null;
  /** The current amount is the sum of several lines. */
  readonly isGroup: boolean;
  readonly isReclassified: boolean;
}

function figuresOf(side: JoinSide, what: JoinedLine, keys: readonly string[]): Observed[] {
  return side.accounts.flatMap((account) =>
    keys.flatMap((key) => {
      const line = account.lines.get(lineKey(what.table, key));
      if (line === undefined) return [];
      return [observedOf(line, what.measure, what.stage)];
    }),
  );
}

/** The exact sum of a group. Blank cells are no part of it; a withheld one leaves the whole unknown. */
export function sumOfGroup(figures: readonly Observed[]): Observed {
  const amounts: Amount[] = [];
  for (const figure of figures) {
    if (figure.kind === "amount") amounts.push(figure);
    else if (figure.absence === "WITHHELD") return figure;
  }
  const [first, second] = amounts;
  if (first !== undefined) return second === undefined ? first : sumOf(amounts);
  return figures[0] ?? absent("NOT_PUBLISHED");
}

function observedSide(side: JoinSide, what: JoinedLine, keys: readonly string[]): Observed {
  const [key] = keys;
  const [account] = side.accounts;
  // Nearly every change is of one line of one account, so no list is made for it.
  if (keys.length === 1 && side.accounts.length === 1 && key !== undefined && account !== undefined) {
    return priorFigure(account, what.table, key, what.measure, what.stage);
  }
  const figures = figuresOf(side, what, keys);
  if (figures.length > 0) return sumOfGroup(figures);
  const isWithheld = side.accounts.some((account) => account.withheldTables.has(what.table));
  return absent(isWithheld ? "WITHHELD" : "NOT_PUBLISHED");
}

function isPublished(side: JoinSide, what: JoinedLine, key: string): boolean {
  return figuresOf(side, what, [key]).some((one) => one.kind === "amount" || one.absence === "WITHHELD");
}

/** Several codes, or the same code of several departments. */
function isGroupOf(side: JoinSide, what: JoinedLine, keys: readonly string[]): boolean {
  if (keys.length > 1) return true;
  if (side.accounts.length === 1) return false;
  return figuresOf(side, what, keys).filter((one) => one.kind === "amount").length > 1;
}

function nameIn(side: JoinSide, table: AccountTable, key: string): string | null {
  for (const account of side.accounts) {
    const line = account.lines.get(lineKey(table, key));
    if (line !== undefined) return line.name;
  }
  return null;
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}

function renameOf(what: JoinedLine, current: JoinSide, base: JoinSide, key: string): LineRename | null {
  const from = nameIn(base, what.table, key);
  const to = nameIn(current, what.table, key);
  if (from === null || to === null || from === to) return null;
  return plain(from) === plain(to) ? null : { from, to };
}

function startOf({ crosswalk }: ContinuityRule, what: JoinedLine, span: Span): JoinStart | null {
  const family = familyOf(what.table);
  if (family === null || !what.keys.some((key) => crosswalk.touches(family, key))) return null;
  if (what.meanings !== "current") return { family, meanings: what.meanings };
  return { family, meanings: new Set(what.keys.map((key) => crosswalk.meaning(family, key, span.currentYear))) };
}

/** The edges that say of the one code on both sides that it bears another name. */
function renameEdges(rule: ContinuityRule, start: JoinStart, span: Span): CrosswalkEdge[] {
  const found = [...start.meanings].flatMap((meaning) => rule.crosswalk.edgesOf(meaning)).map(({ edge }) => edge);
  const isBetween = (edge: CrosswalkEdge): boolean =>
    edge.kind === EdgeKind.RENAME && edge.lastYear > span.baseYear && edge.firstYear <= span.currentYear;
  return [...new Set(found)].filter((edge) => isBetween(edge) && isFollowed(edge, rule.continuity));
}

/**
 * What is compared with what, and the sums of the two sides: the same key where nothing says otherwise, else the
 * groups that the crosswalk joins (domain rule "Classification").
 */
export function joinSides(rule: ContinuityRule, what: JoinedLine, current: JoinSide, base: JoinSide): JoinedSides {
  const span: Span = { baseYear: base.year, currentYear: current.year };
  const start = startOf(rule, what, span);
  if (start === null) {
    const [key] = what.keys;
    const isCode = familyOf(what.table) !== null && /^\d/.test(key ?? "");
    return {
      currentKeys: what.keys,
      baseKeys: what.keys,
      current: observedSide(current, what, what.keys),
      base: observedSide(base, what, what.keys),
      edges: [],
      notFollowed: [],
      rename: isCode && key !== undefined ? renameOf(what, current, base, key) : null,
      isGroup: isGroupOf(current, what, what.keys),
      isReclassified: false,
    };
  }
  const join = joinCodes(rule.crosswalk, rule.continuity, start, span, (key, side) =>
    isPublished(side === "current" ? current : base, what, key),
  );
  // Where nothing is published, the keys themselves say whether a cell is blank or their table withheld.
  const own = (year: number): string[] =>
    what.keys.filter((key) => start.meanings.has(rule.crosswalk.meaning(start.family, key, year)));
  const currentKeys = join.current.length > 0 ? join.current : own(current.year);
  const baseKeys = join.base.length > 0 ? join.base : own(base.year);
  const [key] = currentKeys;
  const isOneCode = currentKeys.length === 1 && baseKeys.length === 1 && key !== undefined && key === baseKeys[0];
  const rename = isOneCode ? renameOf(what, current, base, key) : null;
  return {
    currentKeys,
    baseKeys,
    current: observedSide(current, what, currentKeys),
    base: observedSide(base, what, baseKeys),
    edges: rename === null ? join.edges : [...join.edges, ...renameEdges(rule, start, span)],
    notFollowed: join.notFollowed,
    rename,
    isGroup: isGroupOf(current, what, currentKeys),
    isReclassified: join.isReclassified,
  };
}

const RECLASSIFIED = {
  amountFen: null,
  rateBaseFen: null,
  direction: null,
  comparability: Comparability.RECLASSIFIED,
} as const;

/**
 * The change between two joined sides. What the narrative states of one line says nothing of a group of several, so
 * there its agreement is UNVERIFIABLE. Where the sides are reclassified, only a base that the narrative itself states
 * or implies gives a change.
 * @param mentions what the narrative states of the one line that was asked for
 * @param priorBasis whether the published figure of one line goes before what they give of the base, or after
 */
export function joinedChange(
  sides: JoinedSides,
  mentions: readonly Mention[],
  priorBasis: PriorBasis = "AS_PUBLISHED",
): LineChange {
  const { isGroup } = sides;
  if (sides.isReclassified) {
    const own = lineChange(sides.current, absent("NOT_PUBLISHED"), isGroup ? [] : mentions);
    const isDecided = own.resolved.source !== null || own.computed.comparability === Comparability.NOT_DISCLOSED;
    return isDecided ? own : { ...own, computed: RECLASSIFIED };
  }
  if (!isGroup) return lineChange(sides.current, sides.base, mentions, priorBasis);
  const change = lineChange(sides.current, sides.base, []);
  return mentions.some(statesAnything) ? { ...change, agreement: "UNVERIFIABLE" } : change;
}

function statesAnything({ base, amount, rate, direction }: Mention): boolean {
  return base !== null || amount !== null || rate !== null || direction !== null;
}

/** The published base of one line for which the narrative states a change: none where a group stands in its place. */
export function publishedOfLine(sides: JoinedSides): Observed {
  return sides.isReclassified || sides.isGroup ? absent("NOT_PUBLISHED") : sides.base;
}
