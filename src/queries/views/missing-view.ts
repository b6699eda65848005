import type { MissingMember } from "../../domain/change/side.js";

/** Which side of a change a member belongs to. */
export const ChangeSide = { CURRENT: "CURRENT", BASE: "BASE" } as const;
export type ChangeSide = (typeof ChangeSide)[keyof typeof ChangeSide];

/** A member that leaves a side unknown, and which side that is. */
export interface MissingView extends MissingMember {
  readonly side: ChangeSide;
}
