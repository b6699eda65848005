import type { Fact, NarrativeFacts, Reason } from "./fact.js";
import type { GoldEntry, GoldFile, GoldPart } from "./gold-file.js";
import { classCodes } from "./gold-figures.js";
import { lineOfName, type Line } from "./gold-lines.js";

const DIRECTIONS = { increase: "INCREASE", decrease: "DECREASE", flat: "UNCHANGED" } as const;

/** The stage of a budget that is only called 预算: the one that the column of 三公 has, 调整预算 where nothing says more. */
function budgetOf(line: Line, gold: GoldFile, codes: ReadonlyMap<string, string>): string {
  if (!line.startsWith("THREE_PUBLIC")) return "INITIAL_BUDGET";
  const sayInitial = gold.narrative.some(
    (entry) =>
      entry.comparisonBasis === "initial_budget" && lineOfName(entry.subject, entry, codes).startsWith("THREE_PUBLIC"),
  );
  return sayInitial ? "INITIAL_BUDGET" : "ADJUSTED_BUDGET";
}

function basisOf(entry: GoldEntry, budget: string): string | null {
  if (entry.comparisonBasis == null) return null;
  return entry.comparisonBasis === "budget" ? budget : entry.comparisonBasis.toUpperCase();
}

function placeOf({ id, section }: GoldEntry): string {
  return `${id}, section ${section}`;
}

function fact(about: readonly string[], value: string | null | undefined, place: string): Fact[] {
  return value == null ? [] : [{ about: about.join(" | "), value, place }];
}

function ownFacts(one: GoldEntry | GoldPart, line: Line, place: string): Fact[] {
  return [
    ...fact([line, "", "amount"], one.amount, place),
    ...fact([line, "", "share"], one.sharePct, place),
    ...(one.listed ?? []).flatMap((name) => fact([line, "", "lists"], name, place)),
  ];
}

function changeFacts(entry: GoldEntry, line: Line, budget: string): Fact[] {
  const place = placeOf(entry);
  const basis = basisOf(entry, budget);
  // A completion rate is against the budget, whatever else the sentence compares with.
  const completed = !basis?.endsWith("_BUDGET") ? budget : basis;
  const completion = fact([line, completed, "completion"], entry.completionPct, place);
  if (basis === null) return completion;
  const direction = entry.direction == null ? null : DIRECTIONS[entry.direction];
  return [
    ...completion,
    ...fact([line, basis, "base"], entry.basisValueStated, place),
    ...fact([line, basis, "change"], entry.changeAmount, place),
    ...fact([line, basis, "rate"], entry.changeRatePct, place),
    ...fact([line, basis, "direction"], direction, place),
  ];
}

function unique(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((one) => [`${one.about} | ${one.value}`, one])).values()];
}

/** Everything that the narrative of the file states, each fact once. */
export function goldStatements(gold: GoldFile): NarrativeFacts {
  const codes = classCodes(gold);
  const facts: Fact[] = [];
  const reasons: Reason[] = [];
  const changes = new Set<string>();
  for (const entry of gold.narrative) {
    const line = lineOfName(entry.subject, entry, codes);
    const budget = budgetOf(line, gold, codes);
    facts.push(...ownFacts(entry, line, placeOf(entry)), ...changeFacts(entry, line, budget));
    for (const one of entry.parts ?? [])
      facts.push(...ownFacts(one, lineOfName(one.name, entry, codes), placeOf(entry)));
    const basis = basisOf(entry, budget);
    if (basis === null) continue;
    changes.add(`${line} | ${basis}`);
    reasons.push(...fact([line, basis], entry.reason, placeOf(entry)));
  }
  return { facts: unique(facts), reasons: unique(reasons), changes };
}
