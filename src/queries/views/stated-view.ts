import type { Direction } from "../../domain/change.js";
import type { SourcePlace } from "../../domain/facts.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printNumber } from "../../domain/printed.js";
import type { StoredStatement } from "../../store/read/statements.js";

/** What the narrative says of a change, as printed; amounts in the unit asked for. */
export interface StatedView {
  readonly base: string | null;
  readonly amount: string | null;
  readonly rate: string | null;
  readonly direction: Direction | null;
  readonly completionRate: string | null;
  readonly source: SourcePlace | null;
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** Of each part the first mention that gives it, amounts in `unit`, rates as printed; null where none gives any part. */
export function statedView(statements: readonly StoredStatement[], unit: AmountUnit): StatedView | null {
  const mentions = statements.map((statement) => statement.mention);
  const base = first(mentions.map((mention) => mention.base));
  const amount = first(mentions.map((mention) => mention.amount));
  const rate = first(mentions.map((mention) => mention.rate));
  const direction = first(mentions.map((mention) => mention.direction));
  const completionRate = first(mentions.map((mention) => mention.completionRate));
  if (base === null && amount === null && rate === null && direction === null && completionRate === null) return null;
  return {
    base: base === null ? null : printAmount(base.fen, unit),
    amount: amount === null ? null : printAmount(amount.fen, unit),
    rate: rate === null ? null : printNumber(rate),
    direction,
    completionRate: completionRate === null ? null : printNumber(completionRate),
    source: statements[0]?.place ?? null,
  };
}
