import {
  figureKey,
  lineKey,
  type AccountFacts,
  type FigureFacts,
  type LineFacts,
  type StatementFacts,
} from "../../../domain/facts.js";
import type { Amount } from "../../../domain/figure.js";
import { isBudgetBasis } from "../../../domain/line.js";

/** An amount or budget that the narrative states, and the figure of the tables that it quotes. */
export interface QuotedCell {
  readonly line: LineFacts;
  readonly statement: StatementFacts;
  readonly stated: Amount;
  readonly figure: FigureFacts;
  readonly printed: Amount;
  /** Tells two quotations of one line apart. */
  readonly discriminator: string;
}

function quoted(
  line: LineFacts,
  statement: StatementFacts,
  stated: Amount,
  figure: FigureFacts | undefined,
): QuotedCell[] {
  if (figure === undefined || figure.origin === "NARRATIVE" || figure.observed.kind === "absent") return [];
  const discriminator = [figure.measure, figure.stage, statement.place.section ?? ""].join(" ");
  return [{ line, statement, stated, figure, printed: figure.observed, discriminator }];
}

/** Every amount and budget that the narrative quotes from a table, in document order; the same one in one section once. */
export function quotedCells(account: AccountFacts): QuotedCell[] {
  const seen = new Set<string>();
  return account.statements.flatMap((statement) => {
    const line = account.lines.get(lineKey(statement.table, statement.key));
    if (statement.isRepeat || line === undefined) return [];
    const { currentAmount, basis, mention, measure } = statement;
    const cells: QuotedCell[] = [];
    if (currentAmount !== null) {
      cells.push(...quoted(line, statement, currentAmount, line.figures.get(figureKey(measure, "FINAL"))));
    }
    if (mention.base !== null && basis !== null && isBudgetBasis(basis)) {
      cells.push(...quoted(line, statement, mention.base, line.figures.get(figureKey(measure, basis))));
    }
    return cells.filter(({ stated, discriminator }) => {
      const id = [line.table, line.key, discriminator, stated.fen].join("|");
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  });
}
