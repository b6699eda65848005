import type { ChangeBasis, Measure } from "../line.js";
import type { SideFigures } from "./side-figures.js";

/** A statement as far as it says of what it speaks; those of one sentence share their place in the account. */
export interface SpokenOf {
  readonly key: string;
  readonly measure: Measure;
  readonly basis: ChangeBasis | null;
  readonly ordinal: number;
  /** True for all lines but one where a sentence speaks of several. */
  readonly isRepeat: boolean;
}

function keysOf(statements: readonly SpokenOf[], ordinal: number): string[] {
  return [...new Set(statements.filter((one) => one.ordinal === ordinal).map(({ key }) => key))].sort();
}

/** Which change is spoken of. */
interface SpokenChange {
  readonly basis: ChangeBasis;
  readonly measure: Measure;
}

/** What is stated of the lines of one side on a basis and of a measure, of the side as a whole or of some of its lines. */
export function saidOf<T extends SpokenOf>(statements: readonly T[], about: SpokenChange): T[] {
  return statements.filter(({ basis, measure }) => basis === about.basis && measure === about.measure);
}

/**
 * Of what is stated of the lines of one side, what is stated of the side as a whole (domain rule "Groups"): of one line
 * everything, of several only sentences that speak of exactly these. Each sentence counts once.
 */
export function borneBy<T extends SpokenOf>(
  side: SideFigures,
  isGroup: boolean,
  statements: readonly T[],
  about: SpokenChange,
): T[] {
  const own = saidOf(statements, about);
  if (!isGroup) return own;
  const owners = new Set([...side.lines, ...side.blank].map(({ owner }) => owner));
  if (owners.size !== 1 || side.missing.some(({ key }) => key === null)) return [];
  const members = [...side.lines, ...side.blank].map(({ key }) => key).sort();
  return own.filter(({ ordinal, isRepeat }) => !isRepeat && keysOf(own, ordinal).join(" ") === members.join(" "));
}
