import type { CrosswalkGraph, Continuity } from "./crosswalk-graph.js";
import type { Facts } from "./facts.js";
import type { Column, Group } from "./side.js";

/** What a world says, and how its codes go on. */
export interface Known {
  readonly facts: Facts;
  readonly graph: CrosswalkGraph;
}

export type PriorBasis = "AS_PUBLISHED" | "AS_RESTATED";

/** A change between two years of a group of lines: which one, and how it is joined. */
export interface ChangeAsked {
  readonly group: Group;
  readonly column: Column;
  readonly base: number;
  readonly current: number;
  readonly continuity: Continuity;
  readonly priorBasis: PriorBasis;
  readonly follows: boolean;
}
