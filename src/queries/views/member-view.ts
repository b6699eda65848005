import { observedOf } from "../../domain/facts.js";
import type { Measure, Stage } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import type { StoredLine } from "../../store/read/lines.js";

/** A line that stands in a sum, with its own amount in the unit of the answer; null where it has none. */
export interface MemberView {
  readonly line: StoredLine;
  readonly amount: string | null;
}

/** Which column of the lines is summed, and the unit of the answer. */
export interface MemberForm {
  readonly measure: Measure;
  readonly stage: Stage;
  readonly unit: AmountUnit;
}

/** Each line of a sum with its amount, in the order given. */
export function memberViews(lines: readonly StoredLine[], { measure, stage, unit }: MemberForm): MemberView[] {
  return lines.map((line) => {
    const observed = observedOf(line, measure, stage);
    return { line, amount: observed.kind === "amount" ? printAmount(observed.fen, unit) : null };
  });
}
