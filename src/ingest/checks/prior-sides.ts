import type { Continuity, Crosswalk } from "../../domain/crosswalk.js";
import type { AccountFacts, LineFacts, PriorYear } from "../../domain/facts.js";
import { joinSides, type JoinedSides } from "../../domain/line-join.js";
import type { Measure } from "../../domain/line.js";

/** One account, what the year before it published as far as that is loaded, and the edges between their codes. */
export interface PriorContext {
  readonly year: number;
  readonly account: AccountFacts;
  readonly prior: PriorYear;
  readonly crosswalk: Crosswalk;
}

const NO_TABLES: PriorYear["withheldTables"] = new Set();

/** A final figure against the prior year; over sourced edges it is the change that is served by default. */
export function joinWithPrior(
  context: PriorContext,
  line: LineFacts,
  measure: Measure,
  continuity: Continuity = "SOURCED",
): JoinedSides {
  const { year, account, prior, crosswalk } = context;
  const own: PriorYear = { lines: account.lines, withheldTables: NO_TABLES };
  return joinSides(
    { crosswalk, continuity },
    { table: line.table, keys: [line.key], meanings: "current", measure, stage: "FINAL" },
    { year, accounts: [own] },
    { year: year - 1, accounts: [prior] },
  );
}
