import type { Random } from "../exact/random.js";
import type { Printing } from "./change-fields.js";

/** A unit and a number of decimals to ask for. */
export function drawPrinting(random: Random): Printing {
  return {
    unit: random.pick(["WAN_YUAN", "WAN_YUAN", "YUAN", "YI_YUAN"] as const),
    decimals: random.pick([1, 1, 0, 2, 3, 8]),
  };
}
