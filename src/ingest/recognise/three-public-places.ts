import { Stage } from "../../domain/line.js";
import type { ItemPlace } from "./three-public-layout.js";

/** Where a figure of one item and one stage stands. */
export interface SettledPlace extends ItemPlace {
  readonly stage: Stage;
}

/** The places whose stage is certain, and the columns of the others with the reason. */
export interface SettledPlaces {
  readonly places: readonly SettledPlace[];
  readonly unclear: ReadonlyMap<ItemPlace, string>;
}

const NO_STAGE = "no word above this block says whether it is budget or final, though another block has one";
const TWICE = "several columns answer to this item and stage";

function idOf({ item, row }: ItemPlace, stage: string): string {
  return `${item} ${stage} ${String(row)}`;
}

/**
 * Gives each place its stage. `budget`: which one 预算数 is. A table with no word of a stage holds finals; where one block
 * names a stage, a block without is not final by default; two columns for one item and stage are settled by neither.
 */
export function settledPlaces(places: readonly ItemPlace[], budget: Stage): SettledPlaces {
  const namesStages = places.some(({ stage }) => stage !== "NONE");
  const staged = places.map((place): { place: ItemPlace; stage: Stage | null } => {
    if (place.stage === "NONE") return { place, stage: namesStages ? null : Stage.FINAL };
    return { place, stage: place.stage === "BUDGET" ? budget : place.stage };
  });
  const counts = new Map<string, number>();
  for (const { place, stage } of staged) {
    if (stage !== null) counts.set(idOf(place, stage), (counts.get(idOf(place, stage)) ?? 0) + 1);
  }
  const unclear = new Map<ItemPlace, string>();
  const settled = staged.flatMap(({ place, stage }): SettledPlace[] => {
    const isOnce = stage !== null && counts.get(idOf(place, stage)) === 1;
    if (isOnce) return [{ ...place, stage }];
    unclear.set(place, stage === null ? NO_STAGE : TWICE);
    return [];
  });
  return { places: settled, unclear };
}
