import { figureKey, lineKey, type StatementFacts } from "../../../domain/facts.js";
import type { Amount } from "../../../domain/figure.js";
import { printAmount } from "../../../domain/money.js";
import { judgeSame } from "../../../domain/sum.js";
import { isProject } from "../../../domain/tables/other-disclosures.js";
import { chapterOf } from "../chapter.js";
import { severityOf } from "../judgement.js";
import type { AccountRule } from "../rule.js";

interface Stated {
  readonly statement: StatementFacts;
  readonly amount: Amount;
}

/** The part of a section (第三部分): an appended report may speak of another scope. */
function partOf({ statement }: Stated): string {
  return (statement.place.section ?? "").split(".")[0] ?? "";
}

/**
 * Rule statement.amount-mentions: two sentences that state another amount for one line which no table prints. In two chapters
 * the scopes may differ, so that it is a WARNING there; named projects are left out, for their budgets and parts share
 * the name.
 */
export const statementAmountMentions: AccountRule = {
  id: "statement.amount-mentions",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "同一项目的金额在各处的说法一致",
    en: "All mentions of one amount are equal",
  },
  source: "E30; domain: Rounding-aware agreement",
  message: {
    zh: "{name}：一处写为{expected}，另一处写为{actual}；{verdict}",
    en: "{name}: {expected} in one place, {actual} in another; {verdict}",
  },
  find: ({ account }) => {
    const first = new Map<string, Stated>();
    const seen = new Set<string>();
    return account.statements.flatMap((statement) => {
      const line = account.lines.get(lineKey(statement.table, statement.key));
      const figure = line?.figures.get(figureKey(statement.measure, "FINAL"));
      const { currentAmount: amount, isRepeat, unit } = statement;
      if (amount === null || isRepeat || line === undefined || figure?.origin !== "NARRATIVE") return [];
      if (isProject(line.key)) return [];
      const stated = { statement, amount };
      const id = [line.table, line.key, statement.measure, partOf(stated)].join(" ");
      const before = first.get(id);
      if (before === undefined) first.set(id, stated);
      const severity = before === undefined ? null : severityOf(judgeSame(amount, before.amount));
      if (before === undefined || severity === null || seen.has(`${id} ${String(amount.fen)}`)) return [];
      seen.add(`${id} ${String(amount.fen)}`);
      const [here, there] = [statement, before.statement].map(({ place }) => chapterOf(place.section ?? ""));
      const expected = printAmount(before.amount.fen, unit);
      const actual = printAmount(amount.fen, unit);
      return [
        {
          severity: severity === "ERROR" && here !== there ? ("WARNING" as const) : severity,
          line: lineKey(line.table, line.key),
          values: { name: line.name, expected, actual },
          expected,
          actual,
          sources: [statement.place, before.statement.place],
          discriminator: [statement.measure, statement.place.section ?? ""].join(" "),
        },
      ];
    });
  },
};
