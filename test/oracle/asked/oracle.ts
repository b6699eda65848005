import { CrosswalkGraph } from "../right/crosswalk-graph.js";
import { Facts } from "../right/facts.js";
import type { Known } from "../right/known.js";
import type { OracleWorld } from "../world/generate.js";

/** All that is known of a world, on any day. */
export class Oracle {
  readonly graph: CrosswalkGraph;
  private readonly days = new Map<string, Known>();

  constructor(readonly world: OracleWorld) {
    this.graph = new CrosswalkGraph(world.crosswalk);
  }

  /** What had been published by the end of a day; everything where none is named. */
  known(asOf = "9999-12-31"): Known {
    const found = this.days.get(asOf) ?? { facts: new Facts(this.world.accounts, asOf), graph: this.graph };
    this.days.set(asOf, found);
    return found;
  }
}
