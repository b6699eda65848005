import { createSeededApi, type SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";

const RANKING = `table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2021, toYear: 2021, synthetic: true`;

onBothStores("a variable that is left out inside an input object", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  describe.each(["compiled", "plain"] as const)("executed %s", (execution) => {
    it("leaves the direction of a ranking at its default, DESC", async () => {
      const query = `query T($d: OrderDirection) { ranking(input: { ${RANKING}, direction: $d }) { rows { value } } }`;
      const values = (answer: { data?: unknown }): unknown => answer.data;
      const falling = { ranking: { rows: ["1331.31", "1013.06", "901.04", "232.80"].map((value) => ({ value })) } };
      const rising = { ranking: { rows: ["232.80", "901.04", "1013.06", "1331.31"].map((value) => ({ value })) } };
      expect(values(await api.ask(query, {}, { execution }))).toEqual(falling);
      expect(values(await api.ask(query, { d: "ASC" }, { execution }))).toEqual(rising);
    });

    it("leaves the stage of a completion rate at its default, INITIAL_BUDGET", async () => {
      const query = `query T($s: Stage) { ranking(input: { table: GENERAL_BUDGET_EXPENDITURE, key: "total",
        by: COMPLETION_RATE, fromYear: 2021, toYear: 2021, synthetic: true, stage: $s }) { ranked } }`;
      expect(await api.ask(query, {}, { execution })).toEqual({ data: { ranking: { ranked: 4 } } });
    });

    it("leaves unit, decimals and measure at their defaults", async () => {
      const input = (unit: string): string => `regionCode: "9901", fromYear: 2021, toYear: 2022, table: EXPENDITURE,
        keys: ["total"], measure: $m, decimals: $n, unit: ${unit}`;
      const cells = `{ rows { cells { amount change { rate } } } }`;
      const omitted = `query T($u: AmountUnit, $n: Int, $m: Measure) { comparison(input: { ${input("$u")} }) ${cells} }`;
      const written = `{ comparison(input: { regionCode: "9901", fromYear: 2021, toYear: 2022, table: EXPENDITURE,
        keys: ["total"], measure: TOTAL, decimals: 1, unit: WAN_YUAN }) ${cells} }`;
      const answer = await api.ask(omitted, {}, { execution });
      expect(answer).toEqual(await api.ask(written, {}, { execution }));
      expect(JSON.stringify(answer)).toMatch(/"amount":"\d+\.\d\d"/);
    });

    it("leaves an argument at its default too", async () => {
      const query = `query T($u: AmountUnit) { department(name: "示例市司法局") { year(year: 2022) { totalExpenditure(unit: $u) } } }`;
      const literal = `{ department(name: "示例市司法局") { year(year: 2022) { totalExpenditure(unit: WAN_YUAN) } } }`;
      expect(await api.ask(query, {}, { execution })).toEqual(await api.ask(literal, {}, { execution }));
    });
  });
});
