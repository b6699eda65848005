import { joinCodes, type CodeJoin, type JoinStart, type Span } from "../continuity.js";
import {
  EdgeKind,
  familyOf,
  isFollowed,
  type Continuity,
  type Crosswalk,
  type CrosswalkEdge,
  type Meaning,
} from "../crosswalk.js";
import { lineKey } from "../facts.js";
import { isAbsent } from "../figure.js";
import { isCode, type AccountTable } from "../line.js";
import { foldName } from "../names.js";
import { codesOfSide } from "./codes-of-side.js";
import { edgesOfSupply } from "./supply.js";
import { membersOfSide, sideFigures, type SideFigures } from "./side-figures.js";
import { isPublished, type ComparedFigure, type JoinSide, type SideLine } from "./side.js";

/** The edges that there are, and which of them are followed. */
export interface ContinuityRule {
  readonly crosswalk: Crosswalk;
  readonly continuity: Continuity;
}

/** The line, or the lines of a row, whose figures are compared. */
export interface JoinedLine extends ComparedFigure {
  readonly keys: readonly string[];
  /** What the keys mean; "current" where they are those of one line of the current side. */
  readonly meanings: ReadonlySet<Meaning> | "current";
}

/** Another name under the same code: from that of the earlier year to that of the later one. */
export interface LineRename {
  readonly from: string;
  readonly to: string;
}

/** Two sides that can be compared, or why they cannot. */
export interface JoinedSides {
  readonly current: SideFigures;
  readonly base: SideFigures;
  readonly edges: readonly CrosswalkEdge[];
  readonly notFollowed: readonly CrosswalkEdge[];
  readonly rename: LineRename | null;
  /** The current side has several members: what is said of one of them is not said of it. */
  readonly isGroup: boolean;
  readonly isReclassified: boolean;
}

function nameIn(side: JoinSide, table: AccountTable, key: string): string | null {
  for (const { published } of side.accounts) {
    const line = published?.lines.get(lineKey(table, key));
    if (line !== undefined) return line.name;
  }
  return null;
}

function renameOf(from: string | null, to: string | null): LineRename | null {
  if (from === null || to === null || from === to) return null;
  return foldName(from) === foldName(to) ? null : { from, to };
}

function startOf({ crosswalk }: ContinuityRule, what: JoinedLine, year: number): JoinStart | null {
  const family = familyOf(what.table);
  if (family === null || !what.keys.some((key) => crosswalk.touches(family, key))) return null;
  if (what.meanings !== "current") return { family, meanings: what.meanings };
  return { family, meanings: new Set(what.keys.map((key) => crosswalk.meaning(family, key, year))) };
}

/** The edges that say of the one code on both sides that it bears another name. */
function renameEdges(rule: ContinuityRule, start: JoinStart, span: Span): CrosswalkEdge[] {
  const found = [...start.meanings].flatMap((meaning) => rule.crosswalk.edgesOf(meaning)).map(({ edge }) => edge);
  const isBetween = (edge: CrosswalkEdge): boolean =>
    edge.kind === EdgeKind.RENAME && edge.lastYear > span.baseYear && edge.firstYear <= span.currentYear;
  return [...new Set(found)].filter((edge) => isBetween(edge) && isFollowed(edge, rule.continuity));
}

/** The same as nameIn, of a key whose figures are known already; most sides have one account. */
function nameOf(figures: SideFigures, side: JoinSide, table: AccountTable, key: string): string | null {
  if (side.accounts.length !== 1) return nameIn(side, table, key);
  const isKey = (line: SideLine): boolean => line.key === key;
  return (figures.lines.find(isKey) ?? figures.blank.find(isKey))?.name ?? null;
}

/** The sides of one key that no edge names. */
function sidesOfKeys(what: JoinedLine, later: JoinSide, earlier: JoinSide): JoinedSides {
  const [key] = what.keys;
  const current = sideFigures(later, what, what.keys);
  const base = sideFigures(earlier, what, what.keys);
  const { table } = what;
  const isNamed = familyOf(table) !== null && key !== undefined && isCode(key);
  return {
    current,
    base,
    edges: [],
    notFollowed: [],
    rename: isNamed ? renameOf(nameOf(base, earlier, table, key), nameOf(current, later, table, key)) : null,
    isGroup: membersOfSide(current) > 1,
    isReclassified: false,
  };
}

