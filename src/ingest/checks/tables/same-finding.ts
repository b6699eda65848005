import { lineKey } from "../../../domain/facts.js";
import { printAmount } from "../../../domain/money.js";
import { judgeSame } from "../../../domain/sum.js";
import { severityOf } from "../judgement.js";
import type { Found } from "../rule.js";
import { cellWords } from "./cell-place.js";
import { known, type Cell } from "./printed-tables.js";

/**
 * What is wrong where two cells print one figure: ERROR beyond one unit of the last place (two roundings), INFO within
 * it, nothing where either is not known.
 */
export function sameFindings(judged: Cell | undefined, by: Cell | undefined): Found[] {
  const [one, other] = [known(judged), known(by)];
  if (one === null || other === null) return [];
  const severity = severityOf(judgeSame(one.amount, other.amount));
  if (severity === null) return [];
  const expected = printAmount(other.amount.fen, one.figure.unit);
  const actual = printAmount(one.amount.fen, one.figure.unit);
  const { line, figure } = one;
  return [
    {
      severity,
      line: lineKey(line.table, line.key),
      values: { cell: cellWords(one), other: cellWords(other), expected, actual },
      expected,
      actual,
      sources: [figure.place, other.figure.place],
      discriminator: [figure.measure, other.line.table, other.line.key, other.figure.measure].join(" "),
    },
  ];
}
