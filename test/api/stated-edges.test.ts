import { onWorld, type World, type WorldAccount, type WorldStatement } from "../support/world.js";

const BOTH = "虚拟市青云林业局";
const ONE = "虚拟市白石林业局";
const SUMS = "虚拟市松溪林业局";
const LEFT = "虚拟市云岭林业局";
const FRESH = "虚拟市竹山林业局";
const PLAIN = "虚拟市平川林业局";

const TO = "管护经费调整至“2130234林业草原防灾减灾”科目列支";
const FROM = "将“2130205森林资源培育”部分经费并入该功能科目";

function account(
  department: string,
  year: number,
  [grown, guarded, managed, other]: readonly [string, string, string, string?],
  statements: readonly WorldStatement[] = [],
): WorldAccount {
  return {
    department,
    year,
    tables: {
      EXPENDITURE: {
        ...{ "213 农林水支出": "900.00", "21302 林业和草原": "900.00" },
        ...{ "2130205 森林资源培育": grown, "2130234 林业草原防灾减灾": guarded, "2130207 森林资源管理": managed },
        ...(other === undefined ? {} : { "2130299 其他林业和草原支出": other }),
      },
    },
    statements,
  };
}

function because(key: string, direction: "INCREASE" | "DECREASE", reason: string): WorldStatement {
  return { of: `EXPENDITURE/${key}`, changes: [{ direction, reason }] };
}

const WORLD: World = {
  accounts: [
    account(BOTH, 2020, ["100.00", "50.00", "10.00"]),
    account(
      BOTH,
      2021,
      ["60.00", "95.00", "12.00"],
      [because("2130205", "DECREASE", TO), because("2130234", "INCREASE", FROM)],
    ),
    account(BOTH, 2022, ["66.00", "90.00", "12.00"]),
    account(ONE, 2020, ["100.00", "50.00", "10.00"]),
    account(ONE, 2021, ["60.00", "95.00", "12.00"], [because("2130205", "DECREASE", TO)]),
    account(SUMS, 2020, ["100.00", "50.00", "10.00"]),
    account(SUMS, 2021, ["60.00", "90.00", "12.00"], [because("2130205", "DECREASE", TO)]),
    account(LEFT, 2020, ["100.00", "50.00", "10.00"]),
    account(
      LEFT,
      2021,
      ["60.00", "50.00", "10.00"],
      [because("2130205", "DECREASE", "云岭苗圃站的决算数不纳入本部门统计范围")],
    ),
    account(FRESH, 2020, ["100.00", "50.00", "10.00"]),
    account(
      FRESH,
      2021,
      ["60.00", "50.00", "10.00", "7.00"],
      [because("2130299", "INCREASE", "由2130205森林资源培育转入")],
    ),
    account(PLAIN, 2020, ["100.00", "50.00", "10.00"]),
    account(PLAIN, 2021, ["60.00", "95.00", "12.00"]),
  ],
};

const CHANGE = `base current amount comparability likeForLike
  edges { oldCodes { code } newCodes { code } kind evidence borneOutBy year source { section text } }
  edgesNotFollowed { oldCodes { code } newCodes { code } evidence borneOutBy }`;

