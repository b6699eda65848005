import { judgeAmounts } from "../../../domain/agreement.js";
import { lineKey } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import { severityOf } from "../judgement.js";
import { quotedCells } from "./quoted-cells.js";
import type { AccountRule } from "../rule.js";
import { unitSlipOf } from "../unit-slip.js";

/**
 * Rule narrative.table-mismatch: an amount or budget in the narrative against the cell that it quotes. One that misses
 * its cell by a unit is that of narrative.unit-slip.
 */
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
  find: ({ account }) =>
    quotedCells(account).flatMap(({ line, statement, stated, figure, printed, discriminator }) => {
      const severity = severityOf(judgeAmounts(stated, printed));
      if (severity === null || (severity === "ERROR" && unitSlipOf(stated, printed) !== null)) return [];
      const expected = printAmount(printed.fen, statement.unit);
      const actual = printAmount(stated.fen, statement.unit);
      return [
        {
          severity,
          line: lineKey(line.table, line.key),
          values: { name: line.name, actual, expected },
          expected,
          actual,
          sources: [statement.place, figure.place],
          discriminator,
        },
      ];
    }),
};
