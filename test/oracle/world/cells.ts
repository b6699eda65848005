import type { WorldCell } from "../../support/world.js";
import type { Random } from "../exact/random.js";

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.below(10))).join("");
}

/** A figure as printed, in 万元: most with two decimals, some with none, four or six, some zero, negative or huge. */
function printedAmount(random: Random): string {
  if (random.chance(8)) return random.pick(["0", "0.00", "0.0"]);
  const sign = random.chance(6) ? "-" : "";
  if (random.chance(3)) return `${sign}${String(1 + random.below(8))}${digits(random, 9)}.${digits(random, 2)}`;
  const whole = String(1 + random.below(random.pick([9, 99, 999, 9999])));
  const decimals = random.pick([2, 2, 2, 2, 2, 2, 0, 1, 4, 6]);
  return `${sign}${whole}${decimals === 0 ? "" : `.${digits(random, decimals)}`}`;
}

/** A cell of a table: a figure, at times one that the year before printed too, a blank or 涉密. */
export function makeCell(random: Random, before: WorldCell | undefined): WorldCell {
  if (random.chance(6)) return null;
  if (random.chance(3)) return "涉密";
  if (before !== undefined && before !== null && before !== "涉密" && random.chance(12)) return before;
  return printedAmount(random);
}
