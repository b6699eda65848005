import { onWorld, type World, type WorldAccount } from "../support/world.js";

const UNITS = {
  2020: ["示例县丙局（本级）", "民政 所"],
  2021: ["示例县丙局(本级)", "⺠政所"],
  2022: ["示例县丙局(本级)", "民政所"],
} as const;

function account(department: string, year: number, rows: Readonly<Record<string, string | null>>): WorldAccount {
  return { department, year, tables: { EXPENDITURE: rows } };
}

const named = (code: string): unknown => ({ code, name: `项${code}` });

const WORLD: World = {
  accounts: [
    account("零局", 2020, { total: "0.00" }),
    account("零局", 2021, { total: "10.00" }),
    account("零局", 2022, { total: "5.00" }),
    account("负局", 2020, { total: "-5.00" }),
    account("负局", 2021, { total: "10.00" }),
    account("负局", 2022, { total: "5.00" }),
    ...([2020, 2021, 2022] as const).map((year) => ({
      ...account("丙局", year, { total: `${String(2100 - year)}.00` }),
      units: UNITS[year],
    })),
    // 2021 withholds both parts of the line that was one until 2019.
    account("拆局", 2019, { total: "100.00", "2011304 项": "100.00" }),
    account("拆局", 2022, { total: "100.00", "2011302 项": "60.00", "2011303 项": "40.00" }),
    account("拆局", 2021, { total: "100.00", "2011302 项": "涉密", "2011303 项": "涉密" }),
    // A code that 2018 withholds, which nobody has confirmed goes on under another one.
    account("藏局", 2018, { total: "9.00", "20102 事务": "9.00", "2010201 旧": "9.00" }),
    {
      department: "藏局",
      year: 2017,
      tables: { EXPENDITURE: { withheld: true, rows: { "20102 事务": null } } },
    },
    account("藏局", 2021, { total: "9.00", "20102 事务": "9.00", "2010202 新": "9.00" }),
  ],
  crosswalk: {
    codes: [
      {
        id: "split",
        family: "FUNCTIONAL",
        kind: "SPLIT",
        evidence: "SOURCED",
        year: 2020,
        old: [named("2011304")],
        new: [named("2011303"), named("2011302")],
      },
      {
        id: "open",
        family: "FUNCTIONAL",
        kind: "RECODE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [named("2010201")],
        new: [named("2010202")],
      },
    ],
  },
};

interface Cells {
  readonly rows: readonly { readonly cells: readonly unknown[]; readonly overall: unknown }[];
}

onWorld("the verdict of two years", WORLD, (api) => {
  async function compared(input: string, fields: string): Promise<Cells> {
    const { data, errors } = await api.ask(
      `{ comparison(input: { table: EXPENDITURE, ${input} }) { rows { ${fields} } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { readonly comparison: Cells }).comparison;
  }

  it.each(["AS_PUBLISHED", "AS_RESTATED"])(
    "takes zero and negative of the year that is the base (%s)",
    async (basis) => {
      const fields = "cells { index cumulative { comparability rate direction } }";
      const back = async (name: string, year: number, base: number): Promise<unknown> => {
        const { rows } = await compared(
          `departmentNames: ["${name}"], keys: ["total"], fromYear: ${String(year)}, toYear: ${String(year)},
         baseYear: ${String(base)}, priorBasis: ${basis}`,
          fields,
        );
        return rows[0]?.cells[0];
      };
      expect(await back("零局", 2020, 2021)).toEqual({
        index: "0.0",
        cumulative: { comparability: "COMPARABLE", rate: "-100.0", direction: "DECREASE" },
      });
      expect(await back("负局", 2020, 2022)).toEqual({
        index: "-100.0",
        cumulative: { comparability: "COMPARABLE", rate: "-200.0", direction: "DECREASE" },
      });
      expect(await back("零局", 2022, 2020)).toMatchObject({ index: null, cumulative: { comparability: "BASE_ZERO" } });
      expect(await back("负局", 2022, 2020)).toMatchObject({
        index: null,
        cumulative: { comparability: "BASE_NEGATIVE" },
      });
    },
  );

  it("is like for like where the same units are printed in other characters", async () => {
    const { rows } = await compared(
      `departmentNames: ["丙局"], keys: ["total"], fromYear: 2020, toYear: 2022`,
      "overall { likeForLike scopeDifferences { kind } } longer: longestDecline { fromYear toYear }",
    );
    expect(rows[0]).toEqual({
      overall: { likeForLike: true, scopeDifferences: [] },
      longer: { fromYear: 2020, toYear: 2022 },
    });
  });

  it("names the missing members in one order, whether or not the base lies in the range", async () => {
    const asked = async (fromYear: number): Promise<unknown> => {
      const { rows } = await compared(
        `departmentNames: ["拆局"], keys: ["2011304"], fromYear: ${String(fromYear)}, toYear: 2021, baseYear: 2019`,
        "cells { year cumulative { comparability missingMembers { side key } } }",
      );
      return rows[0]?.cells.at(-1);
    };
    const members = [
      { side: "CURRENT", key: "2011302" },
      { side: "CURRENT", key: "2011303" },
    ];
    const right = { year: 2021, cumulative: { comparability: "NOT_DISCLOSED", missingMembers: members } };
    expect(await asked(2019)).toEqual(right);
    expect(await asked(2021)).toEqual(right);
  });

  it("has no base lines where the range is one year", async () => {
    const { rows } = await compared(
      `departmentNames: ["零局"], keys: ["total"], fromYear: 2021, toYear: 2021`,
      "overall { comparability base baseYear baseLines { key } baseMembers { amount } currentLines { key } }",
    );
    expect(rows[0]?.overall).toEqual({
      comparability: "BASE_MISSING",
      base: null,
      baseYear: null,
      baseLines: [],
      baseMembers: [],
      currentLines: [{ key: "total" }],
    });
  });

  it("is what the other year withholds where an edge that is not followed would supply one", async () => {
    const { rows } = await compared(
      `departmentNames: ["藏局"], keys: ["2010202"], fromYear: 2017, toYear: 2021`,
      "cells { year change { comparability } }",
    );
    expect(rows[0]?.cells.slice(0, 2)).toEqual([
      { year: 2017, change: { comparability: "NOT_DISCLOSED" } },
      { year: 2018, change: { comparability: "NOT_DISCLOSED" } },
    ]);
  });
});
