import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市跨类局";

/** 2021 merges an item of 201 with one of 208 under 201; 2022 splits it again over both. */
const WORLD = {
  accounts: [
    {
      department: DEPARTMENT,
      year: 2020,
      tables: {
        EXPENDITURE: {
          ...{ total: "100.00", "201 甲类": "60.00", "2010301 甲": "50.00", "2010302 乙": "10.00" },
          ...{ "208 丙类": "40.00", "2080501 丙": "25.00", "2080502 丁": "15.00" },
        },
      },
    },
    {
      department: DEPARTMENT,
      year: 2021,
      tables: {
        EXPENDITURE: {
          ...{ total: "112.00", "201 甲类": "95.00", "2010305 合": "80.00", "2010302 乙": "15.00" },
          ...{ "208 丙类": "17.00", "2080502 丁": "17.00" },
        },
      },
    },
    {
      department: DEPARTMENT,
      year: 2022,
      tables: {
        EXPENDITURE: {
          ...{ total: "122.00", "201 甲类": "75.00", "2010306 分甲": "60.00", "2010302 乙": "15.00" },
          ...{ "208 丙类": "47.00", "2080506 分丙": "30.00", "2080502 丁": "17.00" },
        },
      },
    },
  ],
  crosswalk: {
    codes: [
      {
        ...{ id: "merge", family: "FUNCTIONAL", kind: "MERGE", evidence: "SOURCED", year: 2021 },
        old: [
          { code: "2010301", name: "甲" },
          { code: "2080501", name: "丙" },
        ],
        new: [{ code: "2010305", name: "合" }],
      },
      {
        ...{ id: "split", family: "FUNCTIONAL", kind: "SPLIT", evidence: "SOURCED", year: 2022 },
        old: [{ code: "2010305", name: "合" }],
        new: [
          { code: "2010306", name: "分甲" },
          { code: "2080506", name: "分丙" },
        ],
      },
    ],
  },
};

function query(year: number): string {
  const drivers = (key: string): string =>
    `k${key}: lineItem(table: EXPENDITURE, key: "${key}") { drivers(level: ITEM) { kind key current base amount } }`;
  return `{ department(name: "${DEPARTMENT}") { year(year: ${String(year)}) { ${["total", "201", "208"].map(drivers).join(" ")} } } }`;
}

function driver(kind: string, key: string, current: string | null, base: string | null, amount: string): unknown {
  return { kind, key, current, base, amount };
}

onBothStores("drivers of a change across parents", (kind) => {
  it("count a group whole where it was below the line and still is, and name what came from, or went, below another line", async () => {
    const [merged, split] = await askWorld(kind, WORLD, query(2021), query(2022));
    const rest = driver("CONTINUING", "2010302", "15.00", "10.00", "5.00");
    const whole = driver("CONTINUING", "2010305", "80.00", "75.00", "5.00");
    const other = driver("CONTINUING", "2080502", "17.00", "15.00", "2.00");
    // 112 - 100 = 5 + 5 + 2; 95 - 60 = 25 + 5 + 5, where 25.00 had stood below 208; 17 - 40 = -25 + 2.
    expect(merged).toEqual({
      department: {
        year: {
          ktotal: { drivers: [rest, whole, other] },
          k201: { drivers: [driver("RECLASSIFIED_IN", "2080501", "25.00", null, "25.00"), rest, whole] },
          k208: { drivers: [driver("RECLASSIFIED_OUT", "2080501", null, "25.00", "-25.00"), other] },
        },
      },
    });
    const parts = driver("CONTINUING", "2010306+2080506", "90.00", "80.00", "10.00");
    const same = driver("CONTINUING", "2010302", "15.00", "15.00", "0.00");
    const still = driver("CONTINUING", "2080502", "17.00", "17.00", "0.00");
    // 122 - 112 = 10; 75 - 95 = -30 + 10, where 30.00 stands below 208 now; 47 - 17 = 30.
    expect(split).toEqual({
      department: {
        year: {
          ktotal: { drivers: [parts, same, still] },
          k201: { drivers: [driver("RECLASSIFIED_OUT", "2080506", null, "30.00", "-30.00"), parts, same] },
          k208: { drivers: [driver("RECLASSIFIED_IN", "2080506", "30.00", null, "30.00"), still] },
        },
      },
    });
  });
});
