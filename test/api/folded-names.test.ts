import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi, type WorldAccount } from "../support/world.js";

const NAME = "示例市折名局";

/** A project and a reason, each year in another print. */
function account(year: number, project: string, amount: string, reason: string): WorldAccount {
  return {
    department: NAME,
    year,
    tables: { EXPENDITURE: { total: "30.00" } },
    statements: [
      { of: `OTHER_DISCLOSURES/project.${project}`, amount },
      {
        of: "EXPENDITURE/total",
        changes: [
          { amount: year === 2020 ? "1.00" : "0.00", direction: year === 2020 ? "INCREASE" : "UNCHANGED", reason },
        ],
      },
    ],
  };
}

onBothStores("prints of one name", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      accounts: [
        account(2020, "ＡＰＰ运维（一期）", "10.00", "ＡＰＰ项目（一期）增加"),
        account(2021, "app 运维(一期)", "12.00", "app项目(一期)增加"),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it("are one key of a named project, in whatever print it is asked for", async () => {
    const key = "project.APP运维（一期）";
    const compared = `comparison(input: { departmentNames: ["${NAME}"], fromYear: 2020, toYear: 2021, table: OTHER_DISCLOSURES, keys: ["${key}"] })`;
    const answer = await api.ask(`{
      department(name: "${NAME}") { year(year: 2021) {
        lineItem(table: OTHER_DISCLOSURES, key: "${key}") { key name change { base amount } history { year } } } }
      lineItems(filter: { keys: ["${key}"] }) { totalCount }
      begun: lineItems(filter: { codePrefix: "project.APP运维（" }) { totalCount }
      ranking(input: { by: AMOUNT, table: OTHER_DISCLOSURES, key: "${key}", fromYear: 2021, toYear: 2021, synthetic: true }) { ranked }
      departments(filter: { line: { table: OTHER_DISCLOSURES, key: "${key}", fromYear: 2020, toYear: 2021 } }) { totalCount }
      ${compared} { rows { overall { amount } } } }`);
    // 12.00 - 10.00 = 2.00
    expect(answer).toEqual({
      data: {
        department: {
          year: {
            lineItem: {
              key: "project.app运维(一期)",
              name: "project.app 运维(一期)",
              change: { base: "10.00", amount: "2.00" },
              history: [{ year: 2020 }, { year: 2021 }],
            },
          },
        },
        lineItems: { totalCount: 2 },
        begun: { totalCount: 2 },
        ranking: { ranked: 1 },
        departments: { totalCount: 1 },
        comparison: { rows: [{ overall: { amount: "2.00" } }] },
      },
    });
  });

  it("are one text that is used again", async () => {
    const answer = await api.ask(
      `{ explanationStatistics(filter: { synthetic: true }) { reusedTexts { text uses years } } }`,
    );
    expect(answer.data).toEqual({
      explanationStatistics: { reusedTexts: [{ text: "app项目(一期)增加", uses: 2, years: 2 }] },
    });
  });
});