onWorld("what a department says of its own lines", WORLD, (api) => {
  async function ask<T>(query: string): Promise<T> {
    const answer = await api.ask(query);
    expect(answer.errors).toBeUndefined();
    return answer.data as T;
  }

  async function changeOf(department: string, key: string, continuity = "SOURCED", year = 2021): Promise<unknown> {
    const { department: found } = await ask<{ department: { year: { lineItem: { change: unknown } } } }>(`{
      department(name: "${department}") { year(year: ${String(year)}) {
        lineItem(table: EXPENDITURE, key: "${key}") { change(continuity: ${continuity}) { ${CHANGE} } } } } }`);
    return found.year.lineItem.change;
  }

  const edge = {
    oldCodes: [{ code: "2130205" }],
    newCodes: [{ code: "2130234" }],
    evidence: "STATED",
    borneOutBy: "REASONS",
  };

  it("joins two lines whose reasons name each other, and is not like for like", async () => {
    // 60 + 95 = 155 against 100 + 50 = 150
    const joined = {
      ...{ base: "150.00", current: "155.00", amount: "5.00", comparability: "COMPARABLE", likeForLike: false },
      edges: [{ ...edge, kind: "MOVE", year: 2021, source: { section: "三.一", text: TO } }],
      edgesNotFollowed: [],
    };
    expect(await changeOf(BOTH, "2130205")).toEqual(joined);
    expect(await changeOf(BOTH, "2130234")).toEqual(joined);
    expect(await changeOf(BOTH, "2130207")).toMatchObject({ amount: "2.00", likeForLike: true, edges: [] });
  });

  it("holds of its year alone", async () => {
    // 66 - 60 and 90 - 95: nothing moved in 2022
    expect(await changeOf(BOTH, "2130205", "SOURCED", 2022)).toMatchObject({ amount: "6.00", likeForLike: true });
    expect(await changeOf(BOTH, "2130234", "SOURCED", 2022)).toMatchObject({ amount: "-5.00", edgesNotFollowed: [] });
  });

  it("leaves lines as they are where one reason alone says it, shows the edge, and is not like for like", async () => {
    const notFollowed = { edges: [], edgesNotFollowed: [{ ...edge, borneOutBy: null }], likeForLike: false };
    expect(await changeOf(ONE, "2130205")).toMatchObject({ amount: "-40.00", ...notFollowed });
    expect(await changeOf(ONE, "2130234")).toMatchObject({ amount: "45.00", ...notFollowed });
    expect(await changeOf(ONE, "2130205", "PROVISIONAL")).toMatchObject({ base: "150.00", current: "155.00" });
    expect(await changeOf(BOTH, "2130234", "STRICT")).toMatchObject({
      ...{ amount: "45.00", edges: [], likeForLike: false },
      edgesNotFollowed: [edge],
    });
  });

  it("joins two lines of which the one gained what the other lost", async () => {
    // 60 + 90 = 100 + 50
    expect(await changeOf(SUMS, "2130234")).toMatchObject({
      ...{ base: "150.00", current: "150.00", amount: "0.00", likeForLike: false },
      edges: [{ ...edge, borneOutBy: "SUMS" }],
    });
  });

  it("is reclassified where what the line was before is only stated", async () => {
    expect(await changeOf(FRESH, "2130299")).toMatchObject({ amount: null, comparability: "RECLASSIFIED" });
    expect(await changeOf(FRESH, "2130205")).toMatchObject({ amount: "-40.00", likeForLike: false });
    expect(await changeOf(FRESH, "2130234")).toMatchObject({ amount: "0.00", likeForLike: true });
  });

  it("says nothing of another department", async () => {
    expect(await changeOf(PLAIN, "2130205", "PROVISIONAL")).toMatchObject({
      ...{ amount: "-40.00", likeForLike: true, edges: [], edgesNotFollowed: [] },
    });
  });

  it("names the lines and units, with the line that is meant", async () => {
    const named = async (department: string): Promise<unknown> => {
      const { department: found } = await ask<{ department: { year: { explanations: unknown } } }>(`{
        department(name: "${department}") { year(year: 2021) { explanations { namedUnits { name movement }
          namedLines { code name role table year lineItem { key amount change { amount } } } } } } }`);
      return found.year.explanations;
    };
    expect(await named(ONE)).toEqual([
      {
        namedUnits: [],
        namedLines: [
          {
            ...{ code: "2130234", name: "林业草原防灾减灾", role: "GIVES_TO", table: "EXPENDITURE", year: 2021 },
            lineItem: { key: "2130234", amount: "95.00", change: { amount: "45.00" } },
          },
        ],
      },
    ]);
    expect(await named(LEFT)).toEqual([{ namedUnits: [{ name: "云岭苗圃站", movement: "LEFT" }], namedLines: [] }]);
    expect(await changeOf(LEFT, "2130205")).toMatchObject({ amount: "-40.00", likeForLike: false });
    expect(await changeOf(LEFT, "2130207")).toMatchObject({ likeForLike: true });
  });

  it("is one row of a comparison over its year, found by either code", async () => {
    const rows = async (department: string, keys: string): Promise<unknown> => {
      const { comparison } = await ask<{ comparison: { rows: unknown } }>(`{ comparison(input: {
        departmentNames: ["${department}"], table: EXPENDITURE, fromYear: 2020, toYear: 2021, keys: ${keys}, synthetic: true })
        { rows { key cells { year amount change { amount likeForLike } } overall { amount likeForLike } } } }`);
      return comparison.rows;
    };
    const group = {
      key: "2130205+2130234",
      cells: [
        { year: 2020, amount: "150.00", change: { amount: null, likeForLike: true } },
        { year: 2021, amount: "155.00", change: { amount: "5.00", likeForLike: false } },
      ],
      overall: { amount: "5.00", likeForLike: false },
    };
    expect(await rows(BOTH, `["2130205"]`)).toEqual([group]);
    expect(await rows(BOTH, `["2130234"]`)).toEqual([group]);
    expect(await rows(PLAIN, `["2130234"]`)).toMatchObject([{ key: "2130234", overall: { amount: "45.00" } }]);
  });

  it("is followed by rankings, sums, filters and orders as by comparisons", async () => {
    const { ranking } = await ask<{ ranking: { rows: { department: { name: string }; value: string }[] } }>(`{
      ranking(input: { table: EXPENDITURE, key: "2130234", by: AMOUNT, fromYear: 2020, toYear: 2021, synthetic: true }) {
        rows { department { name } value } } }`);
    const values = Object.fromEntries(ranking.rows.map(({ department, value }) => [department.name, value]));
    // of 青云 and 松溪 both codes of both years: 150 + 155, 150 + 150; of others the one code
    expect(values).toEqual({
      ...{
        [BOTH]: "305.00",
        [SUMS]: "300.00",
        [ONE]: "145.00",
        [PLAIN]: "145.00",
        [LEFT]: "100.00",
        [FRESH]: "100.00",
      },
    });
    const { aggregates } = await ask<{
      aggregates: { groups: { sum: string }[] };
    }>(`{ aggregates(value: AMOUNT, filter: {
      synthetic: true, tables: [EXPENDITURE], keys: ["2130234"], fromYear: 2020, toYear: 2021 }) { groups { sum } } }`);
    expect(aggregates.groups).toMatchObject([{ sum: "1095.00" }]);
    const { departments } = await ask<{ departments: { nodes: { name: string }[] } }>(`{ departments(filter: {
      synthetic: true, line: { table: EXPENDITURE, key: "2130234", fromYear: 2020, toYear: 2020, amount: { min: "150" } } }) {
      nodes { name } } }`);
    expect(departments.nodes).toEqual([]);
  });

  it("is one entry of sums by key for the department that says so, and several for others", async () => {
    const byKey = async (value: string, year: number, department: string): Promise<unknown> => {
      const { aggregates } = await ask<{ aggregates: { groups: unknown } }>(`{ aggregates(by: [KEY], value: ${value},
        filter: { synthetic: true, tables: [EXPENDITURE], levels: [ITEM], fromYear: ${String(year)}, toYear: 2021,
          departmentNames: ["${department}"] }) { groups { key sum } } }`);
      return aggregates.groups;
    };
    expect(await byKey("AMOUNT", 2020, BOTH)).toEqual([
      { key: "2130205+2130234", sum: "305.00" },
      { key: "2130207", sum: "22.00" },
    ]);
    expect(await byKey("CHANGE_AMOUNT", 2021, BOTH)).toEqual([
      { key: "2130205+2130234", sum: "5.00" },
      { key: "2130207", sum: "2.00" },
    ]);
    expect(await byKey("CHANGE_AMOUNT", 2021, ONE)).toEqual([
      { key: "2130205", sum: "-40.00" },
      { key: "2130207", sum: "2.00" },
      { key: "2130234", sum: "45.00" },
    ]);
  });
});
