import { onWorld, type World, type WorldAccount, type WorldApi } from "../support/world.js";

const NAMES: Readonly<Record<string, string>> = { "2010601": "财政监察", "2080601": "企业补助", "2080602": "其他补助" };

function codes(...list: readonly string[]): unknown {
  return list.map((code) => ({ code, name: NAMES[code] ?? `项${code}` }));
}

function edge(id: string, kind: string, evidence: string, [old, fresh]: readonly [string[], string[]]): unknown {
  return { id, family: "FUNCTIONAL", kind, evidence, year: 2021, old: codes(...old), new: codes(...fresh) };
}

function account(department: string, year: number, cells: Readonly<Record<string, string | null>>): WorldAccount {
  const rows = Object.entries(cells).map(([key, cell]) => [key === "total" ? key : `${key} 项${key}`, cell]);
  return { department, year, tables: { EXPENDITURE: Object.fromEntries(rows) as Record<string, string | null> } };
}

/** A code that is used again beside its recode; an unconfirmed merge and split that keep a code; the same with a blank cell. */
const WORLD: World = {
  accounts: [
    account("启用局", 2020, { total: "100.00", "2010601": "100.00" }),
    account("启用局", 2021, { total: "150.00", "2010601": "30.00", "2010609": "120.00" }),
    account("合并局", 2020, { total: "100.00", "2080601": "60.00", "2080602": "40.00" }),
    account("合并局", 2021, { total: "110.00", "2080602": "110.00" }),
    account("拆分局", 2020, { total: "100.00", "2050201": "100.00" }),
    account("拆分局", 2021, { total: "95.00", "2050201": "65.00", "2050202": "30.00" }),
    account("空白局", 2020, { total: "60.00", "2080601": "60.00", "2080602": null }),
    account("空白局", 2021, { total: "110.00", "2080602": "110.00" }),
    {
      department: "预算局",
      year: 2021,
      tables: {
        EXPENDITURE: {
          columns: [{ measure: "TOTAL" }, { measure: "TOTAL", stage: "INITIAL_BUDGET" }],
          rows: { total: ["110.00", "90.00"], "2080602 其他补助": ["110.00", "90.00"] },
        },
      },
    },
  ],
  crosswalk: {
    codes: [
      edge("recode", "RECODE", "SOURCED", [["2010601"], ["2010609"]]),
      edge("again", "NEW", "SOURCED", [[], ["2010601"]]),
      edge("merge", "MERGE", "PROVISIONAL", [["2080601", "2080602"], ["2080602"]]),
      edge("split", "SPLIT", "PROVISIONAL", [["2050201"], ["2050201", "2050202"]]),
    ],
  },
};

type Part = readonly [kind: string, key: string | null, amount: string];

interface Shown {
  readonly kind: string;
  readonly key: string | null;
  readonly amount: string;
}

const parts = (drivers: readonly Shown[]): Part[] => drivers.map(({ kind, key, amount }) => [kind, key, amount]);

const MERGED: readonly Part[] = [
  ["RECLASSIFIED_IN", "2080602", "110.00"],
  ["RECLASSIFIED_OUT", "2080601", "-60.00"],
  ["RECLASSIFIED_OUT", "2080602", "-40.00"],
];

function ofTotal(department: string, args: string): string {
  return `department(name: "${department}") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
    drivers(level: ITEM${args}) { kind key amount } } } }`;
}

interface OfTotal {
  readonly year: { readonly lineItem: { readonly drivers: readonly Shown[] } };
}

async function driversOf(api: WorldApi, asked: readonly (readonly [string, string])[]): Promise<Part[][]> {
  const fields = asked.map(([department, args], at) => `a${String(at)}: ${ofTotal(department, args)}`);
  const { data } = await api.ask(`{ ${fields.join(" ")} }`);
  return Object.values(data as Record<string, OfTotal>).map(({ year }) => parts(year.lineItem.drivers));
}

onWorld("the drivers where a code stands on both sides of an edge", WORLD, (api) => {
  it("tell what came and what went, with nothing left over, if the edge is not followed", async () => {
    expect(
      await driversOf(api, [
        ["合并局", ""],
        ["拆分局", ""],
        ["空白局", ""],
        ["合并局", ", continuity: STRICT"],
      ]),
    ).toEqual([
      MERGED,
      [
        ["RECLASSIFIED_OUT", "2050201", "-100.00"],
        ["RECLASSIFIED_IN", "2050201", "65.00"],
        ["RECLASSIFIED_IN", "2050202", "30.00"],
      ],
      // A blank cell moved nothing.
      [
        ["RECLASSIFIED_IN", "2080602", "110.00"],
        ["RECLASSIFIED_OUT", "2080601", "-60.00"],
      ],
      MERGED,
    ]);
  });

  it("are one group if it is followed", async () => {
    expect(await driversOf(api, [["合并局", ", continuity: PROVISIONAL"]])).toEqual([
      [["CONTINUING", "2080602", "10.00"]],
    ]);
  });

  it("keep what a code that is used again means now apart from what it meant", async () => {
    expect(
      await driversOf(api, [
        ["启用局", ""],
        ["启用局", ", continuity: STRICT"],
      ]),
    ).toEqual([
      [
        ["RECLASSIFIED_IN", "2010601", "30.00"],
        ["CONTINUING", "2010609", "20.00"],
      ],
      [
        ["RECLASSIFIED_IN", "2010609", "120.00"],
        ["RECLASSIFIED_OUT", "2010601", "-100.00"],
        ["RECLASSIFIED_IN", "2010601", "30.00"],
      ],
    ]);
  });

  it("are the same of a comparison, mirrored where the base is the later year, and name both in derived reasons", async () => {
    const change = "drivers(level: ITEM) { kind key amount }";
    const { data } = await api.ask(
      `{ forth: comparison(input: { departmentNames: ["合并局"], table: EXPENDITURE, keys: ["total"], fromYear: 2020, toYear: 2021 }) {
           rows { overall { ${change} } } }
         back: comparison(input: { departmentNames: ["合并局"], table: EXPENDITURE, keys: ["total"], fromYear: 2020, toYear: 2020, baseYear: 2021 }) {
           rows { cells { cumulative { ${change} } } } }
         department(name: "合并局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
           change { explanations(includeDerived: true) { text } } } } } }`,
    );
    const { forth, back, department } = data as {
      readonly forth: { readonly rows: readonly { readonly overall: { readonly drivers: readonly Shown[] } }[] };
      readonly back: {
        readonly rows: readonly {
          readonly cells: readonly { readonly cumulative: { readonly drivers: readonly Shown[] } }[];
        }[];
      };
      readonly department: unknown;
    };
    expect(parts(forth.rows[0]?.overall.drivers ?? [])).toEqual(MERGED);
    expect(parts(back.rows[0]?.cells[0]?.cumulative.drivers ?? [])).toEqual([
      ["RECLASSIFIED_OUT", "2080602", "-110.00"],
      ["RECLASSIFIED_IN", "2080601", "60.00"],
      ["RECLASSIFIED_IN", "2080602", "40.00"],
    ]);
    expect(department).toEqual({
      year: {
        lineItem: {
          change: {
            explanations: [
              { text: "项2080602增加110.00万元" },
              { text: "项2080601减少60.00万元" },
              { text: "项2080602减少40.00万元" },
            ],
          },
        },
      },
    });
  });

  it("compare a line with its own budget, which no edge touches", async () => {
    expect(await driversOf(api, [["预算局", ", basis: INITIAL_BUDGET"]])).toEqual([
      [["CONTINUING", "2080602", "20.00"]],
    ]);
  });
});
