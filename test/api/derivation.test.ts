import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const NODE = "operation value";
const LEAF = "operation value year key stage source { document section table row column line }";

onBothStores("a derivation", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string): Promise<Record<string, unknown>> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return { ...answer.data };
  }

  const lukou = (inner: string): string =>
    `{ department(name: "中共株洲市渌口区委政法委员会") { year(year: 2020) { ${inner} } } }`;

  it("traces a rate over an implied base to one cell and one sentence", async () => {
    const found = await ask(
      lukou(`lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "total") { change { derivation {
        ${NODE} unit inputs { ${NODE} unit inputs { ${LEAF} inputs { ${LEAF} } } } } } }`),
    );
    const document = "lukou-political-legal-committee-2020.txt";
    const cell = {
      operation: "PUBLISHED",
      value: "629.09",
      year: 2020,
      key: "total",
      stage: "FINAL",
      source: { document, section: null, table: "GENERAL_BUDGET_EXPENDITURE", row: 1, line: 179 },
    };
    const sentence = {
      operation: "STATED",
      value: "-65.34",
      year: null,
      source: { document, section: "三.五.一", table: null, row: null, column: null, line: 297 },
    };
    // 629.09 - (-65.34) = 694.43; 100 * -65.34 / 694.43 = -9.4
    const change = (found.department as { year: { lineItem: { change: unknown } } }).year.lineItem.change;
    expect(change).toMatchObject({
      derivation: {
        operation: "RATIO",
        value: "-9.4",
        unit: null,
        inputs: [
          {
            operation: "DIFFERENCE",
            value: "-65.34",
            unit: "WAN_YUAN",
            inputs: [cell, { operation: "IMPLIED", value: "694.43", inputs: [cell, sentence] }],
          },
          { operation: "IMPLIED", value: "694.43" },
        ],
      },
    });
  });

  it("traces a change against a budget to the sentence that states it, or the column that prints it", async () => {
    const tree = `derivation { inputs { value inputs { ${LEAF} } } }`;
    const found = await ask(
      lukou(`stated: lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "2013101") { change(basis: INITIAL_BUDGET) { ${tree} } }
        printed: lineItem(table: THREE_PUBLIC, key: "reception") { change(basis: ADJUSTED_BUDGET) { current base ${tree} } }`),
    );
    const year = (found.department as { year: Record<string, { change: Record<string, unknown> }> }).year;
    // 275.26 - 291.42 = -16.16
    expect(year.stated?.change).toMatchObject({
      derivation: {
        inputs: [
          {
            value: "-16.16",
            inputs: [
              { operation: "PUBLISHED", value: "275.26", key: "2013101", source: { row: 4 } },
              { operation: "STATED", value: "291.42", source: { section: "三.五.三.1", line: 311 } },
            ],
          },
          {},
        ],
      },
    });
    const { current, base } = year.printed?.change ?? {};
    expect(year.printed?.change).toMatchObject({
      derivation: {
        inputs: [
          {
            inputs: [
              { operation: "PUBLISHED", value: current, stage: "FINAL", source: { table: "THREE_PUBLIC", column: 12 } },
              {
                operation: "PUBLISHED",
                value: base,
                stage: "ADJUSTED_BUDGET",
                source: { table: "THREE_PUBLIC", column: 6 },
              },
            ],
          },
          {},
        ],
      },
    });
  });

  it("adds up the total that table 06 does not print from the two sides that it does", async () => {
    const found = await ask(`{ comparison(input: {
      departmentNames: ["示例市司法局"], fromYear: 2020, toYear: 2020, table: BASIC_EXPENDITURE, keys: ["total"] }) {
      rows { cells { amount derivation { ${NODE} source { row } inputs { operation value key } } } } } }`);
    expect(api.statements.length).toBeLessThanOrEqual(3);
    // 529.32 + 81.45 = 610.77
    const derivation = {
      operation: "SUM",
      value: "610.77",
      source: null,
      inputs: [
        { operation: "PUBLISHED", value: "529.32", key: "personnel-total" },
        { operation: "PUBLISHED", value: "81.45", key: "public-total" },
      ],
    };
    expect(found.comparison).toEqual({ rows: [{ cells: [{ amount: "610.77", derivation }] }] });
  });

  it("shows a figure that is not there as such, and why", async () => {
    const withheld = await ask(`{ comparison(input: {
      departmentNames: ["示例市西样区保密局"], fromYear: 2021, toYear: 2021, table: THREE_PUBLIC, keys: ["total"] }) {
      rows { cells { derivation { operation value absence label(language: EN) } } } } }`);
    expect(withheld.comparison).toEqual({
      rows: [
        {
          cells: [
            {
              derivation: {
                operation: "ABSENT",
                value: null,
                absence: "WITHHELD",
                label: "合计, final account of 2021: withheld",
              },
            },
          ],
        },
      ],
    });
    const blank = await ask(`{ department(name: "示例市司法局") { year(year: 2020) {
      lineItem(table: INCOME_EXPENDITURE_SUMMARY, key: "income.superior-subsidy") {
        change { derivation { value inputs { value inputs { operation absence label source { row column } } } } } } } } }`);
    const cell = (year: number) => ({
      operation: "ABSENT",
      absence: "BLANK",
      label: `${String(year)}年上级补助收入（决算）：空白`,
      source: { row: 4, column: 3 },
    });
    expect(blank.department).toEqual({
      year: {
        lineItem: {
          change: {
            derivation: {
              value: null,
              inputs: [
                { value: null, inputs: [cell(2020), cell(2019)] },
                { value: null, inputs: [] },
              ],
            },
          },
        },
      },
    });
  });

  it("of a total lists the figures that it counts, and of a real amount the changes of prices", async () => {
    const found =
      await ask(`{ comparison(input: { departmentNames: ["示例市东样区自然资源局"], fromYear: 2019, toYear: 2021, table: EXPENDITURE, keys: ["total"], deflator: GDP }) {
      rows { total { derivation { ${NODE} inputCount inputs(first: 1) { value year source { row } } } }
        cells { real { derivation { ${NODE} inputs { operation quantity value label(language: EN) } } } } } } }`);
    const { rows } = found.comparison as { rows: { total: unknown; cells: { real: unknown }[] }[] };
    // 1288.49 + 1331.31 = 2619.80; 2020 is a gap
    expect(rows[0]?.total).toEqual({
      derivation: {
        operation: "SUM",
        value: "2619.80",
        inputCount: 2,
        inputs: [{ value: "1288.49", year: 2019, source: { row: 1 } }],
      },
    });
    // 1288.49 * 1.0049249391805742 * 1.0455232657897571 = 1353.7808858…: to whole fen 1353.780886.
    expect(rows[0]?.cells[0]?.real).toMatchObject({
      derivation: {
        operation: "REAL",
        value: "1353.780886",
        inputs: [
          { operation: "PUBLISHED", quantity: "AMOUNT", value: "1288.49" },
          {
            operation: "REFERENCE",
            quantity: "PERCENT",
            value: "0.49249391805742",
            label: expect.stringContaining("NY.GDP.DEFL.KD.ZG") as string,
          },
          { operation: "REFERENCE", quantity: "PERCENT", value: "4.55232657897571" },
        ],
      },
    });
  });

  it("refuses more inputs than the bound", async () => {
    const answer = await api.ask(lukou(`change { derivation { inputs(first: 501) { value } } }`));
    expect(answer.errors?.[0]).toMatchObject({
      message: "first: 501 is outside 1 to 500; inputCount says how many there are",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});
