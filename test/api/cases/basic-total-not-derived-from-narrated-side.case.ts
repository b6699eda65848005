import { onBothStores } from "../../support/stores.js";
import { createWorldApi, type WorldAccount, type WorldCell } from "../../support/world.js";

const DEPARTMENT = "虚拟市基本局";
const ROWS = {
  "personnel-total 人员经费合计": null,
  "301 工资福利支出": "80.00",
  "public-total 公用经费合计": "10.00",
};

function account(
  year: number,
  rows: Readonly<Record<string, WorldCell>>,
  stated: Readonly<Record<string, string>>,
): WorldAccount {
  return {
    department: DEPARTMENT,
    year,
    tables: { BASIC_EXPENDITURE: rows },
    statements: Object.entries(stated).map(([key, amount]) => ({ of: `BASIC_EXPENDITURE/${key}`, amount })),
  };
}

onBothStores("the total of table 06", (kind) => {
  it("is the sum of its two sides also where the narrative states one of them", async () => {
    // 80.00 + 10.00 = 90.00; 80 / 90 = 88.88… %, 10 / 90 = 11.11… %; 2022: 60.00 + 12.00 = 72.00, 72 - 90 = -18 = -20 %.
    const api = await createWorldApi(kind, {
      accounts: [
        account(2021, ROWS, { "personnel-total": "80.00" }),
        account(
          2022,
          { "personnel-total 人员经费合计": null, "public-total 公用经费合计": null },
          { "personnel-total": "60.00", "public-total": "12.00" },
        ),
      ],
    });
    const answer = await api.ask(
      `{ department(name: "${DEPARTMENT}") {
           a: year(year: 2021) { lineItems { key amount share figure { derived printed source { section text } } } }
           b: year(year: 2022) { lineItem(table: BASIC_EXPENDITURE, key: "total") {
             amount change { base amount rate } } } }
         comparison(input: { departmentNames: ["${DEPARTMENT}"], fromYear: 2021, toYear: 2021, table: BASIC_EXPENDITURE, keys: ["total"] }) {
           rows { cells { amount derivation { operation inputs { key operation value source { section } } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const printed = { derived: false, source: { section: null, text: "80.00" } };
    expect(answer.data).toEqual({
      department: {
        a: {
          lineItems: [
            {
              key: "personnel-total",
              amount: "80.00",
              share: "88.9",
              figure: { derived: false, printed: "80.00", source: { section: "三.一", text: "80.00" } },
            },
            { key: "301", amount: "80.00", share: "88.9", figure: { ...printed, printed: "80.00" } },
            {
              key: "public-total",
              amount: "10.00",
              share: "11.1",
              figure: { derived: false, printed: "10.00", source: { section: null, text: "10.00" } },
            },
            {
              key: "total",
              amount: "90.00",
              share: "100.0",
              figure: { derived: true, printed: null, source: { section: "DERIVED", text: null } },
            },
          ],
        },
        b: { lineItem: { amount: "72.00", change: { base: "90.00", amount: "-18.00", rate: "-20.0" } } },
      },
      comparison: {
        rows: [
          {
            cells: [
              {
                amount: "90.00",
                derivation: {
                  operation: "SUM",
                  inputs: [
                    { key: "personnel-total", operation: "STATED", value: "80.00", source: { section: "三.一" } },
                    { key: "public-total", operation: "PUBLISHED", value: "10.00", source: { section: null } },
                  ],
                },
              },
            ],
          },
        ],
      },
    });
    await api.close();
  });

  it("is none where a side is blank or withheld and nothing is stated for it", async () => {
    const api = await createWorldApi(kind, {
      accounts: [account(2021, ROWS, {}), account(2022, { ...ROWS, "personnel-total 人员经费合计": "涉密" }, {})],
    });
    const answer = await api.ask(
      `{ department(name: "${DEPARTMENT}") { years { lineItem(table: BASIC_EXPENDITURE, key: "total") { amount }
           side: lineItem(table: BASIC_EXPENDITURE, key: "public-total") { share } } } }`,
    );
    const none = { lineItem: null, side: { share: null } };
    expect(answer.data).toEqual({ department: { years: [none, none] } });
    await api.close();
  });

  it("stays the sum where the narrative states another total, which is a finding", async () => {
    // 80.00 + 10.00 = 90.00 against 95.00 as stated.
    const api = await createWorldApi(kind, {
      accounts: [account(2021, ROWS, { total: "95.00", "personnel-total": "80.00" })],
    });
    const answer = await api.ask(
      `{ department(name: "${DEPARTMENT}") { year(year: 2021) {
           lineItem(table: BASIC_EXPENDITURE, key: "total") { name amount figure { derived } }
           findings { rule expected actual } } } }`,
    );
    expect(answer.data).toEqual({
      department: {
        year: {
          lineItem: { name: "基本支出合计", amount: "90.00", figure: { derived: true } },
          findings: expect.arrayContaining([
            { rule: "narrative.table-mismatch", expected: "90.00", actual: "95.00" },
          ]) as unknown,
        },
      },
    });
    await api.close();
  });
});
