import { TABLES } from "../../../domain/tables/tables.js";
import type { Agreement } from "../../../domain/agreement.js";
import { lineKey } from "../../../domain/facts.js";
import { sumOf } from "../../../domain/figure.js";
import type { FindingSeverity } from "../../../domain/finding.js";
import { printAmount } from "../../../domain/money.js";
import { judgeSum } from "../../../domain/sum.js";
import { severityOf } from "../judgement.js";
import type { Found, Words } from "../rule.js";
import { isUnknown, known, type Cell } from "./printed-tables.js";
import { columnWords } from "./words.js";

/** A total and what should add up to it. */
export interface SumRelation {
  readonly total: Cell | undefined;
  /** Undefined for a part that is not printed. */
  readonly parts: readonly (Cell | undefined)[];
  /**
   * Said where the known parts are too small and others are not known; null where that is no finding. Blank is not
   * zero, but beside filled cells it mostly means nothing: such a sum deserves a look, and is no error.
   */
  readonly short: Words | null;
  readonly discriminator: string;
}

function severityOfSum(agreement: Agreement, short: Words | null): FindingSeverity | null {
  if (agreement === "UNVERIFIABLE") return short === null ? null : "WARNING";
  return severityOf(agreement);
}

/**
 * What is wrong with a sum: ERROR where no true values satisfy it, INFO where rounding explains the difference, WARNING
 * where only unknown parts could hold it. Nothing where the total or every part is unknown, or a part is withheld.
 */
export function sumFindings({ total, parts, short, discriminator }: SumRelation): Found[] {
  const whole = known(total);
  const cells = parts.flatMap((part) => known(part) ?? []);
  if (whole === null || cells.length === 0 || parts.some(isUnknown)) return [];
  const amounts = cells.map(({ amount }) => amount);
  const agreement = judgeSum(whole.amount, amounts, parts.length - cells.length);
  const severity = severityOfSum(agreement, short);
  if (severity === null) return [];
  const { line, figure } = whole;
  const expected = printAmount(sumOf(amounts).fen, figure.unit);
  const actual = printAmount(whole.amount.fen, figure.unit);
  return [
    {
      severity,
      line: lineKey(line.table, line.key),
      values: {
        table: TABLES[line.table].words.inSentences,
        name: line.name,
        column: columnWords(line.table, figure),
        expected,
        actual,
        ...(severity === "WARNING" && short !== null ? { verdict: short } : {}),
      },
      expected,
      actual,
      sources: [figure.place, ...cells.map((cell) => cell.figure.place)],
      discriminator,
    },
  ];
}
