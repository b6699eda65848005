import { judgeAmounts } from "../../domain/agreement.js";
import { figureKey, lineKey, type FigureFacts, type StatementFacts } from "../../domain/facts.js";
import type { FindingFacts } from "../../domain/finding.js";
import type { Amount } from "../../domain/figure.js";
import { isBudgetBasis } from "../../domain/line.js";
import { printAmount } from "../../domain/money.js";
import { severityOf, verdictWords, type Check, type CheckedAccount } from "./check.js";

function compare(
  context: CheckedAccount,
  statement: StatementFacts,
  stated: Amount,
  figure: FigureFacts | undefined,
): FindingFacts[] {
  if (figure === undefined || figure.origin === "NARRATIVE" || figure.observed.kind === "absent") return [];
  const severity = severityOf(judgeAmounts(stated, figure.observed));
  if (severity === null) return [];
  const expected = printAmount(figure.observed.fen, statement.unit);
  const actual = printAmount(stated.fen, statement.unit);
  const name = context.account.lines.get(lineKey(statement.table, statement.key))?.name ?? statement.key;
  const end = verdictWords(severity);
  return [
    {
      rule: "narrative.table-mismatch",
      severity,
      line: lineKey(statement.table, statement.key),
      messageZh: `${name}：文字说明为${actual}，表中为${expected}；${end.zh}`,
      messageEn: `${name}: the narrative says ${actual}, the table ${expected}; ${end.en}`,
      expected,
      actual,
      sources: [statement.place, figure.place],
      discriminator: [figure.measure, figure.stage, statement.place.section ?? ""].join(" "),
    },
  ];
}

/** Rule narrative.table-mismatch: an amount or budget in the narrative against the cell that it quotes. */
export const checkNarrativeTableMismatch: Check = (context) => {
  const seen = new Set<string>();
  return context.account.statements.flatMap((statement) => {
    if (statement.isRepeat) return [];
    const figures = context.account.lines.get(lineKey(statement.table, statement.key))?.figures;
    const { currentAmount, basis, mention, measure } = statement;
    const findings: FindingFacts[] = [];
    if (currentAmount !== null) {
      findings.push(...compare(context, statement, currentAmount, figures?.get(figureKey(measure, "FINAL"))));
    }
    if (mention.base !== null && basis !== null && isBudgetBasis(basis)) {
      findings.push(...compare(context, statement, mention.base, figures?.get(figureKey(measure, basis))));
    }
    return findings.filter((finding) => {
      const id = [finding.line, finding.discriminator, finding.actual].join("|");
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  });
};
