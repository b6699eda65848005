import type { WorldChange, WorldStatement } from "../../support/world.js";
import type { Random } from "../exact/random.js";
import { UNCLASSIFIED } from "./statements.js";

const RESTATED = { INCREASE: "支出增加", DECREASE: "支出减少" } as const;

function retold(random: Random, change: WorldChange): WorldChange {
  const { direction, reason } = change;
  if (reason !== UNCLASSIFIED || direction === undefined || direction === "UNCHANGED") return change;
  return random.chance(60) ? { ...change, reason: RESTATED[direction] } : change;
}

/** The statements, some of whose reasons only restate the change where they gave none that is known. */
export function withTautologies(random: Random, statements: readonly WorldStatement[]): WorldStatement[] {
  return statements.map((one) =>
    one.changes === undefined ? one : { ...one, changes: one.changes.map((change) => retold(random, change)) },
  );
}
