import { createSeededApi, type Answer, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const ANNALS = "示例市东样区史志办公室";

onBothStores("what was restated", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string): Promise<Answer["data"]> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it("lists every figure that changed between two versions, each once, with both values and their difference", async () => {
    const data = await ask(`{ department(name: "${ANNALS}") { year(year: 2024) {
      restatements { kind year table key measure stage earlier { amount } later { amount } difference explainedByRounding } } } }`);
    const list = (data as { department: { year: { restatements: Record<string, unknown>[] } } }).department.year
      .restatements;
    // The correction takes 6.50 off 2013199: off every total above it in 01, 03, 04 and 05, and onto the balance.
    const down = ["6.50", "-6.50"];
    expect(list.map((one) => [one.table, one.key, one.measure, one.difference])).toEqual([
      ["INCOME_EXPENDITURE_SUMMARY", "201", "TOTAL", down[1]],
      ["INCOME_EXPENDITURE_SUMMARY", "expenditure.current-year", "TOTAL", down[1]],
      ["INCOME_EXPENDITURE_SUMMARY", "expenditure.closing-balance", "TOTAL", down[0]],
      ...["EXPENDITURE", "APPROPRIATION_SUMMARY", "GENERAL_BUDGET_EXPENDITURE"].flatMap((table) =>
        table === "APPROPRIATION_SUMMARY"
          ? [
              ...["201", "expenditure.current-year"].flatMap((key) => [
                [table, key, "TOTAL", down[1]],
                [table, key, "GENERAL_BUDGET", down[1]],
              ]),
              [table, "expenditure.closing-balance", "TOTAL", down[0]],
              [table, "expenditure.closing-balance", "GENERAL_BUDGET", down[0]],
            ]
          : ["total", "201", "20131", "2013199"].flatMap((key) => [
              [table, key, "TOTAL", down[1]],
              [table, key, "PROJECT", down[1]],
            ]),
      ),
    ]);
    expect(list[0]).toEqual({
      kind: "VERSION",
      year: 2024,
      table: "INCOME_EXPENDITURE_SUMMARY",
      key: "201",
      measure: "TOTAL",
      stage: "FINAL",
      // 260.40 + 38.20 + 152.45, then 260.40 + 38.20 + 145.95
      earlier: { amount: "451.05" },
      later: { amount: "444.55" },
      difference: "-6.50",
      explainedByRounding: false,
    });
  });

  it("cites both places and versions, in the unit asked for, on the line too", async () => {
    expect(
      await ask(`{ department(name: "${ANNALS}") { year(year: 2024) { lineItem(table: EXPENDITURE, key: "2013199") {
        restatements(unit: YUAN) { measure difference lineItem { amount }
          earlier { amount accountYear version source { document table row column } }
          later { amount accountYear version source { document table row column } } } } } } }`),
    ).toMatchObject({
      department: {
        year: {
          lineItem: {
            restatements: [
              {
                measure: "TOTAL",
                difference: "-65000.00",
                lineItem: { amount: "145.95" },
                earlier: {
                  amount: "1524500.00",
                  accountYear: 2024,
                  version: 1,
                  source: { document: "example-east-annals-office-2024", table: "EXPENDITURE", row: 6, column: 3 },
                },
                later: {
                  amount: "1459500.00",
                  accountYear: 2024,
                  version: 2,
                  source: { document: "example-east-annals-office-2024-v2", table: "EXPENDITURE", row: 6, column: 3 },
                },
              },
              { measure: "PROJECT", difference: "-65000.00" },
            ],
          },
        },
      },
    });
  });

  it("names where this year's account has another prior figure than that year published", async () => {
    // 42.00 + 1.30 = 43.30, which 2024 published as 41.60.
    const fields = `kind year key measure difference explainedByRounding
      earlier { amount accountYear version source { document section } } later { amount accountYear version source { document section } }`;
    const restatement = {
      kind: "PRIOR_YEAR",
      year: 2024,
      key: "operating-expenses",
      measure: "TOTAL",
      difference: "1.70",
      explainedByRounding: false,
      earlier: {
        amount: "41.60",
        accountYear: 2024,
        version: 2,
        source: { document: "example-east-annals-office-2024-v2", section: "三.十" },
      },
      later: {
        amount: "43.30",
        accountYear: 2025,
        version: 1,
        source: { document: "example-east-annals-office-2025", section: "三.十" },
      },
    };
    expect(
      await ask(`{ department(name: "${ANNALS}") { year(year: 2025) { restatements { ${fields} }
        lineItem(table: OTHER_DISCLOSURES, key: "operating-expenses") { restatements { ${fields} } findings { rule } } } } }`),
    ).toEqual({
      department: {
        year: {
          restatements: [restatement],
          lineItem: { restatements: [restatement], findings: [{ rule: "restatement" }] },
        },
      },
    });
  });

  it("knows of an older version only what had come until its day", async () => {
    expect(
      await ask(`{ department(name: "${ANNALS}") { year(year: 2024, version: 1) { restatements { key } } } }`),
    ).toEqual({ department: { year: { restatements: [] } } });
  });

  it("agrees with the findings of the rule: one place decides what a restatement is", async () => {
    const data = await ask(`{ departments(filter: { synthetic: true }) { nodes { years {
      restatements { kind table key later { amount } } findings { rule actual lineItem { table key } } } } } }`);
    interface Year {
      readonly restatements: { kind: string; table: string; key: string; later: { amount: string } }[];
      readonly findings: { rule: string; actual: string; lineItem: { table: string; key: string } }[];
    }
    const years = (data as { departments: { nodes: { years: Year[] }[] } }).departments.nodes.flatMap(
      (node) => node.years,
    );
    const stated = years.map(({ restatements }) =>
      restatements
        .filter(({ kind: how }) => how === "PRIOR_YEAR")
        .map(({ table, key, later }) => [table, key, later.amount]),
    );
    const found = years.map(({ findings }) =>
      findings
        .filter(({ rule }) => rule === "restatement")
        .map(({ lineItem, actual }) => [lineItem.table, lineItem.key, actual]),
    );
    expect(stated).toEqual(found);
    expect(stated.flat()).toContainEqual(["OTHER_DISCLOSURES", "operating-expenses", "43.30"]);
  });
});
