import { about, SECTION, tell } from "./support/tell.js";

const { items, appropriation } = SECTION;
const none = { under: items, tables: [] } as const;

function keysOf(text: string, under: readonly string[] = items): string[] {
  return tell(text, { under, tables: [] }).statements.flatMap(({ keys }) => keys);
}

describe("an item of an account that prints no table", () => {
  it.each([
    ["by 类, 款 and 项", "一般公共服务支出（类）审计事务（款）行政运行（项）5.00万元。", "2010801"],
    ["under an older name of its 款", "农林水支出（类）农业（款）病虫害控制（项）5.00万元。", "2130108"],
    [
      "under an older name of its 类",
      "医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）5.00万元。",
      "2101101",
    ],
    ["by 类 alone", "农林水支出（类）5.00万元。", "213"],
    ["by its code before its name", "2010801审计事务—行政运行5.00万元。", "2010801"],
    ["by its code and a dash", "2010801-行政运行5.00万元。", "2010801"],
    ["by its code and a colon", "2010801行政运行：5.00万元。", "2010801"],
    ["by its code after its name", "行政运行（2010801）5.00万元。", "2010801"],
    ["by a code that is called one", "行政运行（功能科目编码：2010801）5.00万元。", "2010801"],
    ["by a code that the classification does not have", "2010877审计事务—新设项目5.00万元。", "2010877"],
    [
      "by a code that the classification does not have, with a name that opens in 用于",
      "2290877用于社会福利的公益金支出5.00万元。",
      "2290877",
    ],
    ["by codes of three levels", "201一般公共服务支出20108审计事务2010801行政运行5.00万元。", "2010801"],
  ])("is found %s", (_, text, key) => {
    expect(keysOf(text)).toEqual([key]);
  });

  it.each([
    ["a number that is no code", "共接待2010801人次，费用5.00万元。"],
    ["an amount that looks like a code", "支出2010801元。"],
    ["three digits with another name", "共有车辆201辆，支出5.00万元。"],
    ["a code that words make part of what they say", "经费调整至2010801行政运行科目5.00万元。"],
    ["a 项 alone, whose name many codes share", "行政运行（项）5.00万元。"],
  ])("is not found in %s", (_, text) => {
    expect(keysOf(text)).toEqual([]);
  });

  it("is kept under its path where no code is known for all its names, and this is said", () => {
    const told = tell("一般公共服务支出（类）审计事务（款）云平台租用（项）5.00万元。", none);
    expect(told.statements.flatMap(({ keys }) => keys)).toEqual(["path.一般公共服务支出/审计事务/云平台租用"]);
    expect(told.unplaced.map(({ kind, why }) => [kind, why])).toEqual([
      ["UNKNOWN_CODE", "云平台租用 has no code that is known: kept under its path"],
    ]);
  });

  it("is a class by its name alone in a section on money by function", () => {
    const text = "财政拨款支出主要用于以下方面：农林水支出380.00万元，占90.48%；社会保障和就业支出40.00万元，占9.52%。";
    expect(keysOf(text, appropriation)).toEqual(["213", "208"]);
  });
});

describe("a class that its mark names", () => {
  const text = "农林水（类）支出5.00万元，主要用于造林。与上年相比增加1.00万元，主要原因是新增造林。";

  it.each([
    ["01 where income and expenditure are explained as a whole", SECTION.overall, "INCOME_EXPENDITURE_SUMMARY"],
    ["04 where the appropriation is", appropriation, "APPROPRIATION_SUMMARY"],
    ["03 where expenditure is", SECTION.expenditure, "EXPENDITURE"],
    ["05 where the general budget is", items, "GENERAL_BUDGET_EXPENDITURE"],
  ])("is a row of %s", (_, under, table) => {
    const told = tell(text, { under, tables: [] });
    expect(told.statements.map((one) => [one.table, one.keys, one.changes?.[0]?.reason])).toEqual([
      [table, ["213"], "新增造林"],
    ]);
  });
});

describe("basic expenditure of an account that prints no table", () => {
  it.each([
    ["工资福利支出5.00万元。", "301"],
    ["商品和服务支出5.00万元。", "302"],
    ["对个人和家庭补助支出5.00万元。", "303"],
    ["对个人和家庭的补助5.00万元。", "303"],
    ["资本性支出5.00万元。", "310"],
  ])("has its economic classes by name: %s", (text, key) => {
    const told = tell(text, { under: SECTION.basic, tables: [] });
    expect(told.statements.map((one) => [one.table, one.keys])).toEqual([["BASIC_EXPENDITURE", [key]]]);
  });

  it("may state the amount of a class behind the list of what it consists of", () => {
    const told = tell(
      "（1）工资福利支出包括基本工资、奖金，支出5.00万元；（2）商品和服务支出包括办公费，支出3.00万元。",
      {
        under: SECTION.basic,
        tables: [],
      },
    );
    expect(told.statements.map(({ keys, amount }) => [keys, amount])).toEqual([
      [["301"], "5.00"],
      [["302"], "3.00"],
    ]);
    expect(told.unplaced).toEqual([]);
  });
});

describe("a heading that names an item", () => {
  const parent = "社会保障和就业支出（类）行政事业单位养老支出（款）";
  const text = "年初预算为64.00万元，支出决算为60.00万元。";
  const stated = [{ amount: "60.00", changes: [{ basis: "INITIAL_BUDGET", base: "64.00" }] }];

  it.each([
    ["with all its marks", `${parent}机关事业单位基本养老保险缴费支出（项）`],
    ["without its last mark", `${parent}机关事业单位基本养老保险缴费支出`],
    ["cut before its last mark", `${parent}机关事业单位基本养老保险缴费支出（`],
    ["cut inside its last name", `${parent}机关事业单位基本养老保险`],
  ])("gives what stands below it to the item, never to its 款: %s", (_, heading) => {
    const told = tell(text, { under: [...items, heading] });
    expect(about(told, "2080505")).toEqual(stated);
    expect(about(told, "20805")).toEqual([]);
  });

  it("goes on in the next paragraph where a line break cut it after （款）", () => {
    const told = tell(["机关事业单位基本养老保险缴费支出（项）。", text], { under: [...items, parent] });
    expect(about(told, "2080505")).toEqual(stated);
    expect(about(told, "20805")).toEqual([]);
  });

  it("gives it to no line where its last name could be several", () => {
    const told = tell(text, { under: [...items, `${parent}机关事业单位`] });
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_LINE"]);
  });
});
