import { accountTitleOf } from "../../../src/ingest/recognise/account-title.js";
import { departmentNameOf } from "../../../src/ingest/recognise/department-name.js";
import { mostPrintedYear, printedYear } from "../../../src/ingest/recognise/fiscal-year.js";

const summary = (opening: readonly string[], text = ""): unknown => {
  const title = accountTitleOf(opening, opening.join("") + text);
  return title === null ? null : [title.name, title.year, `${title.kind.of ?? ""}${title.kind.what}`];
};

describe("the title of an account", () => {
  it.each([
    [["示例市财政局2022年度部门决算公开"]],
    [["2022年度", "示例市财政局", "部门决算"]],
    [["示例市财政局", "二〇二二年度部门决算"]],
    [["附件1：", "示例市财政局部门", "2 0 2 2 年 度", "部 门 决 算"]],
    [["关于示例市财政局2022年度部门决算公开的说明"]],
  ])("names department and year in any order of lines: %j", (opening) => {
    expect(summary(opening, "示例市财政局主要职能。示例市财政局内设机构。")).toEqual([
      "示例市财政局",
      2022,
      "部门决算",
    ]);
  });

  it("takes the line above into the name where the document writes the longer name", () => {
    const opening = ["信息公开", "示例市规划和自然", "资源局2024年度部门决算"];
    expect(summary(opening, "示例市规划和自然资源局的职能，示例市规划和自然资源局的机构")).toEqual([
      "示例市规划和自然资源局",
      2024,
      "部门决算",
    ]);
  });

  it("leaves out what a web page prints around the title", () => {
    const opening = [
      "当前位置: 首页 > 政务公开 > 部门预决算 > 示例镇",
      "2021年度示例市示例镇人民政府部门决算",
      "发布时间:2022-09-28 11:25 信息来源:财政局",
      "监督索引号53000001",
      "2021年度示例市示例镇人民政府部门决算",
    ];
    expect(summary(opening)).toEqual(["示例市示例镇人民政府", 2021, "部门决算"]);
  });

  it("gives a name as printed, without the blanks of its layout", () => {
    expect(summary(["示例市执法局 (示例市城管局) 2021年度部门决算"])).toEqual([
      "示例市执法局(示例市城管局)",
      2021,
      "部门决算",
    ]);
  });

  it("keeps 部 of a name apart from 部门, and 单位决算 from 部门决算", () => {
    expect(summary(["2020年度示例市委宣传部部门决算"])).toEqual(["示例市委宣传部", 2020, "部门决算"]);
    expect(summary(["示例市某中心2023年度单位决算"])).toEqual(["示例市某中心", 2023, "单位决算"]);
    expect(summary(["示例市财政局2025年部门预算"])).toEqual(["示例市财政局", 2025, "部门预算"]);
  });

  it.each([
    ["主动公开示例县教育局（汇总）2021年度部门决算", "示例县教育局"],
    ["2021年度示例县教育局县级部门决算公开", "示例县教育局"],
    ["示例市档案馆（汇总）2021年度决算公开报告", "示例市档案馆"],
    ["示例县教育局（本级）2021年度单位决算", "示例县教育局"],
    ["二、示例县林业局2021年度部门决算情况说明", "示例县林业局"],
    ["【部门决算公开】2021年度示例县林业局部门决算说明", "示例县林业局"],
    ["示例县交通局关于2021年度部门决算的说明", "示例县交通局"],
    ["示例市非税收入管理局2021年度部门决算", "示例市非税收入管理局"],
    ["示例市2021年度审计局部门决算", "示例市审计局"],
    ["2021年度示例市红十字会部门决算及“三公”经费决算公开", "示例市红十字会"],
    ["示例县水务局2021部门决算", "示例县水务局"],
    ["2021年度示例县民政局部门（单位）决算公开", "示例县民政局"],
    ["示例县统战部2021年部门决算公开 发布时间：2022-08-01 来源：示例县", "示例县统战部"],
    ["示例县司法所2021年度一般公共预算财政拨款“三公”经费支出决算情况说明", "示例县司法所"],
  ])("names the organisation without number, scope, money and page words: %s", (line, name) => {
    expect(summary([line])).toEqual([name, 2021, expect.stringMatching(/决算$/)]);
  });

  it.each([
    ["示例县2021年度县级部门决算"],
    ["2021年度一般公共预算财政拨款“三公”经费及机关运行经费支出决算"],
    ["2021年政协决算公开"],
    ["2021年度我单位决算情况说明"],
  ])("invents no department of a region, money, a short word or a generic one: %s", (line) => {
    expect(summary([line])).toEqual(["", 2021, expect.stringMatching(/决算$/)]);
  });

  it("is the full one below the short heading of a web page, however often the text says the short name", () => {
    const opening = [
      "2021年县政协决算公开",
      "时间：2022-08-22",
      "2021年度中国人民政治协商会议示例县委员会部门决算说明",
    ];
    expect(summary(opening, "县政协的职能。县政协的机构。县政协的收入。")).toEqual([
      "中国人民政治协商会议示例县委员会",
      2021,
      "部门决算",
    ]);
  });

  it("takes the name from the line below the kind", () => {
    expect(summary(["2021年度部门决算公开", "示例县残疾人联合会"])).toEqual(["示例县残疾人联合会", 2021, "部门决算"]);
  });

  it("is a final account's where it says 决算, whatever budget words stand beside it", () => {
    expect(summary(["示例县审计局2021年一般公共预算部门决算"])).toEqual(["示例县审计局", 2021, "部门决算"]);
    expect(summary(["示例县审计局2021年度“三公”经费预算公开"])).toEqual(["示例县审计局", 2021, "预算"]);
  });

  it("is no table's title and no sentence", () => {
    expect(summary(["2023年度收入决算表", "收入支出决算总表"])).toBeNull();
    expect(summary(["2023年9月发布", "本部门决算已经公开。欢迎查阅"])).toBeNull();
  });
});

