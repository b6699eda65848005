import type { WorldStatement } from "../../support/world.js";
import type { Random } from "../exact/random.js";
import type { DrawnTable } from "./account.js";

/** A table with sentences about it. */
interface Told {
  readonly table: DrawnTable;
  readonly statements: readonly WorldStatement[];
}

const COARSE = "31002 名31002";
const NOTHING = "30301 名30301";

function withCell(table: DrawnTable, label: string, cell: string): DrawnTable {
  return { ...table, rows: { ...table.rows, [label]: [cell] } };
}

/** A figure without decimals, printed two years running: more, at a rate below 0, fits each print and not both together. */
function tellCoarse(random: Random, { table, statements }: Told, before: DrawnTable | undefined): Told {
  const old = before?.rows[COARSE]?.[0];
  const isSame = typeof old === "string" && /^[1-9]\d\d$/u.test(old) && random.chance(60);
  if (!isSame) return { table: withCell(table, COARSE, String(100 + random.below(400))), statements };
  const said: WorldStatement = {
    of: "BASIC_EXPENDITURE/31002",
    changes: [{ basis: "PRIOR_YEAR", direction: "INCREASE", rate: "-0.1" }],
  };
  return { table: withCell(table, COARSE, old), statements: [...statements, said] };
}

/** A rate where the year before, or both years, were 0. */
function tellNothing(random: Random, { table, statements }: Told, before: DrawnTable | undefined): Told {
  const old = before?.rows[NOTHING]?.[0];
  if (old !== "0") return { table: withCell(table, NOTHING, "0"), statements };
  const own = random.pick(["0", "0", "4.80"]);
  const said: WorldStatement = {
    of: "BASIC_EXPENDITURE/30301",
    changes: [{ basis: "PRIOR_YEAR", rate: own === "0" ? "0" : "100" }],
  };
  return { table: withCell(table, NOTHING, own), statements: [...statements, said] };
}

/** Figures and sentences that chance would seldom bring together, each of a kind that a rule must find. */
export function tell(random: Random, table: DrawnTable, before: DrawnTable | undefined): Told {
  const first = random.chance(60) ? tellCoarse(random, { table, statements: [] }, before) : { table, statements: [] };
  return random.chance(50) ? tellNothing(random, first, before) : first;
}
