import type { World, WorldAccount, WorldStatement, WorldTable } from "../../support/world.js";

/** One code becomes two in 2021, as a published document shows. */
export const SPLIT_EDGE = {
  id: "split-x",
  family: "FUNCTIONAL",
  kind: "SPLIT",
  evidence: "SOURCED",
  year: 2021,
  old: [{ code: "2010101", name: "旧项" }],
  new: [
    { code: "2010103", name: "新项一" },
    { code: "2010104", name: "新项二" },
  ],
};

/** 虚拟市文书局 in one year. */
function office(year: number, expenditure: WorldTable, statements: readonly WorldStatement[] = []): WorldAccount {
  return { department: "虚拟市文书局", year, tables: { EXPENDITURE: expenditure }, statements };
}

/** 旧项 of 200.00 becomes 新项一 and 新项二, beside 他项, which rises from 100.00 to 120.00. */
export function splitWorld(parts: readonly [string | null, string | null], statements: WorldStatement[] = []): World {
  return {
    crosswalk: { codes: [SPLIT_EDGE] },
    accounts: [
      office(2020, { total: "300.00", "20101 款": "300.00", "2010101 旧项": "200.00", "2010102 他项": "100.00" }),
      office(
        2021,
        {
          total: "360.00",
          "20101 款": "360.00",
          "2010103 新项一": parts[0],
          "2010104 新项二": parts[1],
          "2010102 他项": "120.00",
        },
        statements,
      ),
    ],
  };
}
