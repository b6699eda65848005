import type { SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";
import { splitWorld } from "./split-world.js";

onBothStores("the change of lines that are compared as one", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    // 150.00 + 90.00 against 200.00: +40.00, 20 %; 他项 120.00 against 100.00: +20.00, 20 %; together 60.00
    api = await createWorldApi(kind, splitWorld(["150.00", "90.00"]));
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function groups(args: string, fields: string): Promise<unknown> {
    const answer = await api.ask(`{ aggregates(${args}) { groups { ${fields} } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data?.aggregates as { groups: unknown }).groups;
  }
  const ITEMS = "synthetic: true, years: [2021], tables: [EXPENDITURE], levels: [ITEM]";

  it("counts once in sum, median, quartiles and valued, and covers each of them", async () => {
    expect(
      await groups(`filter: { ${ITEMS} }, value: CHANGE_AMOUNT`, "lines valued coverage sum minimum median maximum"),
    ).toEqual([
      { lines: 3, valued: 2, coverage: "100.0", sum: "60.00", minimum: "20.00", median: "30.00", maximum: "40.00" },
    ]);
    expect(await groups(`filter: { ${ITEMS} }, value: CHANGE_RATE`, "valued median")).toEqual([
      { valued: 2, median: "20.0" },
    ]);
  });

  it("is that of whichever of its lines are chosen, once", async () => {
    for (const keys of [`["2010103"]`, `["2010104"]`, `["2010103", "2010104"]`]) {
      const filter = `filter: { synthetic: true, years: [2021], tables: [EXPENDITURE], levels: [ITEM], keys: ${keys} }`;
      expect(await groups(`${filter}, value: CHANGE_AMOUNT`, "valued sum")).toEqual([{ valued: 1, sum: "40.00" }]);
    }
  });

  it("is shown once under the key that a comparison shows, where lines are grouped by key", async () => {
    const range = "synthetic: true, fromYear: 2020, toYear: 2021, tables: [EXPENDITURE], levels: [ITEM]";
    expect(await groups(`filter: { ${range} }, by: [KEY], value: CHANGE_AMOUNT`, "key lines valued sum")).toEqual([
      { key: "2010102", lines: 2, valued: 1, sum: "20.00" },
      { key: "2010103+2010104", lines: 3, valued: 1, sum: "40.00" },
    ]);
    // 200.00 + 150.00 + 90.00
    expect(await groups(`filter: { ${range}, keys: ["2010101"] }, by: [KEY]`, "key lines sum")).toEqual([
      { key: "2010103+2010104", lines: 3, sum: "440.00" },
    ]);
  });

  it("is none under STRICT, where neither line has a base that it may be joined with", async () => {
    expect(
      await groups(`filter: { ${ITEMS}, continuity: STRICT }, value: CHANGE_AMOUNT`, "lines valued coverage sum"),
    ).toEqual([{ lines: 3, valued: 1, coverage: "33.3", sum: "20.00" }]);
  });

  it("is no change of one of them for filters and orders", async () => {
    const answer = await api.ask(`{
      found: lineItems(filter: { years: [2021], levels: [ITEM], changeAmount: { min: "0" } }) { nodes { key } }
      ordered: lineItems(filter: { years: [2021], levels: [ITEM] }, orderBy: [{ field: CHANGE_AMOUNT, direction: DESC }]) { nodes { key } } }`);
    expect(answer.data).toEqual({
      found: { nodes: [{ key: "2010102" }] },
      ordered: { nodes: [{ key: "2010102" }, { key: "2010103" }, { key: "2010104" }] },
    });
  });

  it("ranks no department by one of them, and says why", async () => {
    const ranking = async (by: string, from: number): Promise<unknown> => {
      const input = `by: ${by}, fromYear: ${String(from)}, toYear: 2021, key: "2010104", table: EXPENDITURE, synthetic: true`;
      const answer = await api.ask(
        `{ ranking(input: { ${input} }) { rows { value } unranked { comparability reason departments } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return answer.data?.ranking;
    };
    const unranked = [{ comparability: "COMPARABLE", reason: "COMPARED_AS_GROUP", departments: 1 }];
    expect(await ranking("CHANGE_AMOUNT", 2021)).toEqual({ rows: [], unranked });
    expect(await ranking("CHANGE_RATE", 2020)).toEqual({ rows: [], unranked });
    // the line alone; over the range 200.00 + 150.00 + 90.00
    expect(await ranking("AMOUNT", 2021)).toEqual({ rows: [{ value: "90.00" }], unranked: [] });
    expect(await ranking("AMOUNT", 2020)).toEqual({ rows: [{ value: "440.00" }], unranked: [] });
  });
});
