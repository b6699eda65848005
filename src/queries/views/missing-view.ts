import type { SideFigures } from "../../domain/change/side-figures.js";
import type { MissingMember } from "../../domain/change/side.js";
import type { Stage } from "../../domain/line.js";

/** Which side of a change a member belongs to. */
export const ChangeSide = { CURRENT: "CURRENT", BASE: "BASE" } as const;
export type ChangeSide = (typeof ChangeSide)[keyof typeof ChangeSide];

/** A member that leaves a side unknown, which side that is, and which of its figures was looked for. */
export interface MissingView extends MissingMember {
  readonly side: ChangeSide;
  readonly stage: Stage;
}

/**
 * The members that leave a side unknown, with the side and the stage of the figures that are looked for.
 * @param withUnprinted also the rows that its one account would not print in any case
 */
export function missingOf(
  figures: SideFigures,
  of: { readonly side: ChangeSide; readonly stage: Stage },
  withUnprinted = true,
): MissingView[] {
  const members = withUnprinted ? [...figures.missing, ...figures.unprinted()] : figures.missing;
  return members.map((one) => ({ ...one, ...of }));
}
