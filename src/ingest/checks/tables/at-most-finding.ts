import { lineKey } from "../../../domain/facts.js";
import { sumOf } from "../../../domain/figure.js";
import type { FindingSeverity } from "../../../domain/finding.js";
import { printAmount } from "../../../domain/money.js";
import { judgeAtMost } from "../../../domain/sum.js";
import type { Found } from "../rule.js";
import { cellsWords, cellWords } from "./cell-place.js";
import { known, type Cell } from "./printed-tables.js";

/**
 * What is wrong where parts are more than the whole: `severity` beyond rounding, INFO within it. Unknown parts only
 * add, so that the known ones are enough; nothing where the whole or every part is unknown.
 */
export function atMostFindings(
  parts: readonly (Cell | undefined)[],
  whole: Cell | undefined,
  severity: FindingSeverity = "ERROR",
): Found[] {
  const limit = known(whole);
  const cells = parts.flatMap((part) => known(part) ?? []);
  const [first] = cells;
  if (limit === null || first === undefined) return [];
  const amounts = cells.map(({ amount }) => amount);
  const agreement = judgeAtMost(amounts, limit.amount);
  if (agreement === "EXACT") return [];
  const { unit, measure } = first.figure;
  const expected = printAmount(limit.amount.fen, unit);
  const actual = printAmount(sumOf(amounts).fen, unit);
  return [
    {
      severity: agreement === "WITHIN_ROUNDING" ? "INFO" : severity,
      line: lineKey(first.line.table, first.line.key),
      values: { parts: cellsWords(cells), whole: cellWords(limit), expected, actual },
      expected,
      actual,
      sources: [...cells.map(({ figure }) => figure.place), limit.figure.place],
      discriminator: [measure, limit.line.table, limit.line.key, limit.figure.measure].join(" "),
    },
  ];
}
