import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市链条局";

/** One thing that bears a third code after two recodes: 10, 11, 12 and 13 from 2019 to 2022. */
function accounts(): { department: string; year: number; tables: { EXPENDITURE: Record<string, string> } }[] {
  const codes = ["2011001", "2011002", "2011002", "2011003"];
  return codes.map((code, index) => ({
    department: DEPARTMENT,
    year: 2019 + index,
    tables: { EXPENDITURE: { total: "90.00", [`${code} 链条事务`]: `${String(10 + index)}.00` } },
  }));
}

function recode(id: string, year: number, from: string, to: string, evidence: string): unknown {
  const named = (code: string): unknown => ({ code, name: "链条事务" });
  return { id, family: "FUNCTIONAL", kind: "RECODE", evidence, year, old: [named(from)], new: [named(to)] };
}

function world(evidence: string): Parameters<typeof askWorld>[1] {
  const codes = [
    recode("first", 2020, "2011001", "2011002", evidence),
    recode("second", 2022, "2011002", "2011003", evidence),
  ];
  return { accounts: accounts(), crosswalk: { codes } };
}

const ids = (...names: readonly string[]): unknown => names.map((id) => ({ id }));

onBothStores("a change over two edges, one after the other", (kind) => {
  const range = `departmentNames: ["${DEPARTMENT}"], table: EXPENDITURE, toYear: 2022, keys: ["2011003"]`;

  it("lists both, in the range and with its base outside, though neither year prints the code between them", async () => {
    const [data] = await askWorld(
      kind,
      world("SOURCED"),
      `{ in: comparison(input: { ${range}, fromYear: 2019 }) { rows { overall { amount edges { id } } cells { year cumulative { amount edges { id } } } } }
         out: comparison(input: { ${range}, fromYear: 2022, baseYear: 2019 }) { rows { cells { year cumulative { amount edges { id } } } } } }`,
    );
    const both = { amount: "3.00", edges: ids("first", "second") };
    expect(data).toEqual({
      in: {
        rows: [
          {
            overall: both,
            cells: [
              { year: 2019, cumulative: { amount: "0.00", edges: [] } },
              { year: 2020, cumulative: { amount: "1.00", edges: ids("first") } },
              { year: 2021, cumulative: { amount: "2.00", edges: ids("first") } },
              { year: 2022, cumulative: both },
            ],
          },
        ],
      },
      out: { rows: [{ cells: [{ year: 2022, cumulative: both }] }] },
    });
  });

  it("names both as not followed where none of them is confirmed", async () => {
    const [data] = await askWorld(
      kind,
      world("PROVISIONAL"),
      `{ comparison(input: { ${range}, fromYear: 2019 }) { rows { overall { amount comparability edges { id } edgesNotFollowed { id } } } } }`,
    );
    expect(data).toEqual({
      comparison: {
        rows: [
          {
            overall: {
              amount: null,
              comparability: "RECLASSIFIED",
              edges: [],
              edgesNotFollowed: ids("first", "second"),
            },
          },
        ],
      },
    });
  });

  it("names the member that is withheld beside an edge that is not followed", async () => {
    const [data] = await askWorld(
      kind,
      {
        accounts: [
          {
            department: DEPARTMENT,
            year: 2020,
            tables: { EXPENDITURE: { total: "90.00", "2011001 链条事务": "涉密" } },
          },
          {
            department: DEPARTMENT,
            year: 2021,
            tables: { EXPENDITURE: { total: "90.00", "2011001 链条事务": "20.00" } },
          },
        ],
        crosswalk: { codes: [recode("open", 2021, "2011001", "2011002", "PROVISIONAL")] },
      },
      `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], table: EXPENDITURE, fromYear: 2021, toYear: 2021, keys: ["2011001"] }) {
           rows { cells { change { comparability missingMembers { key year side absence } } } } } }`,
    );
    const missingMembers = [{ key: "2011001", year: 2020, side: "BASE", absence: "CELL_WITHHELD" }];
    expect(data).toEqual({
      comparison: { rows: [{ cells: [{ change: { comparability: "NOT_DISCLOSED", missingMembers } }] }] },
    });
  });
});
