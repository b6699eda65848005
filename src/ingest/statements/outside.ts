import type { PublishedStatement } from "../../domain/account.js";
import { Measure } from "../../domain/line.js";
import { amountOrNull, type PrintedFigures } from "./printed-figures.js";

/**
 * Of what a report or attachment states, the amounts that a table prints exactly so; changes, shares and reasons
 * there are not the account's (domain: Not figures).
 */
export function confirmedOutside(
  statements: readonly PublishedStatement[],
  figures: PrintedFigures,
): readonly PublishedStatement[] {
  return statements.flatMap((statement) => {
    const { section, table, keys, subject, unit, measure, amount, text, page, line } = statement;
    const value = amount === undefined ? null : amountOrNull(amount, unit);
    if (value === null || amount === undefined) return [];
    if (figures.match({ table, keys, measure: measure ?? Measure.TOTAL }, value) !== "EXACT") return [];
    return [
      {
        section,
        table,
        keys,
        subject,
        unit,
        amount,
        ...(measure === undefined ? {} : { measure }),
        ...(page === undefined ? {} : { page }),
        ...(line === undefined ? {} : { line }),
        ...(text === undefined ? {} : { text }),
      },
    ];
  });
}
