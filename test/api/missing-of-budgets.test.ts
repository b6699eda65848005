import { onWorld, type World, type WorldAccount } from "../support/world.js";

const BUDGETED = [{ measure: "TOTAL" }, { measure: "TOTAL", stage: "INITIAL_BUDGET" }];

function account(department: string, year: number, tables: WorldAccount["tables"]): WorldAccount {
  return { department, year, tables };
}

/** 2080501 was split in 2021 into two codes, of which each withholds another stage; no table has an adjusted budget. */
const WORLD: World = {
  accounts: [
    account("分项局", 2020, {
      EXPENDITURE: { columns: BUDGETED, rows: { total: ["60.00", "50.00"], "2080501 合项": ["60.00", "50.00"] } },
    }),
    account("分项局", 2021, {
      EXPENDITURE: {
        columns: BUDGETED,
        rows: { total: ["60.00", null], "2080502 分项甲": ["20.00", "涉密"], "2080505 分项乙": ["涉密", "30.00"] },
      },
    }),
    account("齐全局", 2021, {
      EXPENDITURE: {
        columns: [...BUDGETED, { measure: "TOTAL", stage: "ADJUSTED_BUDGET" }],
        rows: { total: ["60.00", "50.00", "55.00"] },
      },
    }),
    account("无表局", 2021, { EXPENDITURE: { total: "10.00" } }),
    account("涉密局", 2021, {
      INCOME_EXPENDITURE_SUMMARY: { withheld: true, rows: {} },
      EXPENDITURE: { withheld: true, rows: { total: null } },
    }),
  ],
  crosswalk: {
    codes: [
      {
        id: "split",
        family: "FUNCTIONAL",
        kind: "SPLIT",
        evidence: "SOURCED",
        year: 2021,
        old: [{ code: "2080501", name: "合项" }],
        new: ["2080502", "2080505"].map((code) => ({ code, name: code })),
      },
    ],
  },
};

const EXECUTION = "execution { initialBudget adjustedBudget final missingMembers { year key side stage absence } }";

/** A member of 2021 of which one stage is unknown. */
function member(stage: string, key: string | null, absence: string, side = "CURRENT", year = 2021): unknown {
  return { year, key, side, stage, absence };
}

