import { figureKey, lineKey } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import type { AccountRule } from "../rule.js";

/**
 * Rule narrative.blank-cell: an amount in the narrative whose cell in the table is blank. A stated 0 is none: a blank
 * cell is how most tables print it.
 */
export const narrativeBlankCell: AccountRule = {
  id: "narrative.blank-cell",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "文字说明中有金额的项目，表中相应单元格不为空白",
    en: "What the narrative states an amount for is not blank in its table",
  },
  source: "E30; domain: Figures (blank is not zero)",
  message: {
    zh: "{name}：文字说明为{actual}，表中却为空白",
    en: "{name}: the narrative says {actual}, yet the cell of the table is blank",
  },
  find: ({ account, record }) => {
    const lines = new Map(record.lines.map((line) => [lineKey(line.table, line.key), line]));
    const seen = new Set<string>();
    return account.statements.flatMap((statement) => {
      const line = lines.get(lineKey(statement.table, statement.key));
      const cell = line?.covered.get(figureKey(statement.measure, "FINAL"));
      const { currentAmount: amount, isRepeat, measure, unit, place } = statement;
      if (line === undefined || cell?.observed.kind !== "absent" || cell.observed.absence !== "BLANK") return [];
      const id = [line.table, line.key, measure].join(" ");
      if (amount === null || amount.fen === 0n || isRepeat || seen.has(id)) return [];
      seen.add(id);
      const actual = printAmount(amount.fen, unit);
      return [
        {
          severity: "WARNING" as const,
          line: lineKey(line.table, line.key),
          values: { name: line.name, actual },
          expected: null,
          actual,
          sources: [place, cell.place],
          discriminator: measure,
        },
      ];
    });
  },
};
