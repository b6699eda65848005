import { borneBy } from "../../domain/change/borne-statements.js";
import { changeOfSides } from "../../domain/change/change-of-sides.js";
import { joinSides, sidesOfLine, type JoinedLine, type JoinedSides } from "../../domain/change/join-sides.js";
import type { LineChange } from "../../domain/change/line-change.js";
import type { JoinSide } from "../../domain/change/side.js";
import type { Continuity, Crosswalk } from "../../domain/crosswalk.js";
import type { AccountFacts, LineFacts, PriorYear, StatementFacts } from "../../domain/facts.js";
import type { Measure } from "../../domain/line.js";

/** One account, what the year before it published as far as that is loaded, and the edges between their codes. */
export interface PriorContext {
  readonly year: number;
  readonly account: AccountFacts;
  readonly prior: PriorYear;
  readonly crosswalk: Crosswalk;
}

const NO_TABLES: PriorYear["withheldTables"] = new Set();

/** The account is the only one on its sides, so that it needs no name, and nobody asks which rows it prints beside others. */
const OWN = 0;
const NO_ROWS = (): ReadonlySet<string> => new Set();

function sideOf(year: number, published: PriorYear): JoinSide {
  return { year, accounts: [{ owner: OWN, published, printed: NO_ROWS }] };
}

function currentSide({ year, account }: PriorContext): JoinSide {
  return sideOf(year, { lines: account.lines, withheldTables: NO_TABLES });
}

function finalOf(line: LineFacts, measure: Measure): JoinedLine {
  return { table: line.table, keys: [line.key], meanings: "current", measure, stage: "FINAL" };
}

/** A final figure against the prior year; over sourced edges it is the change that is served by default. */
export function joinWithPrior(
  context: PriorContext,
  line: LineFacts,
  measure: Measure,
  continuity: Continuity = "SOURCED",
): JoinedSides {
  const rule = { crosswalk: context.crosswalk, continuity };
  const base = sideOf(context.year - 1, context.prior);
  return joinSides(rule, finalOf(line, measure), currentSide(context), base);
}

/** A change against the prior year, with the keys of the group that it belongs to; null where it is the line's own. */
export interface PriorChange {
  readonly change: LineChange;
  readonly group: readonly string[] | null;
}

/**
 * The change of a final figure against the prior year as it is served, over the edges of a continuity.
 * @param statementsOf what the narrative states of a line of the same table
 */
export function changeWithPrior(
  context: PriorContext,
  line: LineFacts,
  measure: Measure,
  statementsOf: (key: string) => readonly StatementFacts[],
  continuity: Continuity,
): PriorChange {
  const joined = joinWithPrior(context, line, measure, continuity);
  const sides = sidesOfLine(joined, currentSide(context), finalOf(line, measure), line.key);
  const members = sides.isGroup ? [...sides.current.lines, ...sides.current.blank] : [line];
  const about = { basis: "PRIOR_YEAR", measure } as const;
  const statements = borneBy(
    sides.current,
    sides.isGroup,
    members.flatMap(({ key }) => statementsOf(key)),
    about,
  );
  const mentions = statements.map(({ mention }) => mention);
  const group = sides.isGroup ? members.map(({ key }) => key) : null;
  return { change: changeOfSides(sides, mentions), group };
}