onWorld("what leaves a budget unknown", WORLD, (api) => {
  async function asked(query: string): Promise<unknown> {
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    return data;
  }

  async function cell(department: string, year: number, rest: string): Promise<unknown> {
    const range = `fromYear: 2020, toYear: 2022`;
    const data = (await asked(
      `{ comparison(input: { departmentNames: ["${department}"], ${rest}, ${range} }) { rows { cells { ${EXECUTION} } } } }`,
    )) as { readonly comparison: { readonly rows: readonly { readonly cells: readonly unknown[] }[] } };
    return data.comparison.rows[0]?.cells[year - 2020];
  }

  it("is named stage by stage for a group: the member that withholds its cell, and each that lacks the column", async () => {
    expect(await cell("分项局", 2021, `table: EXPENDITURE, keys: ["2080502"]`)).toEqual({
      execution: {
        initialBudget: null,
        adjustedBudget: null,
        final: null,
        missingMembers: [
          member("INITIAL_BUDGET", "2080502", "CELL_WITHHELD"),
          member("ADJUSTED_BUDGET", "2080502", "COLUMN_NOT_PUBLISHED"),
          member("ADJUSTED_BUDGET", "2080505", "COLUMN_NOT_PUBLISHED"),
          member("FINAL", "2080505", "CELL_WITHHELD"),
        ],
      },
    });
  });

  it("is the account in a year of which none is loaded", async () => {
    const missing = (stage: string): unknown => member(stage, null, "ACCOUNT_NOT_LOADED", "CURRENT", 2022);
    expect(await cell("分项局", 2022, `table: EXPENDITURE, keys: ["2080502"]`)).toMatchObject({
      execution: { missingMembers: ["INITIAL_BUDGET", "ADJUSTED_BUDGET", "FINAL"].map(missing) },
    });
  });

  it("is the cell or the column of a single line; a blank cell is not missing, and nothing is where all three are known", async () => {
    const line = (key: string): string => `lineItem(table: EXPENDITURE, key: "${key}") { ${EXECUTION} }`;
    const found = await asked(
      `{ a: department(name: "分项局") { year(year: 2021) { part: ${line("2080502")} total: ${line("total")} } }
         b: department(name: "齐全局") { year(year: 2021) { ${line("total")} } } }`,
    );
    const column = (key: string): unknown => member("ADJUSTED_BUDGET", key, "COLUMN_NOT_PUBLISHED");
    expect(found).toEqual({
      a: {
        year: {
          part: {
            execution: {
              initialBudget: null,
              adjustedBudget: null,
              final: "20.00",
              missingMembers: [member("INITIAL_BUDGET", "2080502", "CELL_WITHHELD"), column("2080502")],
            },
          },
          total: {
            execution: { initialBudget: null, adjustedBudget: null, final: "60.00", missingMembers: [column("total")] },
          },
        },
      },
      b: {
        year: {
          lineItem: {
            execution: { initialBudget: "50.00", adjustedBudget: "55.00", final: "60.00", missingMembers: [] },
          },
        },
      },
    });
  });

  it("is the table where it is withheld: it does not say which columns it has, in a change against the budget too", async () => {
    const fields = "comparability missingMembers { year key side stage absence }";
    const found = await asked(
      `{ department(name: "涉密局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
           ${EXECUTION} change(basis: INITIAL_BUDGET) { ${fields} } } } } }`,
    );
    expect(found).toEqual({
      department: {
        year: {
          lineItem: {
            execution: {
              initialBudget: null,
              adjustedBudget: null,
              final: null,
              missingMembers: [
                member("INITIAL_BUDGET", "total", "TABLE_WITHHELD"),
                member("ADJUSTED_BUDGET", "total", "TABLE_WITHHELD"),
                member("FINAL", "total", "CELL_WITHHELD"),
              ],
            },
            change: {
              comparability: "NOT_DISCLOSED",
              missingMembers: [
                member("FINAL", "total", "CELL_WITHHELD"),
                member("INITIAL_BUDGET", "total", "TABLE_WITHHELD", "BASE"),
              ],
            },
          },
        },
      },
    });
  });

  it("of the change of a year is table 01, not published or withheld, on both sides; or the account of the year before", async () => {
    const fields = "comparability missingMembers { year key side stage absence }";
    const year = `year(year: 2021) { budget: change(basis: INITIAL_BUDGET) { ${fields} } prior: change { ${fields} } }`;
    const found = await asked(
      `{ a: department(name: "无表局") { ${year} } b: department(name: "涉密局") { ${year} } }`,
    );
    const prior = member("FINAL", null, "ACCOUNT_NOT_LOADED", "BASE", 2020);
    const sides = (absence: string): { readonly budget: readonly unknown[]; readonly prior: readonly unknown[] } => {
      const current = member("FINAL", null, absence);
      return { budget: [current, member("INITIAL_BUDGET", null, absence, "BASE")], prior: [current, prior] };
    };
    const [none, withheld] = [sides("TABLE_NOT_PUBLISHED"), sides("TABLE_WITHHELD")];
    expect(found).toEqual({
      a: {
        year: {
          budget: { comparability: "CURRENT_MISSING", missingMembers: none.budget },
          prior: { comparability: "CURRENT_MISSING", missingMembers: none.prior },
        },
      },
      b: {
        year: {
          budget: { comparability: "NOT_DISCLOSED", missingMembers: withheld.budget },
          prior: { comparability: "NOT_DISCLOSED", missingMembers: withheld.prior },
        },
      },
    });
  });
});
