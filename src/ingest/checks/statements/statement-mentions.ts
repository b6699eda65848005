import { lineKey, publishedBudget } from "../../../domain/facts.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { severityOf } from "../judgement.js";
import { attributesToCompare, saidOf, type MentionAttribute } from "./mention-attributes.js";
import { reasonedChanges, type ReasonedChange } from "../reasons/reasoned-changes.js";
import type { AccountRule, Found } from "../rule.js";
import { BASIS_WORDS } from "../words.js";

/** The mentions of each change: one line, measure, base and base year. */
function byChange(changes: readonly ReasonedChange[], year: number): ReasonedChange[][] {
  const groups = new Map<string, ReasonedChange[]>();
  for (const change of changes) {
    const { line, basis, statement } = change;
    const baseYear = isBudgetBasis(basis) ? year : (statement.baseYear ?? year - 1);
    const id = [lineKey(line.table, line.key), statement.measure, basis, baseYear].join(" ");
    groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  return [...groups.values()];
}

function isBudgetPrinted({ line, basis, statement }: ReasonedChange): boolean {
  return isBudgetBasis(basis) && publishedBudget(line, statement.measure, basis).kind === "amount";
}

function foundIn(attribute: MentionAttribute, group: readonly ReasonedChange[]): Found[] {
  const saying = group.filter(({ mention }) => attribute.judge(mention, mention) !== null);
  const [first, ...later] = saying;
  if (first === undefined) return [];
  return later.flatMap((change) => {
    const severity = severityOf(attribute.judge(change.mention, first.mention) ?? "EXACT");
    if (severity === null) return [];
    const { line, basis, statement } = change;
    const { unit } = statement;
    return [
      {
        severity,
        line: lineKey(line.table, line.key),
        values: {
          name: line.name,
          basis: BASIS_WORDS[basis],
          attribute: attribute.name,
          first: saidOf(attribute, first.mention, first.statement.unit),
          later: saidOf(attribute, change.mention, unit),
        },
        expected: attribute.number(first.mention, unit),
        actual: attribute.number(change.mention, unit),
        sources: [statement.place, first.statement.place],
        discriminator: [statement.measure, basis, attribute.id, statement.place.section ?? ""].join(" "),
      },
    ];
  });
}

/**
 * Rule statement.mentions: two sentences about one change that do not say the same of it. Each later one is held
 * against the first, whatever base is known.
 */
export const statementMentions: AccountRule = {
  id: "statement.mentions",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "同一变动在各处的说法一致",
    en: "All mentions of one change say the same of it",
  },
  source: "domain: Change, Rounding-aware agreement",
  message: {
    zh: "{name}：与{basis}相比的{attribute}，一处写为{first}，另一处写为{later}；{verdict}",
    en: "{name}: {attribute} against {basis} is {first} in one place and {later} in another; {verdict}",
  },
  find: ({ record, year }) =>
    byChange(reasonedChanges(record), year).flatMap((group) =>
      attributesToCompare(
        group.map(({ mention }) => mention),
        group.some(isBudgetPrinted),
      ).flatMap((attribute) => foundIn(attribute, group)),
    ),
};
