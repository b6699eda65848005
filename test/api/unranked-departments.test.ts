import { onWorld, type World, type WorldAccount } from "../support/world.js";

function account(department: string, year: number, tables: WorldAccount["tables"]): WorldAccount {
  return { department, year, tables };
}

/** Of 2020 one department has no account, one lacks the table, one withholds it; of 2021 one withholds its total. */
const WORLD: World = {
  accounts: [
    account("齐全局", 2020, { EXPENDITURE: { total: "10.00" } }),
    account("齐全局", 2021, {
      EXPENDITURE: {
        columns: [{ measure: "TOTAL" }, { measure: "TOTAL", stage: "INITIAL_BUDGET" }],
        rows: { total: ["12.00", "16.00"], "201 一般公共服务支出": ["12.00", "16.00"] },
      },
    }),
    account("新设局", 2021, { EXPENDITURE: { total: "4.00" } }),
    account("缺表局", 2020, { INCOME: { total: "5.00" } }),
    account("缺表局", 2021, { EXPENDITURE: { total: "5.00" } }),
    account("涉密局", 2020, { EXPENDITURE: { withheld: true, rows: {} } }),
    account("涉密局", 2021, { EXPENDITURE: { total: "7.00" } }),
    account("半密局", 2020, { EXPENDITURE: { total: "9.00" } }),
    account("半密局", 2021, { EXPENDITURE: { total: "涉密", "201 一般公共服务支出": "3.00" } }),
  ],
};

interface Unranked {
  readonly comparability: string;
  readonly departments: number;
  readonly rows: readonly { readonly department: { readonly name: string }; readonly missingMembers: unknown }[];
}

onWorld("departments without a rank", WORLD, (api) => {
  /** Of each reason the departments with what is missing of them. */
  async function unranked(input: string, rows = "rows"): Promise<unknown> {
    const { data, errors } = await api.ask(
      `{ ranking(input: { table: EXPENDITURE, synthetic: true, ${input} }) { unranked { comparability departments ${rows} {
           department { name } missingMembers { year key side stage absence } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(api.statements.length).toBeLessThanOrEqual(6);
    const found = (data as { readonly ranking: { readonly unranked: readonly Unranked[] } }).ranking.unranked;
    return found.map((one) => [
      one.comparability,
      one.departments,
      one.rows.map(({ department, missingMembers }) => [department.name, missingMembers]),
    ]);
  }

  const lacking = (
    year: number,
    side: string,
    absence: string,
    key: string | null = null,
    stage = "FINAL",
  ): unknown => ({
    year,
    key,
    side,
    stage,
    absence,
  });

  it("are named with the year, the account, the table or the cell that an amount over a range lacks", async () => {
    const found = await unranked(`key: "total", by: AMOUNT, fromYear: 2020, toYear: 2021`);
    expect(found).toEqual([
      [
        "CURRENT_MISSING",
        2,
        [
          ["缺表局", [lacking(2020, "CURRENT", "TABLE_NOT_PUBLISHED")]],
          ["新设局", [lacking(2020, "CURRENT", "ACCOUNT_NOT_LOADED")]],
        ],
      ],
      [
        "NOT_DISCLOSED",
        2,
        [
          ["半密局", [lacking(2021, "CURRENT", "CELL_WITHHELD", "total")]],
          ["涉密局", [lacking(2020, "CURRENT", "TABLE_WITHHELD")]],
        ],
      ],
    ]);
  });

  it("by a change are named with what its sides lack: of one year the year before, of a range its first year", async () => {
    for (const years of ["fromYear: 2021, toYear: 2021", "fromYear: 2020, toYear: 2021"]) {
      expect(await unranked(`key: "total", by: CHANGE_RATE, ${years}`)).toEqual([
        [
          "BASE_MISSING",
          2,
          [
            ["缺表局", [lacking(2020, "BASE", "TABLE_NOT_PUBLISHED")]],
            ["新设局", [lacking(2020, "BASE", "ACCOUNT_NOT_LOADED")]],
          ],
        ],
        [
          "NOT_DISCLOSED",
          2,
          [
            ["半密局", [lacking(2021, "CURRENT", "CELL_WITHHELD", "total")]],
            ["涉密局", [lacking(2020, "BASE", "TABLE_WITHHELD")]],
          ],
        ],
      ]);
    }
  });

  it("by completion or share are named with the budget or the total that it would be divided by", async () => {
    const budget = lacking(2021, "BASE", "COLUMN_NOT_PUBLISHED", "total", "INITIAL_BUDGET");
    expect(await unranked(`key: "total", by: COMPLETION_RATE, fromYear: 2021, toYear: 2021`)).toEqual([
      ["BASE_MISSING", 3, ["缺表局", "新设局", "涉密局"].map((name) => [name, [budget]])],
      ["NOT_DISCLOSED", 1, [["半密局", [lacking(2021, "CURRENT", "CELL_WITHHELD", "total"), budget]]]],
    ]);
    expect(await unranked(`key: "201", by: SHARE, fromYear: 2021, toYear: 2021`)).toEqual([
      ["NOT_DISCLOSED", 1, [["半密局", [lacking(2021, "BASE", "CELL_WITHHELD", "total")]]]],
    ]);
  });

  it("are given by page, in one order; a page of more than 500 or none, or before the start, is refused", async () => {
    const input = `key: "total", by: COMPLETION_RATE, fromYear: 2021, toYear: 2021`;
    const budget = lacking(2021, "BASE", "COLUMN_NOT_PUBLISHED", "total", "INITIAL_BUDGET");
    expect(await unranked(input, "rows(first: 1, skip: 1)")).toEqual([
      ["BASE_MISSING", 3, [["新设局", [budget]]]],
      ["NOT_DISCLOSED", 1, []],
    ]);
    for (const [page, message] of [
      ["first: 501", /^first: 501 is outside 1 to 500/],
      ["first: 0", /^first: 0 is outside 1 to 500/],
      ["skip: -1", /^skip: -1 is negative/],
    ] as const) {
      const { errors } = await api.ask(
        `{ ranking(input: { table: EXPENDITURE, synthetic: true, ${input} }) { unranked { rows(${page}) { department { name } } } } }`,
      );
      expect(errors?.[0]?.message).toMatch(message);
      expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    }
  });

  it("load no line where only their names are asked for", async () => {
    await api.ask(
      `{ ranking(input: { table: EXPENDITURE, synthetic: true, key: "total", by: AMOUNT, fromYear: 2020, toYear: 2021 }) {
           unranked { rows { department { name } } } } }`,
    );
    // Crosswalk, ranked lines, departments.
    expect(api.statements.length).toBeLessThanOrEqual(3);
  });
});
