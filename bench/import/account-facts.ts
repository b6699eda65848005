import type { PublishedAccount, PublishedChange, PublishedStatement } from "../../src/domain/account.js";
import type { Fact, NarrativeFacts } from "./fact.js";
import { placeText } from "./place-text.js";
import { plain } from "./plain-number.js";

function lineOf({ table, keys, measure }: PublishedStatement): string {
  return [table, keys.join("+"), ...(measure === undefined || measure === "TOTAL" ? [] : [measure])].join(" ");
}

/** Whole numbers of the same decimals, for comparing two printed amounts exactly. */
function scaled(text: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = plain(text).split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

function sign(current: string, base: string): string {
  const decimals = Math.max(...[current, base].map((text) => plain(text).split(".")[1]?.length ?? 0));
  const change = scaled(current, decimals) - scaled(base, decimals);
  return change > 0n ? "INCREASE" : change < 0n ? "DECREASE" : "UNCHANGED";
}

/** The direction that the change has: what a word says, else what amount, base or completion rate leave no doubt about. */
function directionOf(change: PublishedChange, amount: string | undefined): string | undefined {
  if (change.direction !== undefined) return change.direction;
  if (change.amount !== undefined) return sign(change.amount, "0");
  if (amount !== undefined && change.base !== undefined) return sign(amount, change.base);
  return change.completionRate === undefined ? undefined : sign(change.completionRate, "100");
}

function factsOf(statement: PublishedStatement): Fact[] {
  const line = lineOf(statement);
  const place = [`section ${statement.section}`, placeText(statement)].filter((part) => part !== "").join(", ");
  const fact = (basis: string, attribute: string, value: string | undefined): Fact[] =>
    value === undefined ? [] : [{ about: [line, basis, attribute].join(" | "), value, place }];
  return [
    ...fact("", "amount", statement.amount),
    ...(statement.shares ?? []).flatMap(({ rate }) => fact("", "share", rate)),
    ...(statement.listed ?? []).flatMap((name) => fact("", "lists", name)),
    ...(statement.changes ?? []).flatMap((change) => [
      ...fact(change.basis, "base", change.base),
      ...fact(change.basis, "change", change.amount),
      ...fact(change.basis, "rate", change.rate),
      ...fact(change.basis, "direction", directionOf(change, statement.amount)),
      ...fact(change.basis, "completion", change.completionRate),
    ]),
  ];
}

function reasonsOf(statement: PublishedStatement): Fact[] {
  const place = [`section ${statement.section}`, placeText(statement)].filter((part) => part !== "").join(", ");
  return (statement.changes ?? []).flatMap(({ basis, reason }) =>
    reason === undefined ? [] : [{ about: `${lineOf(statement)} | ${basis}`, value: reason, place }],
  );
}

/** Everything that the statements of an account say. */
export function accountFacts({ statements }: PublishedAccount): NarrativeFacts {
  return {
    facts: statements.flatMap(factsOf),
    reasons: statements.flatMap(reasonsOf),
    changes: new Set(statements.flatMap((one) => (one.changes ?? []).map(({ basis }) => `${lineOf(one)} | ${basis}`))),
  };
}
