import { onWorld, type World, type WorldAccount } from "../support/world.js";

const summary = (amount: string): Readonly<Record<string, string>> => ({
  "income.total 收入总计": amount,
  "expenditure.total 支出总计": amount,
});

/** An account whose narrative discloses amounts that no table prints. */
function disclosing(department: string, year: number, amounts: Readonly<Record<string, string>>): WorldAccount {
  const statements = Object.entries(amounts).map(([key, amount]) => ({ of: `OTHER_DISCLOSURES/${key}`, amount }));
  return { department, year, tables: { EXPENDITURE: { total: "100.00" } }, statements };
}

const WORLD: World = {
  accounts: [
    { department: "缺局", year: 2020, tables: { INCOME_EXPENDITURE_SUMMARY: summary("10.00") } },
    {
      department: "缺局",
      year: 2021,
      tables: {
        INCOME_EXPENDITURE_SUMMARY: {
          withheld: true,
          rows: { "income.total 收入总计": null, "expenditure.total 支出总计": null },
        },
      },
    },
    { department: "缺局", year: 2023, tables: { INCOME_EXPENDITURE_SUMMARY: summary("12.00") } },
    disclosing("采局", 2020, {}),
    disclosing("采局", 2021, { procurement: "20.00", "procurement.goods": "8.00", "procurement.services": "12.00" }),
    disclosing("运局", 2020, { "operating-expenses": "12.00" }),
    disclosing("运局", 2021, { "operating-expenses": "13.00", procurement: "30.00" }),
  ],
};

onWorld("the total of a year in which rows have no figure", WORLD, (api) => {
  async function totals(name: string, table: string, toYear: number): Promise<unknown[]> {
    const { data, errors } = await api.ask(
      `{ comparison(input: { departmentNames: ["${name}"], table: ${table}, fromYear: 2020, toYear: ${String(toYear)} }) {
        columnTotals { total { amount counted withheld notPublished nested unlike } } } }`,
    );
    expect(errors).toBeUndefined();
    const { comparison } = data as { readonly comparison: { readonly columnTotals: readonly { total: unknown }[] } };
    return comparison.columnTotals.map(({ total }) => total);
  }

  const NONE = { amount: null, counted: 0, withheld: 0, notPublished: 0, nested: 0, unlike: 0 };

  it("counts what is withheld and what nobody publishes, and calls figures unlike only where there are some", async () => {
    expect(await totals("缺局", "INCOME_EXPENDITURE_SUMMARY", 2023)).toEqual([
      { ...NONE, unlike: 2 },
      { ...NONE, withheld: 2 },
      { ...NONE, notPublished: 2 },
      { ...NONE, unlike: 2 },
    ]);
  });

  it("finds lines that lie in each other not published where none of them is printed", async () => {
    expect(await totals("采局", "OTHER_DISCLOSURES", 2021)).toEqual([
      { ...NONE, notPublished: 3 },
      { ...NONE, amount: "20.00", counted: 1, nested: 2 },
    ]);
  });

  it("is the one figure of a year in which the others have none", async () => {
    expect(await totals("运局", "OTHER_DISCLOSURES", 2021)).toEqual([
      { ...NONE, amount: "12.00", counted: 1, notPublished: 1 },
      { ...NONE, unlike: 2 },
    ]);
  });
});
