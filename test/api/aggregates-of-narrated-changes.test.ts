import { codeEdge } from "../support/code-edge.js";
import { onWorld, type World } from "../support/world.js";

const said = (of: string, change: object): { of: string; changes: object[] } => ({
  of: `EXPENDITURE/${of}`,
  changes: [change],
});

/** In 2021 two codes become one, and one becomes another; what 2020 had of them is withheld, and sentences tell the change. */
const WORLD: World = {
  crosswalk: {
    codes: [
      codeEdge("MERGE", 2021, ["2010101", "2010102"], ["2010103"]),
      codeEdge("RECODE", 2021, ["2010201"], ["2010202"]),
    ],
  },
  accounts: [
    {
      department: "虚拟市密数局",
      year: 2020,
      tables: {
        EXPENDITURE: { "2010101 旧一": "涉密", "2010102 旧二": "涉密", "2010201 旧三": "涉密", "2010109 他项": "涉密" },
      },
    },
    {
      department: "虚拟市密数局",
      year: 2021,
      tables: {
        EXPENDITURE: { "2010103 新一": "90.00", "2010202 新三": "60.00", "2010109 他项": "50.00" },
      },
      statements: [
        said("2010103", { amount: "-10.00", direction: "DECREASE" }),
        said("2010202", { amount: "20.00", rate: "50", direction: "INCREASE" }),
      ],
    },
    {
      department: "虚拟市半密局",
      year: 2020,
      tables: { EXPENDITURE: { "2010101 旧一": "涉密", "2010102 旧二": "30.00" } },
    },
    { department: "虚拟市半密局", year: 2021, tables: { EXPENDITURE: { "2010103 新一": "35.00" } } },
  ],
};

onWorld("aggregates by key where the year before is withheld", WORLD, (api) => {
  async function byKey(value: string, [from, to]: readonly [number, number]): Promise<unknown> {
    const answer = await api.ask(`{ aggregates(by: [KEY, YEAR], value: ${value}, filter: { synthetic: true,
      tables: [EXPENDITURE], levels: [ITEM], fromYear: ${String(from)}, toYear: ${String(to)} }) {
      groups { key year lines valued sum median } } }`);
    expect(answer.errors).toBeUndefined();
    const { groups } = (answer.data as { aggregates: { groups: readonly { year: number }[] } }).aggregates;
    return groups.filter(({ year }) => year === 2021);
  }

  it.each([[[2020, 2021]], [[2021, 2021]]] as const)(
    "have the change that the narrative alone gives (%p)",
    async (years) => {
      // -10.00 of one department; of the other nothing is said, and half of its 2020 is withheld.
      expect(await byKey("CHANGE_AMOUNT", years)).toEqual([
        { key: "2010103", year: 2021, lines: 2, valued: 1, sum: "-10.00", median: "-10.00" },
        { key: "2010109", year: 2021, lines: 1, valued: 0, sum: null, median: null },
        { key: "2010202", year: 2021, lines: 1, valued: 1, sum: "20.00", median: "20.00" },
      ]);
      // 20.00 on an implied 40.00
      expect(await byKey("CHANGE_RATE", years)).toMatchObject([
        { key: "2010103", valued: 1, median: "-10.0" },
        { key: "2010109", valued: 0 },
        { key: "2010202", valued: 1, median: "50.0" },
      ]);
    },
  );

  it("agree with the lines and with the comparison", async () => {
    const answer = await api.ask(`{
      department(name: "虚拟市密数局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "2010103") {
        change { amount baseSource } } } }
      comparison(input: { departmentNames: ["虚拟市密数局"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["2010103"] }) {
        rows { cells { year change { amount } } } } }`);
    expect(answer.data).toEqual({
      department: { year: { lineItem: { change: { amount: "-10.00", baseSource: "IMPLIED" } } } },
      comparison: {
        rows: [
          {
            cells: [
              { year: 2020, change: { amount: null } },
              { year: 2021, change: { amount: "-10.00" } },
            ],
          },
        ],
      },
    });
  });
});
