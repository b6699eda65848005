import { askWorld } from "../support/ask-world.js";
import type { WorldAccount } from "../support/world.js";
import { codeEdge } from "../support/code-edge.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市轮用局";

function year(of: number, total: string, rows: Readonly<Record<string, string>>): WorldAccount {
  return { department: DEPARTMENT, year: of, tables: { EXPENDITURE: { total, ...rows } } };
}

const QUERY = (fromYear: number): string => `{
  comparison(input: { departmentNames: ["${DEPARTMENT}"], fromYear: ${String(fromYear)}, toYear: 2022, table: EXPENDITURE, levels: [ITEM] }) {
    rows { key cells { amount change { amount } } } }
  ranking(input: { table: EXPENDITURE, key: "2030109", by: CHANGE_AMOUNT, synthetic: true, fromYear: 2022, toYear: 2022 }) { rows { value } unranked { departments } }
  department(name: "${DEPARTMENT}") { year(year: 2022) {
    lineItem(table: EXPENDITURE, key: "2030101") { change { base current amount } }
    total: lineItem(table: EXPENDITURE, key: "total") { change { drivers { lineItem { key } amount } } } } }
}`;

const row = (key: string, ...cells: readonly (readonly [string, string | null])[]): unknown => ({
  key,
  cells: cells.map(([amount, change]) => ({ amount, change: { amount: change } })),
});

onBothStores("a code that is given to another thing by an edge alone", (kind) => {
  const of2022 = {
    ranking: { rows: [{ value: "10.00" }], unranked: [] },
    department: {
      year: {
        lineItem: { change: { base: "55.00", current: "60.00", amount: "5.00" } },
        total: {
          change: {
            drivers: [
              { lineItem: { key: "2030109" }, amount: "10.00" },
              { lineItem: { key: "2030101" }, amount: "5.00" },
            ],
          },
        },
      },
    },
  };

  it("is never added to what it stood for before, in whichever range: 01 becomes 09, and later 05 becomes 01", async () => {
    const accounts = [
      year(2020, "150.00", { "2030101 甲": "100.00", "2030105 乙": "50.00" }),
      year(2021, "165.00", { "2030105 乙": "55.00", "2030109 甲": "110.00" }),
      year(2022, "180.00", { "2030101 乙": "60.00", "2030109 甲": "120.00" }),
    ];
    const codes = [
      codeEdge("RECODE", 2021, ["2030101"], ["2030109"]),
      codeEdge("RECODE", 2022, ["2030105"], ["2030101"]),
    ];
    const [long] = await askWorld(kind, { accounts, crosswalk: { codes } }, QUERY(2020));
    expect(long).toEqual({
      comparison: {
        rows: [
          row("2030101", ["50.00", null], ["55.00", "5.00"], ["60.00", "5.00"]),
          row("2030109", ["100.00", null], ["110.00", "10.00"], ["120.00", "10.00"]),
        ],
      },
      ...of2022,
    });
    const [short] = await askWorld(kind, { accounts, crosswalk: { codes } }, QUERY(2021));
    expect(short).toEqual({
      comparison: {
        rows: [
          row("2030101", ["55.00", "5.00"], ["60.00", "5.00"]),
          row("2030109", ["110.00", "10.00"], ["120.00", "10.00"]),
        ],
      },
      ...of2022,
    });
  });

  it("is another thing from the very year in which both edges lie", async () => {
    const accounts = [
      year(2021, "165.00", { "2030101 甲": "110.00", "2030105 乙": "55.00" }),
      year(2022, "180.00", { "2030101 乙": "60.00", "2030109 甲": "120.00" }),
    ];
    const codes = [
      codeEdge("RECODE", 2022, ["2030101"], ["2030109"]),
      codeEdge("RECODE", 2022, ["2030105"], ["2030101"]),
    ];
    const [data] = await askWorld(kind, { accounts, crosswalk: { codes } }, QUERY(2021));
    expect(data).toEqual({
      comparison: {
        rows: [
          row("2030101", ["55.00", null], ["60.00", "5.00"]),
          row("2030109", ["110.00", null], ["120.00", "10.00"]),
        ],
      },
      ...of2022,
    });
  });
});
