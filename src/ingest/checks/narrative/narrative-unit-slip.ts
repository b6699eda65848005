import { judgeAmounts } from "../../../domain/agreement.js";
import { lineKey } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import { quotedCells } from "./quoted-cells.js";
import type { AccountRule } from "../rule.js";
import { unitSlipOf } from "../unit-slip.js";
import { slipWords } from "../words.js";

/**
 * Rule narrative.unit-slip: an amount or budget in the narrative that is 10, 100, 1,000, 10,000 or 100,000,000 times
 * the cell that it quotes, or that part of it: a wrong unit or decimal point.
 */
export const narrativeUnitSlip: AccountRule = {
  id: "narrative.unit-slip",
  needs: "ACCOUNT",
  severities: ["ERROR"],
  relation: {
    zh: "文字说明中的金额与所引表格单元格单位一致",
    en: "An amount in the narrative has the unit and the decimal point of the table cell that it quotes",
  },
  source: "E30",
  message: {
    zh: "{name}：文字说明为{actual}，是表中{expected}的{slip}；应为单位或小数点之误",
    en: "{name}: the narrative says {actual}, which is {slip} the {expected} of the table: a wrong unit or decimal point",
  },
  find: ({ account }) =>
    quotedCells(account).flatMap(({ line, statement, stated, figure, printed, discriminator }) => {
      const slip = judgeAmounts(stated, printed) === "CONTRADICTS" ? unitSlipOf(stated, printed) : null;
      if (slip === null) return [];
      const expected = printAmount(printed.fen, statement.unit);
      const actual = printAmount(stated.fen, statement.unit);
      return [
        {
          severity: "ERROR" as const,
          line: lineKey(line.table, line.key),
          values: { name: line.name, actual, expected, slip: slipWords(slip) },
          expected,
          actual,
          sources: [statement.place, figure.place],
          discriminator,
        },
      ];
    }),
};
