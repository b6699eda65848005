import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";
import type { WorldAccount } from "../support/world.js";
import { splitWorld } from "./cases/group-worlds.js";

const CHANGE = `change { amount likeForLike explanations { text } }`;

const NAMES = ["虚拟县甲局", "虚拟县乙局", "虚拟县甲乙局"] as const;
const MERGER = {
  departments: [
    {
      id: "ab-c",
      kind: "MERGE",
      year: 2021,
      old: [{ name: NAMES[0] }, { name: NAMES[1] }],
      new: [{ name: NAMES[2] }],
    },
  ],
};

function account(department: string, year: number, total: string, units: readonly string[]): WorldAccount {
  return { department, year, units, tables: { EXPENDITURE: { total } } };
}

onBothStores("the scope of a group", (kind) => {
  it("differs for every line of it, by every route, where the reason of one line says so", async () => {
    const line = (key: string): string => `lineItem(table: EXPENDITURE, key: "${key}") { ${CHANGE} }`;
    const [data] = await askWorld(
      kind,
      splitWorld("150.00", "90.00", [
        {
          of: "EXPENDITURE/2010103",
          amount: "150.00",
          changes: [{ amount: "-50.00", direction: "DECREASE", reason: "口径变化" }],
        },
      ]),
      `{ department(name: "虚拟市文书局") { year(year: 2021) { one: ${line("2010103")} two: ${line("2010104")} } }
        comparison(input: { departmentNames: ["虚拟市文书局"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["2010104"] }) {
          rows { cells { ${CHANGE} } overall { amount likeForLike } } } }`,
    );
    // 150.00 + 90.00 - 200.00; the reason stays with the line that it was stated for.
    const change = { amount: "40.00", likeForLike: false, explanations: [] };
    expect(data).toMatchObject({
      department: { year: { one: { change }, two: { change } } },
      comparison: { rows: [{ cells: [{}, { change }], overall: { amount: "40.00", likeForLike: false } }] },
    });
  });

  it("is not known in a year in which a member is not loaded, so that nothing differs from it", async () => {
    const units = ["本级", "事务中心"];
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          account(NAMES[0], 2019, "100.00", units),
          account(NAMES[1], 2019, "50.00", ["服务所"]),
          // Of 2020 only one of the two is loaded: its two units are not all that there were.
          account(NAMES[0], 2020, "110.00", units),
          account(NAMES[2], 2021, "180.00", [...units, "服务所"]),
        ],
        crosswalk: MERGER,
      },
      `{ comparison(input: { departmentNames: ["${NAMES[2]}"], fromYear: 2019, toYear: 2021, table: EXPENDITURE,
          followSuccession: true }) { rows { overall { amount rate likeForLike scopeDifferences { kind } } } } }`,
    );
    // 180.00 - (100.00 + 50.00), 20 %.
    const overall = { amount: "30.00", rate: "20.0", likeForLike: true, scopeDifferences: [] };
    expect(data).toEqual({ comparison: { rows: [{ overall }] } });
  });

  it("is what a reason says of the one line that is left, though it is stated for that line alone", async () => {
    const of = (year: number, rows: Readonly<Record<string, string>>, reason?: string): WorldAccount => ({
      department: "虚拟市余项局",
      year,
      tables: { EXPENDITURE: rows },
      statements:
        reason === undefined
          ? []
          : [{ of: "EXPENDITURE/2010103", changes: [{ amount: "-1.00", direction: "DECREASE", reason }] }],
    });
    const [data] = await askWorld(
      kind,
      {
        ...splitWorld("1.00", "1.00"),
        accounts: [
          of(2020, { "2010101 旧项": "50.00" }),
          of(2021, { "2010103 新项一": "9.00", "2010104 新项二": "70.00" }),
          of(2022, { "2010103 新项一": "8.00" }, "口径变化"),
        ],
      },
      `{ comparison(input: { departmentNames: ["虚拟市余项局"], fromYear: 2020, toYear: 2022, table: EXPENDITURE }) {
          rows { cells { change { amount likeForLike stated { amount } explanations { text } } } } } }`,
    );
    // 8.00 - (9.00 + 70.00): the sentence speaks of a fall of 1.00.
    const change = { amount: "-71.00", likeForLike: false, stated: null, explanations: [] };
    expect(data).toMatchObject({ comparison: { rows: [{ cells: [{}, {}, { change }] }] } });
  });

  it("leaves what a merged department says of its line with the merger", async () => {
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          account(NAMES[0], 2020, "100.00", ["本级"]),
          account(NAMES[1], 2020, "50.00", ["中心"]),
          {
            ...account(NAMES[2], 2021, "180.00", ["本级", "中心"]),
            statements: [
              { of: "EXPENDITURE/total", changes: [{ amount: "30.00", direction: "INCREASE", reason: "人员增加" }] },
            ],
          },
        ],
        crosswalk: MERGER,
      },
      `{ comparison(input: { departmentNames: ["${NAMES[2]}"], fromYear: 2020, toYear: 2021, table: EXPENDITURE,
          followSuccession: true }) { rows { overall { amount agreement likeForLike } cells { change { explanations { text } } } } } }`,
    );
    expect(data).toEqual({
      comparison: {
        rows: [
          {
            overall: { amount: "30.00", agreement: "EXACT", likeForLike: true },
            cells: [{ change: { explanations: [] } }, { change: { explanations: [{ text: "人员增加" }] } }],
          },
        ],
      },
    });
  });
});
