import { onWorld, type World, type WorldAccount } from "../support/world.js";

const BUREAU = "样例市民政局";
const SCHOOL = "样例市东校";
const TREASURY = "样例市财政局";

function account(department: string, year: number, total: string, more: Partial<WorldAccount> = {}): WorldAccount {
  return {
    department,
    year,
    tables: { EXPENDITURE: { total, "201 一般公共服务支出": total } },
    ...more,
  };
}

const UNIT = { kind: "UNIT_FINAL" } as const;

/** A bureau that publishes both kinds, one school that publishes a unit's alone, and a treasury with a department's alone. */
const WORLD: World = {
  accounts: [
    account(BUREAU, 2020, "100.00"),
    account(BUREAU, 2021, "120.00"),
    account(BUREAU, 2020, "60.00", { ...UNIT, publishedOn: "2021-08-01" }),
    account(BUREAU, 2021, "50.00", { ...UNIT, publishedOn: "2022-08-01" }),
    account(BUREAU, 2021, "51.00", { ...UNIT, publishedOn: "2022-09-01" }),
    account(BUREAU, 2022, "55.00", UNIT),
    account(SCHOOL, 2021, "30.00", UNIT),
    account(TREASURY, 2021, "200.00"),
  ],
};

onWorld("accounts of two kinds", WORLD, (api) => {
  async function ask(query: string): Promise<Record<string, unknown>> {
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    return data ?? {};
  }

  async function refusal(query: string): Promise<string> {
    const { errors } = await api.ask(query);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    return errors?.[0]?.message ?? "";
  }

  const LINE = `lineItem(table: EXPENDITURE, key: "total") { amount change { amount base comparability } }`;

  const year = (of: number, own: string, amount: string, change: unknown): unknown => ({
    year: of,
    kind: own,
    lineItem: { amount, change },
  });
  const missing = { amount: null, base: null, comparability: "BASE_MISSING" };

  it("are two series of one department: a change never goes from one kind to the other", async () => {
    const { department, unit } = await ask(`{
      department(name: "${BUREAU}") { kind kinds years { year kind ${LINE} } }
      unit: department(name: "${BUREAU}", kind: UNIT_FINAL) { kind kinds years { year kind ${LINE} } } }`);
    expect(department).toEqual({
      kind: "DEPARTMENT_FINAL",
      kinds: ["DEPARTMENT_FINAL", "UNIT_FINAL"],
      years: [
        year(2020, "DEPARTMENT_FINAL", "100.00", missing),
        year(2021, "DEPARTMENT_FINAL", "120.00", {
          amount: "20.00",
          base: "100.00",
          comparability: "COMPARABLE",
        }),
      ],
    });
    expect(unit).toEqual({
      kind: "UNIT_FINAL",
      kinds: ["DEPARTMENT_FINAL", "UNIT_FINAL"],
      years: [
        year(2020, "UNIT_FINAL", "60.00", missing),
        year(2021, "UNIT_FINAL", "51.00", { amount: "-9.00", base: "60.00", comparability: "COMPARABLE" }),
        year(2022, "UNIT_FINAL", "55.00", { amount: "4.00", base: "51.00", comparability: "COMPARABLE" }),
      ],
    });
  });

  it("have one default for a department, never chosen year by year", async () => {
    const answer = await ask(`{
      bureau: department(name: "${BUREAU}") { year(year: 2022) { year } other: year(year: 2022, kind: UNIT_FINAL) { kind ${LINE} } }
      school: department(name: "${SCHOOL}") { kind kinds year(year: 2021) { kind } none: years(kind: DEPARTMENT_FINAL) { year } } }`);
    expect(answer).toEqual({
      bureau: {
        year: null,
        other: {
          kind: "UNIT_FINAL",
          lineItem: {
            amount: "55.00",
            change: { amount: "4.00", base: "51.00", comparability: "COMPARABLE" },
          },
        },
      },
      school: { kind: "UNIT_FINAL", kinds: ["UNIT_FINAL"], year: { kind: "UNIT_FINAL" }, none: [] },
    });
  });

  it("keep their versions apart", async () => {
    const versions = `versions { version publishedOn }`;
    const answer = await ask(`{ department(name: "${BUREAU}") {
      own: year(year: 2021) { ${versions} }
      unit: year(year: 2021, kind: UNIT_FINAL) { ${versions} }
      first: year(year: 2021, kind: UNIT_FINAL, version: 1) { ${LINE} } } }`);
    expect(answer.department).toMatchObject({
      own: { versions: [{ version: 1, publishedOn: null }] },
      unit: {
        versions: [
          { version: 1, publishedOn: "2022-08-01" },
          { version: 2, publishedOn: "2022-09-01" },
        ],
      },
      first: { lineItem: { amount: "50.00", change: { amount: "-10.00" } } },
    });
  });

  it("list a department once, under its default or the kind that is asked for", async () => {
    const answer = await ask(`{
      all: departments { totalCount nodes { name kind } }
      units: departments(filter: { kind: UNIT_FINAL }) { totalCount nodes { name kind } }
      years { year departmentCount } }`);
    expect(answer).toEqual({
      all: {
        totalCount: 3,
        nodes: [
          { name: SCHOOL, kind: "UNIT_FINAL" },
          { name: BUREAU, kind: "DEPARTMENT_FINAL" },
          { name: TREASURY, kind: "DEPARTMENT_FINAL" },
        ],
      },
      units: {
        totalCount: 2,
        nodes: [
          { name: SCHOOL, kind: "UNIT_FINAL" },
          { name: BUREAU, kind: "UNIT_FINAL" },
        ],
      },
      years: [
        { year: 2020, departmentCount: 1 },
        { year: 2021, departmentCount: 3 },
        { year: 2022, departmentCount: 1 },
      ],
    });
  });

  it("are ranked inside one kind", async () => {
    const ranking = (more: string): string =>
      `ranking(input: { table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2021, toYear: 2021, synthetic: true ${more} }) { rows { rank value department { name kind } } }`;
    const answer = await ask(`{ own: ${ranking("")} units: ${ranking("kind: UNIT_FINAL")} }`);
    const row = (rank: number, value: string, name: string, of: string): unknown => ({
      rank,
      value,
      department: { name, kind: of },
    });
    expect(answer).toEqual({
      own: { rows: [row(1, "200.00", TREASURY, "DEPARTMENT_FINAL"), row(2, "120.00", BUREAU, "DEPARTMENT_FINAL")] },
      units: { rows: [row(1, "51.00", BUREAU, "UNIT_FINAL"), row(2, "30.00", SCHOOL, "UNIT_FINAL")] },
    });
  });

  it("are never added up together", async () => {
    const sum = (more: string): string =>
      `aggregates(filter: { tables: [EXPENDITURE], keys: ["total"], years: [2021], synthetic: true ${more} }) { groups { sum lines departments } }`;
    const answer = await ask(
      `{ own: ${sum("")} units: ${sum("kind: UNIT_FINAL")} school: ${sum(`departmentNames: ["${SCHOOL}"]`)} }`,
    );
    // 120 + 200; 51 + 30
    expect(answer).toEqual({
      own: { groups: [{ sum: "320.00", lines: 2, departments: 2 }] },
      units: { groups: [{ sum: "81.00", lines: 2, departments: 2 }] },
      school: { groups: [{ sum: "30.00", lines: 1, departments: 1 }] },
    });
    expect(await refusal(`{ ${sum(`departmentNames: ["${SCHOOL}", "${BUREAU}"]`)} }`)).toMatch(/several kinds/);
  });

  it("are never compared with each other", async () => {
    const comparison = (more: string): string =>
      `comparison(input: { fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["total"] ${more} }) { rows { department { name kind } cells { amount } } }`;
    const row = (name: string, ...amounts: (string | null)[]): unknown => ({
      department: { name, kind: "UNIT_FINAL" },
      cells: amounts.map((amount) => ({ amount })),
    });
    const answer = await ask(
      `{ comparison: ${comparison(`departmentNames: ["${SCHOOL}", "${BUREAU}"], kind: UNIT_FINAL`)} }`,
    );
    expect(answer.comparison).toMatchObject({ rows: [row(SCHOOL, null, "30.00"), row(BUREAU, "60.00", "51.00")] });
    expect(await refusal(`{ ${comparison(`departmentNames: ["${SCHOOL}", "${BUREAU}"]`)} }`)).toMatch(/several kinds/);
    expect(await refusal(`{ ${comparison(`departmentNames: ["${TREASURY}"], kind: UNIT_FINAL`)} }`)).toMatch(
      /no kind of account that 样例市财政局 publishes/,
    );
  });

  it("are told apart in lists of lines", async () => {
    const lines = (more: string): string =>
      `lineItems(filter: { keys: ["total"], years: [2021] ${more} }) { nodes { amount departmentYear { kind department { name year(year: 2021, kind: UNIT_FINAL) { kind } } } } }`;
    const answer = await ask(`{ own: ${lines("")} units: ${lines("kind: UNIT_FINAL")} }`);
    const amounts = (list: unknown): string[] =>
      (list as { nodes: { amount: string }[] }).nodes.map((one) => one.amount);
    expect(amounts(answer.own).sort()).toEqual(["120.00", "200.00", "30.00"]);
    expect(amounts(answer.units).sort()).toEqual(["30.00", "51.00"]);
  });
});