/** A side that publishes none of its codes, as it is asked what would supply it. */
interface UnpublishedSide {
  readonly year: number;
  readonly figures: SideFigures;
  readonly isPresent: (code: string) => boolean;
}

/**
 * The edges because of which sides that publish none of their codes are not missing: ones that are not followed would
 * supply both, or one beside what the other year withholds. None where a side publishes something.
 */
function suppliedOverEdges(
  rule: ContinuityRule,
  { followed, isAnythingPublished }: CodeJoin,
  sides: readonly UnpublishedSide[],
): CrosswalkEdge[] {
  if (isAnythingPublished) return [];
  const found = sides.map(({ year, isPresent, figures: { observed } }) => {
    const edges = edgesOfSupply(followed, { ...rule, year, isPresent });
    return { edges, isWithheld: isAbsent(observed, "WITHHELD") };
  });
  if (found.some(({ edges, isWithheld }) => edges.length === 0 && !isWithheld)) return [];
  return [...new Set(found.flatMap(({ edges }) => edges))].sort((a, b) => a.year - b.year);
}

function sidesOfCodes(
  rule: ContinuityRule,
  what: JoinedLine,
  start: JoinStart,
  later: JoinSide,
  earlier: JoinSide,
): JoinedSides {
  const span: Span = { baseYear: earlier.year, currentYear: later.year };
  const join = joinCodes(rule.crosswalk, rule.continuity, start, span, (key, side) =>
    isPublished(side === "current" ? later : earlier, what, key),
  );
  const keysOf = (side: JoinSide, published: readonly string[]): string[] => {
    // Where nothing is published, a row says whether its cell is blank or its table withheld, under whatever code.
    const isPresent = (code: string): boolean =>
      published.length > 0 ? published.includes(code) : nameIn(side, what.table, code) !== null;
    return codesOfSide(join.followed, { ...rule, year: side.year, isPresent });
  };
  const current = sideFigures(later, what, keysOf(later, join.current));
  const base = sideFigures(earlier, what, keysOf(earlier, join.base));
  const unpublished = (side: JoinSide, figures: SideFigures): UnpublishedSide => ({
    year: side.year,
    figures,
    isPresent: (code) => isPublished(side, what, code),
  });
  const supplied = suppliedOverEdges(rule, join, [unpublished(earlier, base), unpublished(later, current)]);
  const [key] = current.lines;
  const isOneCode = [...current.lines, ...base.lines].every((line) => line.key === key?.key);
  const rename =
    isOneCode && key !== undefined
      ? renameOf(nameIn(earlier, what.table, key.key), nameIn(later, what.table, key.key))
      : null;
  return {
    current,
    base,
    edges: rename === null ? join.edges : [...join.edges, ...renameEdges(rule, start, span)],
    notFollowed: supplied.length > 0 ? supplied : join.notFollowed,
    rename,
    isGroup: membersOfSide(current) > 1,
    isReclassified: join.isReclassified || supplied.length > 0,
  };
}

/**
 * What is compared with what, and the sums of the two sides: the same key where nothing says otherwise, else the
 * groups that the crosswalk joins (domain rules "Classification", "Groups").
 * @param current the later of the two years; for the other order see `mirrored`
 */
export function joinSides(rule: ContinuityRule, what: JoinedLine, current: JoinSide, base: JoinSide): JoinedSides {
  const start = startOf(rule, what, current.year);
  return start === null ? sidesOfKeys(what, current, base) : sidesOfCodes(rule, what, start, current, base);
}

/**
 * The same pair of years with the other one as base. Two years are always joined as they run, so that they give one
 * verdict whichever is the base (domain rule "Base years and ranges").
 */
export function mirrored(sides: JoinedSides): JoinedSides {
  return { ...sides, current: sides.base, base: sides.current, isGroup: membersOfSide(sides.base) > 1 };
}

/** The sides as one line of the current side sees them: a blank line has no change, whatever others of its group print. */
export function sidesOfLine(sides: JoinedSides, side: JoinSide, what: ComparedFigure, key: string): JoinedSides {
  if (sides.current.lines.some((line) => line.key === key)) return sides;
  return { ...sides, current: sideFigures(side, what, [key]) };
}
