import type { World, WorldCell } from "../../support/world.js";

const SPLIT = {
  codes: [
    {
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
    },
  ],
};

/** 旧项 200.00 of 2020 was split in 2021 into 新项一 and 新项二; 他项 rose from 100.00 to 120.00. */
export function splitWorld(
  one: WorldCell,
  two: WorldCell,
  statements: World["accounts"][number]["statements"] = [],
): World {
  return {
    accounts: [
      {
        department: "虚拟市文书局",
        year: 2020,
        tables: {
          EXPENDITURE: { total: "300.00", "20101 款": "300.00", "2010101 旧项": "200.00", "2010102 他项": "100.00" },
        },
      },
      {
        department: "虚拟市文书局",
        year: 2021,
        tables: {
          EXPENDITURE: {
            total: "360.00",
            "20101 款": "360.00",
            "2010103 新项一": one,
            "2010104 新项二": two,
            "2010102 他项": "120.00",
          },
        },
        statements,
      },
    ],
    crosswalk: SPLIT,
  };
}

const MERGER = {
  departments: [
    {
      id: "ab-c",
      kind: "MERGE",
      year: 2021,
      old: [{ name: "虚拟县甲局" }, { name: "虚拟县乙局" }],
      new: [{ name: "虚拟县甲乙局" }],
    },
  ],
};

/** 甲局 (100.00, 100.00) and 乙局 (500.00, then as given) merged in 2021 into 甲乙局 (610.00). */
export function mergerWorld(second: World["accounts"][number]["tables"] | null): World {
  const account = (department: string, year: number, total: string): World["accounts"][number] => ({
    department,
    year,
    tables: { EXPENDITURE: { total } },
  });
  return {
    accounts: [
      account("虚拟县甲局", 2019, "100.00"),
      account("虚拟县甲局", 2020, "100.00"),
      account("虚拟县乙局", 2019, "500.00"),
      ...(second === null ? [] : [{ department: "虚拟县乙局", year: 2020, tables: second }]),
      account("虚拟县甲乙局", 2021, "610.00"),
    ],
    crosswalk: MERGER,
  };
}

/** The comparison of the merged departments over 2019 to 2021. */
export const MERGED = `{ comparison(input: { departmentNames: ["虚拟县甲乙局"], fromYear: 2019, toYear: 2021, table: EXPENDITURE,
  keys: ["total"], followSuccession: true }) {
  rows {
    cells { year amount missingMembers { departmentName key absence } lines { amount }
      change { amount comparability likeForLike scopeDifferences { kind before after }
        missingMembers { department { name } departmentName year key absence side } } }
    total { amount counted blank withheld notPublished }
    longestDecline { fromYear toYear }
    overall { amount rate likeForLike }
  }
  columnTotals { total { amount counted blank withheld notPublished } } } }`;
