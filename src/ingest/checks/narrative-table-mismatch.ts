import { judgeAmounts } from "../../domain/agreement.js";
import { figureKey, lineKey, type AccountFacts, type FigureFacts, type StatementFacts } from "../../domain/facts.js";
import type { Amount } from "../../domain/figure.js";
import { isBudgetBasis } from "../../domain/line.js";
import { printAmount } from "../../domain/money.js";
import { severityOf } from "./judgement.js";
import type { AccountRule, Found } from "./rule.js";

function compare(
  account: AccountFacts,
  statement: StatementFacts,
  stated: Amount,
  figure: FigureFacts | undefined,
): Found[] {
  if (figure === undefined || figure.origin === "NARRATIVE" || figure.observed.kind === "absent") return [];
  const severity = severityOf(judgeAmounts(stated, figure.observed));
  if (severity === null) return [];
  const expected = printAmount(figure.observed.fen, statement.unit);
  const actual = printAmount(stated.fen, statement.unit);
  const line = lineKey(statement.table, statement.key);
  return [
    {
      severity,
      line,
      values: { name: account.lines.get(line)?.name ?? statement.key, actual, expected },
      expected,
      actual,
      sources: [statement.place, figure.place],
      discriminator: [figure.measure, figure.stage, statement.place.section ?? ""].join(" "),
    },
  ];
}

/** Rule narrative.table-mismatch: an amount or budget in the narrative against the cell that it quotes. */
export const narrativeTableMismatch: AccountRule = {
  id: "narrative.table-mismatch",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "文字说明中的金额 = 所引表格单元格",
    en: "An amount in the narrative = the table cell that it quotes",
  },
  source: "E30",
  message: {
    zh: "{name}：文字说明为{actual}，表中为{expected}；{verdict}",
    en: "{name}: the narrative says {actual}, the table {expected}; {verdict}",
  },
  find: ({ account }) => {
    const seen = new Set<string>();
    return account.statements.flatMap((statement) => {
      if (statement.isRepeat) return [];
      const figures = account.lines.get(lineKey(statement.table, statement.key))?.figures;
      const { currentAmount, basis, mention, measure } = statement;
      const found: Found[] = [];
      if (currentAmount !== null) {
        found.push(...compare(account, statement, currentAmount, figures?.get(figureKey(measure, "FINAL"))));
      }
      if (mention.base !== null && basis !== null && isBudgetBasis(basis)) {
        found.push(...compare(account, statement, mention.base, figures?.get(figureKey(measure, basis))));
      }
      return found.filter((one) => {
        const id = [one.line, one.discriminator, one.actual].join("|");
        if (seen.has(id)) return false;
        seen.add(id);
        return true;
      });
    });
  },
};
