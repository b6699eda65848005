import { EdgeEvidence, familyOf, type BorneOutBy, type CodeName, type CrosswalkEdge } from "../../domain/crosswalk.js";
import type { StatementFacts } from "../../domain/facts.js";
import { isCode } from "../../domain/line.js";
import { sumsBearOut, type TwoYears } from "./borne-out.js";
import type { KnownLines } from "./known-lines.js";
import type { LineMovement } from "./line-movements.js";
import { knownCode } from "./reason-links.js";

/** A reason with the movements that it states. */
export interface StatedMovements {
  readonly statement: StatementFacts;
  readonly movements: readonly LineMovement[];
}

/** An edge from one code to another while it is being put together: which reasons say it. */
interface OpenEdge {
  readonly first: StatementFacts;
  readonly kind: CrosswalkEdge["kind"];
  readonly from: string;
  readonly to: string;
  readonly saidBy: Set<string>;
  bySums: boolean;
}

function codesOf(ends: LineMovement["from"], { key }: StatementFacts): string[] {
  const codes = ends.map((one) => (one === "OWN" ? (isCode(key) ? key : null) : knownCode(one)));
  return [...new Set(codes.filter((code) => code !== null))];
}

/** A class and what stands below it are no two things. */
function areApart(from: string, to: string): boolean {
  return !from.startsWith(to) && !to.startsWith(from);
}

/** A reason says something of the year and the one before it where it was stated for the change of the whole line. */
function isYearly({ basis, measure }: StatementFacts): boolean {
  return basis === "PRIOR_YEAR" && measure === "TOTAL";
}

function nameOf(code: string, statement: StatementFacts, known: KnownLines): CodeName {
  return { code, name: known.at(statement.table, code)?.name ?? "" };
}

/** Where the reason stands, with what it says. */
function placeOf({ place, reason }: StatementFacts): StatementFacts["place"] {
  return { ...place, text: place.text ?? reason?.text ?? null };
}

function borneOut({ saidBy, from, to, bySums }: OpenEdge): BorneOutBy | null {
  if (saidBy.has(from) && saidBy.has(to)) return "REASONS";
  return bySums ? "SUMS" : null;
}

/**
 * The edges that the reasons of an account state between codes that it or the year before it prints, each pair once, in the
 * order of the reasons. What only one side says, and no sum bears out, is an edge too; nobody follows it unasked.
 */
export function statedEdges(
  reasons: readonly StatedMovements[],
  years: TwoYears & { readonly year: number },
  known: KnownLines,
): CrosswalkEdge[] {
  const found = new Map<string, OpenEdge>();
  for (const { statement, movements } of reasons) {
    if (!isYearly(statement) || familyOf(statement.table) === null) continue;
    for (const { kind, from, to } of movements) {
      const [giving, taking] = [codesOf(from, statement), codesOf(to, statement)];
      const isWhole = giving.length > 0 && taking.length > 0 && sumsBearOut(years, statement.table, giving, taking);
      for (const one of giving) {
        for (const other of taking.filter((code) => areApart(one, code))) {
          const id = `${one} ${other}`;
          const edge: OpenEdge = found.get(id) ?? {
            first: statement,
            kind,
            from: one,
            to: other,
            saidBy: new Set(),
            bySums: false,
          };
          edge.saidBy.add(statement.key);
          edge.bySums ||= isWhole || sumsBearOut(years, statement.table, [one], [other]);
          found.set(id, edge);
        }
      }
    }
  }
  return [...found.values()].flatMap((edge) => {
    const { first, kind, from, to } = edge;
    const family = familyOf(first.table);
    if (family === null) return [];
    const { year } = years;
    return [
      {
        id: `stated-${String(year)}-${from}-${to}`,
        family,
        kind,
        evidence: EdgeEvidence.STATED,
        year,
        firstYear: year,
        lastYear: year,
        old: [nameOf(from, first, known)],
        new: [nameOf(to, first, known)],
        note: null,
        stated: { place: placeOf(first), borneOutBy: borneOut(edge) },
      },
    ];
  });
}
