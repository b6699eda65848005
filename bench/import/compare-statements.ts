import type { Fact, NarrativeFacts } from "./fact.js";
import { plain, valueOf } from "./plain-number.js";
import type { Tally } from "./tally.js";

function grouped(facts: readonly Fact[], value: (text: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const one of facts) groups.set(one.about, (groups.get(one.about) ?? new Set()).add(value(one.value)));
  return groups;
}

function told({ about, value, place }: Fact): string {
  return `${about}: ${value} (${place})`;
}

/** Facts that are in the file and read, as printed; those read with another value; those not read. */
export function compareStatements(read: NarrativeFacts, expected: NarrativeFacts): Tally {
  const readAsPrinted = grouped(read.facts, plain);
  const values = grouped(expected.facts, valueOf);
  const isRead = ({ about, value }: Fact): boolean => readAsPrinted.get(about)?.has(plain(value)) === true;
  const others = read.facts.filter(({ about, value }) => values.get(about)?.has(valueOf(value)) !== true);
  return {
    right: expected.facts.filter(isRead).length,
    wrong: others.filter(({ about }) => values.has(about)).map(told),
    missed: expected.facts.filter((fact) => !isRead(fact)).map(told),
    unlisted: others.filter(({ about }) => !values.has(about)).map(told),
  };
}

/** Reasons by line, basis and text. One that is given for a change for which the file has none, or another one, is wrong. */
export function compareReasons(read: NarrativeFacts, expected: NarrativeFacts): Tally {
  const texts = grouped(expected.reasons, plain);
  const readTexts = grouped(read.reasons, plain);
  const others = read.reasons.filter(({ about, value }) => texts.get(about)?.has(plain(value)) !== true);
  const isRead = ({ about, value }: Fact): boolean => readTexts.get(about)?.has(plain(value)) === true;
  return {
    right: expected.reasons.filter(isRead).length,
    wrong: others.filter(({ about }) => expected.changes.has(about)).map(told),
    missed: expected.reasons.filter((fact) => !isRead(fact)).map(told),
    unlisted: others.filter(({ about }) => !expected.changes.has(about)).map(told),
  };
}
