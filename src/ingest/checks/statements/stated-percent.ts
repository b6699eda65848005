import type { StatementFacts } from "../../../domain/facts.js";
import { printNumber } from "../../../domain/printed.js";
import type { StatedLineChange } from "../changes.js";
import { recomputedPercent } from "../judgement.js";
import type { Words } from "../rule.js";
import type { Sides } from "./stated-verdicts.js";

/** The base in fen that a rate is recomputed from: the change's own, or the one that the stated amount implies. */
function rateParts(stated: StatedLineChange, statement: StatementFacts): { change: bigint; base: bigint } | null {
  const { current, resolved } = stated.change;
  if (current.kind === "absent") return null;
  if (resolved.base.kind === "amount") return { change: current.fen - resolved.base.fen, base: resolved.base.fen };
  const amount = statement.mention.amount;
  return amount === null ? null : { change: amount.fen, base: current.fen - amount.fen };
}

function percent(number: string): Words {
  return { zh: `${number}%`, en: `${number} %` };
}

/** A printed percentage and what the figures give with two decimals more; null where no positive base is known. */
export function percentSides(
  stated: StatedLineChange,
  statement: StatementFacts,
  attribute: "rate" | "completionRate",
): Sides | null {
  const printed = statement.mention[attribute];
  const parts = rateParts(stated, statement);
  if (printed === null || parts === null || parts.base <= 0n) return null;
  const part = attribute === "rate" ? parts.change : parts.change + parts.base;
  const expected = recomputedPercent(printed, part, parts.base);
  const actual = printNumber(printed);
  return { expected, actual, stated: percent(actual), figures: percent(expected) };
}
