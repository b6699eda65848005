import { Agreement, judgeMention, roundsTo, worst } from "../agreement.js";
import { BaseSource, type ResolvedBase } from "../base.js";
import type { Amount, Observed } from "../figure.js";
import type { Mention } from "../statement.js";
import { areJointlyPossible } from "./joint.js";

/** True where a stated base or change is not what the figures give as it rounds; the one that gives the base always is. */
function isOtherwiseRounded(mention: Mention, current: Observed, { base, source, narrated }: ResolvedBase): boolean {
  if (current.kind === "absent" || base.kind === "absent") return false;
  const giving = source === BaseSource.PUBLISHED ? null : (narrated?.mention ?? null);
  const isSame = (stated: Amount, figure: bigint, given: Amount | null): boolean =>
    roundsTo(figure, stated) || (given !== null && roundsTo(stated.fen, given));
  return (
    (mention.base !== null && !isSame(mention.base, base.fen, giving?.base ?? null)) ||
    (mention.amount !== null && !isSame(mention.amount, current.fen - base.fen, giving?.amount ?? null))
  );
}

/**
 * The agreement of a change with all its mentions together: CONTRADICTS where no pair of true values fits everything
 * that is known and stated of it, else the worst verdict on anything stated. A base alone states no change.
 */
export function agreementOf(current: Observed, resolved: ResolvedBase, mentions: readonly Mention[]): Agreement {
  if (mentions.length === 0) return Agreement.NOT_STATED;
  if (!isPossible(current, resolved, mentions)) return Agreement.CONTRADICTS;
  const judged = mentions.flatMap((mention) => judgeMention(mention, current, resolved, mentions));
  const agreement = worst(judged.map((verdict) => verdict.agreement));
  if (agreement === Agreement.NOT_STATED) return agreement;
  const isRounded = mentions.some((mention) => isOtherwiseRounded(mention, current, resolved));
  return isRounded ? worst([agreement, Agreement.WITHIN_ROUNDING]) : agreement;
}

/** True where one pair of true values fits the figures and all the mentions of a change at once. */
export function isPossible(current: Observed, resolved: ResolvedBase, mentions: readonly Mention[]): boolean {
  const { base, source } = resolved;
  const known = source === BaseSource.PUBLISHED && base.kind === "amount" ? base : null;
  return areJointlyPossible(current, known, mentions, base);
}