describe("the department's name", () => {
  it.each([
    [["部门：示例市水利局 公开01表 单位：万元"], "示例市水利局"],
    [["编制单位：示例市水利局　　金额单位：元"], "示例市水利局"],
    [["第一部分 示例市水利局单位概况"], "示例市水利局"],
    [["第二部分 示例市水利局2024年度部门决算表"], "示例市水利局"],
    [["部门：中共示例县委机构编制委员会办公室 公开02表 单位：万元"], "中共示例县委机构编制委员会办公室"],
    [["填报部门：示例县公开资源交易中心（汇总）填报日期：2022年8月"], "示例县公开资源交易中心"],
    [["一、示例县公安局（汇总）概况"], "示例县公安局"],
    [["示例县司法所2021年度支出5万元。", "其中，示例县司法所2021年度基本支出1万元。"], "示例县司法所"],
    [["纳入编制范围的单位包括：", "1.示例县公安局本级", "2.示例县交警大队"], "示例县公安局"],
    [["按照要求，现将示例县公安局2021年度部门决算说明如下："], "示例县公安局"],
    [["按照要求，现将我单位2021年度部门决算说明如下："], null],
    [["部门：", "第一部分 部门概况", "部门决算单位构成"], null],
    [["单位：平方米", "金额单位：万元"], null],
    [["示例县财政局2021年批复我单位预算"], null],
  ])(
    "comes from a label, a heading, sentences or the list of units where the title has none: %j",
    (texts, expected) => {
      expect(departmentNameOf(null, texts)).toBe(expected);
    },
  );
});

describe("the fiscal year", () => {
  it("is read from digits of any kind", () => {
    expect(["２０２１年度", "二〇一九年度", "二○二○年", "2019-2020", "第3部分"].map(printedYear)).toEqual([
      2021,
      2019,
      2020,
      null,
      null,
    ]);
  });

  it("is the year most often printed with 决算, not the day of publication or the year before", () => {
    expect(mostPrintedYear(["2021年9月1日", "2020年度部门决算表", "与2019年度相比", "2020年度决算情况说明"])).toBe(
      2020,
    );
    expect(mostPrintedYear(["2021年9月"])).toBeNull();
  });
});
