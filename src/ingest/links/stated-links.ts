import type { Crosswalk } from "../../domain/crosswalk.js";
import type { StatementFacts } from "../../domain/facts.js";
import { NO_LINKS, type ReasonLinks, type StatedLinks } from "../../domain/stated-links.js";
import type { TwoYears } from "./borne-out.js";
import { KnownLines } from "./known-lines.js";
import { readReasonLinks } from "./reason-links.js";
import { statedEdges, type StatedMovements } from "./stated-edges.js";

/** The statements that give a reason, one for each: the one of the line that it belongs to. */
function reasonsOf(statements: readonly StatementFacts[]): StatementFacts[] {
  return statements.filter(({ reason, isRepeat }) => reason !== null && !isRepeat);
}

/** What the reasons of an account name, beside one version of the year before. */
export function readStatedLinks(years: TwoYears & { readonly year: number }): StatedLinks {
  const reasons = reasonsOf(years.account.statements);
  if (reasons.length === 0) return NO_LINKS;
  const known = new KnownLines(years.year, years.account, years.prior);
  const named: ReasonLinks[] = [];
  const movements: StatedMovements[] = [];
  for (const statement of reasons) {
    const { reason } = statement;
    if (reason === null) continue;
    const read = readReasonLinks(reason.text, statement, known, years.year);
    if (read.lines.length + read.units.length > 0) {
      named.push({ ordinal: reason.ordinal, lines: read.lines, units: read.units });
    }
    movements.push({ statement, movements: read.movements });
  }
  return { reasons: named, edges: statedEdges(movements, years, known) };
}

/**
 * The context in which changes of an account against one version of the year before are made: with the edges that hold for
 * everybody, and those that the account's own reasons state.
 */
export function contextWithLinks<T extends TwoYears & { readonly year: number; readonly crosswalk: Crosswalk }>(
  context: T,
): T {
  return { ...context, crosswalk: context.crosswalk.with(readStatedLinks(context).edges) };
}
