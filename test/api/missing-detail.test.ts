import { onWorld, type World, type WorldAccount } from "../support/world.js";

const ITEM = "2011502";

function account(department: string, year: number, tables: WorldAccount["tables"]): WorldAccount {
  return { department, year, tables };
}

/** 2020 goes no further than the class, or prints another item, or has the table not at all; one department withholds a part. */
const WORLD: World = {
  accounts: [
    account("粗略局", 2020, { EXPENDITURE: { total: "100.00", "201 一般公共服务支出": "100.00" } }),
    account("粗略局", 2021, {
      EXPENDITURE: { total: "120.00", "201 一般公共服务支出": "120.00", [`${ITEM} 项`]: "120.00" },
    }),
    account("细目局", 2020, { EXPENDITURE: { total: "100.00", "2011501 他项": "100.00" } }),
    account("细目局", 2021, { EXPENDITURE: { total: "120.00", [`${ITEM} 项`]: "120.00" } }),
    account("缺表局", 2020, { INCOME: { total: "100.00" } }),
    account("缺表局", 2021, { EXPENDITURE: { total: "120.00", [`${ITEM} 项`]: "120.00" } }),
    account("半密局", 2020, { EXPENDITURE: { total: "50.00", "2080501 合项": "50.00" } }),
    account("半密局", 2021, {
      EXPENDITURE: {
        columns: [{ measure: "TOTAL" }, { measure: "TOTAL", stage: "INITIAL_BUDGET" }],
        rows: { total: ["60.00", "60.00"], "2080502 分项甲": ["20.00", "涉密"], "2080505 分项乙": ["涉密", null] },
      },
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

interface Cell {
  readonly missingMembers: unknown;
  readonly change: { readonly comparability: string; readonly missingMembers: unknown };
}

onWorld("what is missing of a single line", WORLD, (api) => {
  async function cells(
    department: string,
    rest = `keys: ["${ITEM}"], fromYear: 2020, toYear: 2021`,
  ): Promise<readonly Cell[]> {
    const { data } = await api.ask(
      `{ comparison(input: { departmentNames: ["${department}"], table: EXPENDITURE, ${rest} }) { rows { cells {
           missingMembers { key year side absence } change { comparability missingMembers { key year side absence } } } } } }`,
    );
    return (
      (data as { readonly comparison: { readonly rows: readonly { readonly cells: readonly Cell[] }[] } }).comparison
        .rows[0]?.cells ?? []
    );
  }

  it("is the detail, where the account does not go into it: in the cell, and in the change of the year after", async () => {
    const [before, after] = await cells("粗略局");
    expect(before?.missingMembers).toEqual([
      { key: ITEM, year: 2020, side: "CURRENT", absence: "DETAIL_NOT_PUBLISHED" },
    ]);
    expect(after).toEqual({
      missingMembers: [],
      change: {
        comparability: "BASE_MISSING",
        missingMembers: [{ key: ITEM, year: 2020, side: "BASE", absence: "DETAIL_NOT_PUBLISHED" }],
      },
    });
  });

  it("is the table, where the account lacks it", async () => {
    const [before, after] = await cells("缺表局");
    expect(before?.missingMembers).toEqual([
      { key: null, year: 2020, side: "CURRENT", absence: "TABLE_NOT_PUBLISHED" },
    ]);
    expect(after?.change).toEqual({
      comparability: "BASE_MISSING",
      missingMembers: [{ key: null, year: 2020, side: "BASE", absence: "TABLE_NOT_PUBLISHED" }],
    });
  });

  it("is nothing, where the table goes into that detail and there was no such row", async () => {
    const [before, after] = await cells("细目局");
    expect(before?.missingMembers).toEqual([]);
    expect(after?.change).toEqual({ comparability: "BASE_MISSING", missingMembers: [] });
  });

  it("is told by every route alike, and where the base is the later year", async () => {
    const members = "missingMembers { key year side absence }";
    const { data } = await api.ask(
      `{ department(name: "粗略局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "${ITEM}") { change { ${members} } } } }
         lineItems(filter: { departmentNames: ["粗略局"], keys: ["${ITEM}"], years: [2021] }) { nodes { change { ${members} } } }
         comparison(input: { departmentNames: ["粗略局"], table: EXPENDITURE, keys: ["${ITEM}"], fromYear: 2021, toYear: 2021, baseYear: 2020 }) {
           rows { overall { comparability } cells { cumulative { ${members} } } } } }`,
    );
    const base = { missingMembers: [{ key: ITEM, year: 2020, side: "BASE", absence: "DETAIL_NOT_PUBLISHED" }] };
    expect(data).toMatchObject({
      department: { year: { lineItem: { change: base } } },
      lineItems: { nodes: [{ change: base }] },
      comparison: { rows: [{ cells: [{ cumulative: base }] }] },
    });
    const [mirrored] = await cells("粗略局", `keys: ["${ITEM}"], fromYear: 2020, toYear: 2021, baseYear: 2021`);
    expect(mirrored?.missingMembers).toHaveLength(1);
  });

  it("is the cell or the column of a budget that a change is measured against", async () => {
    const against = (key: string): string =>
      `lineItem(table: EXPENDITURE, key: "${key}") { change(basis: INITIAL_BUDGET) { comparability missingMembers { key side absence } } }`;
    const { data } = await api.ask(
      `{ department(name: "半密局") { year(year: 2021) { a: ${against("2080502")} b: ${against("2080505")} } }
         other: department(name: "细目局") { year(year: 2021) { c: ${against(ITEM)} } } }`,
    );
    const change = (comparability: string, key: string, side: string, absence: string): unknown => ({
      change: { comparability, missingMembers: [{ key, side, absence }] },
    });
    expect(data).toEqual({
      department: {
        year: {
          a: change("NOT_DISCLOSED", "2080502", "BASE", "CELL_WITHHELD"),
          b: change("NOT_DISCLOSED", "2080505", "CURRENT", "CELL_WITHHELD"),
        },
      },
      other: { year: { c: change("BASE_MISSING", ITEM, "BASE", "COLUMN_NOT_PUBLISHED") } },
    });
  });

  it("is a missing member and none of the lines: these have a figure", async () => {
    const { data } = await api.ask(
      `{ comparison(input: { departmentNames: ["半密局"], table: EXPENDITURE, keys: ["2080502"], fromYear: 2020, toYear: 2021 }) { rows {
           overall { comparability currentLines { key } currentMembers { amount } baseLines { key } missingMembers { key absence } } } }
         back: comparison(input: { departmentNames: ["半密局"], table: EXPENDITURE, keys: ["2080501"], fromYear: 2020, toYear: 2020, baseYear: 2021 }) { rows {
           cells { cumulative { comparability currentLines { key } baseLines { key } baseMembers { amount } missingMembers { key absence } } } } } }`,
    );
    const missingMembers = [{ key: "2080505", absence: "CELL_WITHHELD" }];
    const [whole, known] = [[{ key: "2080501" }], [{ key: "2080502" }]];
    expect(data).toEqual({
      comparison: {
        rows: [
          {
            overall: {
              comparability: "NOT_DISCLOSED",
              currentLines: known,
              currentMembers: [{ amount: "20.00" }],
              baseLines: whole,
              missingMembers,
            },
          },
        ],
      },
      back: {
        rows: [
          {
            cells: [
              {
                cumulative: {
                  comparability: "NOT_DISCLOSED",
                  currentLines: whole,
                  baseLines: known,
                  baseMembers: [{ amount: "20.00" }],
                  missingMembers,
                },
              },
            ],
          },
        ],
      },
    });
  });
});
