import { onWorld, type World, type WorldAccount } from "../support/world.js";

function account(
  department: string,
  year: number,
  rows: Readonly<Record<string, string>>,
  said?: string,
): WorldAccount {
  return {
    department,
    year,
    tables: { EXPENDITURE: rows },
    ...(said === undefined
      ? {}
      : { statements: [{ of: `EXPENDITURE/${said}`, changes: [{ amount: "10.00", direction: "INCREASE" }] }] }),
  };
}

/** A sentence says +10.00 of a line that the account before prints under another code, or not at all. */
const WORLD: World = {
  accounts: [
    account("改码局", 2020, { total: "50.00", "20105 统计事务": "50.00", "2010501 旧项": "50.00" }),
    account("改码局", 2021, { total: "60.00", "20105 统计事务": "60.00", "2010502 新项": "60.00" }, "2010502"),
    account("新项局", 2020, { total: "40.00", "20106 财政事务": "40.00", "2010601 行政": "40.00" }),
    account(
      "新项局",
      2021,
      { total: "65.00", "20106 财政事务": "65.00", "2010601 行政": "45.00", "2010602 一般": "20.00" },
      "2010602",
    ),
    account("粗略局", 2020, { total: "40.00", "20107 税收事务": "40.00" }),
    account("粗略局", 2021, { total: "65.00", "20107 税收事务": "65.00", "2010701 行政": "65.00" }, "2010701"),
  ],
  crosswalk: {
    codes: [
      {
        id: "open",
        family: "FUNCTIONAL",
        kind: "RECODE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [{ code: "2010501", name: "旧项" }],
        new: [{ code: "2010502", name: "新项" }],
      },
    ],
  },
};

onWorld("drivers of a change between two published accounts, beside a sentence about a part", WORLD, (api) => {
  async function driversOf(department: string, key: string): Promise<unknown> {
    const { data } = await api.ask(
      `{ department(name: "${department}") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "${key}") {
        drivers { kind key base current amount } } } } }`,
    );
    return (data as { readonly department: { readonly year: { readonly lineItem: unknown } } }).department.year
      .lineItem;
  }

  it("say what came and what went where only an edge joins them that is not followed", async () => {
    expect(await driversOf("改码局", "20105")).toEqual({
      drivers: [
        { kind: "RECLASSIFIED_IN", key: "2010502", base: null, current: "60.00", amount: "60.00" },
        { kind: "RECLASSIFIED_OUT", key: "2010501", base: "50.00", current: null, amount: "-50.00" },
      ],
    });
  });

  it("are new where the account before goes into that detail and prints no such line", async () => {
    expect(await driversOf("新项局", "20106")).toEqual({
      drivers: [
        { kind: "NEW", key: "2010602", base: null, current: "20.00", amount: "20.00" },
        { kind: "CONTINUING", key: "2010601", base: "40.00", current: "45.00", amount: "5.00" },
      ],
    });
  });

  it("take the base that the sentence gives where the account before does not go into that detail", async () => {
    expect(await driversOf("粗略局", "20107")).toEqual({
      drivers: [
        { kind: "CONTINUING", key: "2010701", base: "55.00", current: "65.00", amount: "10.00" },
        { kind: "RESIDUAL", key: null, base: null, current: null, amount: "15.00" },
      ],
    });
  });
});
