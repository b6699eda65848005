import type { Count } from "./counts.js";

const VEHICLES = /(?:共有|拥有|保有|现有|共计)(?:公务)?(?:用车|车辆|车)(?:数量|总数)?(?:为|共计|共|:)?(\d{1,9})辆/;

/** The vehicles that a paragraph about 国有资产 counts, all of them: 本部门共有车辆6辆. */
export function vehiclesOf(folded: string): Count[] {
  const match = VEHICLES.exec(folded);
  return match?.[1] === undefined ? [] : [{ kind: "VEHICLES", printed: match[1], at: match.index }];
}
