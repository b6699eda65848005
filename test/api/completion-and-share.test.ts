import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

interface Line {
  readonly key: string;
  readonly rate: string | null;
}

const FIELDS = {
  COMPLETION_RATE: "completionRate(decimals: 8)",
  ADJUSTED_COMPLETION_RATE: "completionRate(stage: ADJUSTED_BUDGET, decimals: 8)",
  SHARE: "share(decimals: 8)",
} as const;

onBothStores("completion and share", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function lines(args: string, field: string): Promise<Line[]> {
    const answer = await api.ask(`{ lineItems(first: 500, ${args}) { nodes { key rate: ${field} } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data?.lineItems as { nodes: Line[] }).nodes;
  }

  it.each(Object.entries(FIELDS))("order lines as the field that is served, nulls last: %s", async (order, field) => {
    const rates = (
      await lines(
        `filter: { synthetic: true, years: [2022, 2023], tables: [THREE_PUBLIC, GENERAL_BUDGET_EXPENDITURE] }, orderBy: [{ field: ${order}, direction: DESC }]`,
        field,
      )
    ).map((line) => line.rate);
    const known = rates.flatMap((rate) => (rate === null ? [] : [rate]));
    expect(known.length).toBeGreaterThan(10);
    expect(rates.slice(0, known.length)).toEqual(known);
    // Eight decimals as whole numbers, so that no float compares them.
    const scaled = known.map((rate) => BigInt(rate.replace(".", "")));
    expect(scaled).toEqual([...scaled].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
  });

  it("filter lines by inclusive bounds of the unrounded percentage", async () => {
    // 渌口 2020: 629.09 / 306.41 = 205.309..., 275.26 / 291.42 = 94.454..., 14.99 / 14.99 = 100 exactly.
    const of = async (range: string): Promise<string[]> =>
      (
        await lines(
          `filter: { regionCode: "430212", tables: [GENERAL_BUDGET_EXPENDITURE], completionRate: ${range} }`,
          "share",
        )
      ).map((line) => line.key);
    expect(await of(`{ min: 100 }`)).toEqual(["total", "2210201"]);
    expect(await of(`{ min: 100, max: 100 }`)).toEqual(["2210201"]);
    expect(await of(`{ max: "94.5" }`)).toEqual(["2013101"]);
    expect(await of(`{ max: "94.4" }`)).toEqual([]);
    // 0.66 of the 0.66 of 三公, and 0 of it twice; 275.26 is 43.755... % of 629.09.
    const shares = await lines(`filter: { regionCode: "430212", tables: [THREE_PUBLIC], share: { min: 0 } }`, "share");
    expect(new Set(shares.map((line) => line.rate))).toEqual(new Set(["100.0", "0.0"]));
    const third = `filter: { regionCode: "430212", tables: [GENERAL_BUDGET_EXPENDITURE], share: { min: "43.755", max: "43.756" } }`;
    expect(await lines(third, "share")).toEqual([{ key: "2013101", rate: "43.8" }]);
    const adjusted = `filter: { regionCode: "430212", adjustedCompletionRate: { min: 100 } }`;
    expect((await lines(adjusted, "share")).map((line) => line.key)).toEqual(["total", "reception"]);
  });

  it("rank departments by any line of theirs, and find those that stay within bounds in every year of a range", async () => {
    // 支出合计 of 2019-2022: 文化和旅游局 842.82 to 935.02, 司法局 983.58 to 1031.66, both above 800 each year;
    // 自然资源局 has no 2020. 公务接待费 of 2022: 1.26 / 7.37 and 1.32 / 8.70 of 三公.
    const ask = async (every: boolean): Promise<string[]> => {
      const answer = await api.ask(
        `{ departments(filter: { synthetic: true, line: { table: EXPENDITURE, key: "total", fromYear: 2019, toYear: 2022,
          inEveryYear: ${String(every)}, amount: { min: 800 } } },
          orderBy: [{ field: SHARE, direction: DESC, year: 2022, table: THREE_PUBLIC, key: "reception" }]) { nodes { name } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return (answer.data?.departments as { nodes: { name: string }[] }).nodes.map((node) => node.name);
    };
    expect(await ask(true)).toEqual(["示例市文化和旅游局", "示例市司法局"]);
    // 0.75 / 5.27 of 三公 in 2022.
    expect(await ask(false)).toEqual(["示例市文化和旅游局", "示例市司法局", "示例市东样区自然资源局"]);
  });

  it.each([
    [
      `orderBy: [{ field: SHARE, year: 2022, table: THREE_PUBLIC }]`,
      /^orderBy.key: .*give orderBy both its table and its key/,
    ],
    [`orderBy: [{ field: AMOUNT, year: 2022 }]`, /^orderBy.key: .*AMOUNT is a figure of one line/],
    [`orderBy: [{ field: COMPLETION_RATE, table: EXPENDITURE, key: "total" }]`, /^orderBy.year: .*give orderBy a year/],
    [
      `orderBy: [{ field: TOTAL_EXPENDITURE, year: 2022, table: EXPENDITURE, key: "total" }]`,
      /^orderBy.table: .*order by AMOUNT/,
    ],
    [
      `filter: { line: { table: EXPENDITURE, key: "total", fromYear: 2022, toYear: 2021 } }`,
      /^filter.line.fromYear: 2022 is after/,
    ],
  ])("refuse, naming the remedy: %s", async (args, message) => {
    const answer = await api.ask(`{ departments(${args}) { nodes { name } } }`);
    expect(answer.errors?.[0]?.message).toMatch(message);
  });
});
