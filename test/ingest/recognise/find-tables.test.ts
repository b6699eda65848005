import { recognise } from "../../../src/ingest/recognise/recognise.js";
import { accountWith, documentOf, grid } from "./build-document.js";
import { printedRows, reports, tableOf } from "./printed-rows.js";

const ROWS = "科目编码 | 科目名称 | 本年支出合计\n合计 | | 1.00";

describe("the tables of a document", () => {
  it("are withheld where words stand in their place, or below blank cells, that they are secret", () => {
    const account = recognise(
      accountWith(
        "收入决算表",
        "根据保密规定，本表涉密，不予公开。",
        "支出决算表",
        "单位：万元",
        grid("科目编码 | 科目名称 | 本年支出合计\n合计 | |"),
        "注：本部门为涉密部门，本表不予公开。",
      ),
    );
    expect(tableOf(account, "EXPENDITURE").withheld).toBe(true);
    expect(printedRows(account, "EXPENDITURE")).toEqual(["total 合计: _"]);
    expect(tableOf(account, "INCOME")).toMatchObject({ withheld: true, rows: [] });
  });

  it("are reported where their grid has no title, or nothing says the unit", () => {
    const account = recognise(
      accountWith("本部门有下列单位。", grid("序号 | 单位名称\n1 | 某某中心"), "支出决算表", grid(ROWS)),
    );
    expect(reports(account)).toEqual(["UNTITLED_GRID 序号 单位名称 1 某某中心", "UNKNOWN_UNIT 支出决算表"]);
    expect(account.tables).toEqual([]);
  });

  it("take the unit from pieces over several lines, and from the head", () => {
    const lines = recognise(accountWith("支出决算表", "金额单位：", "万元", grid(ROWS)));
    const head = recognise(accountWith("支出决算表", grid("科目编码 | 科目名称 | 本年支出合计（元）\n合计 | | 1.00")));
    expect([tableOf(lines, "EXPENDITURE").unit, tableOf(head, "EXPENDITURE").unit]).toEqual(["WAN_YUAN", "YUAN"]);
  });

  it("are not those of the contents list, also where its entries come again with other words", () => {
    const account = recognise(
      documentOf(
        "示例市统计局2021年度部门决算",
        "目录",
        "一、部门概况",
        "二、支出决算表……3",
        "三、收入决算表……4",
        "支出决算表",
        "单位：万元",
        grid(ROWS),
      ),
    );
    expect(account.tables.map(({ title }) => title)).toEqual(["支出决算表"]);
  });

  it("may stand in one grid, each below its own title", () => {
    const account = recognise(
      accountWith(
        grid(`
2021年度支出决算表 | < | <
公开03表 | | 单位：万元
科目编码 | 科目名称 | 本年支出合计
合计 | | 1.00
一般公共预算财政拨款支出决算表 | < | <
公开05表 | | 单位：万元
科目编码 | 科目名称 | 小计
合计 | | 2.00
`),
      ),
    );
    expect(account.tables.map(({ form, title }) => `${form ?? ""} ${title}`)).toEqual([
      "公开03表 支出决算表",
      "公开05表 一般公共预算财政拨款支出决算表",
    ]);
    expect(printedRows(account, "GENERAL_BUDGET_EXPENDITURE")).toEqual(["total 合计: 2.00"]);
  });

  it("stand once: the same title printed again for a unit below is reported", () => {
    const account = recognise(
      accountWith(
        "支出决算表",
        "单位：万元",
        grid(ROWS),
        "注：本表反映部门本年度各项支出情况。",
        "支出决算表",
        "单位：万元",
        grid(ROWS.replace("1.00", "9.00")),
      ),
    );
    expect(printedRows(account, "EXPENDITURE")).toEqual(["total 合计: 1.00"]);
    expect(reports(account)).toEqual(["SECOND_TABLE 支出决算表"]);
  });

  it("leave what is not theirs to the narrative", () => {
    const account = recognise(
      accountWith(
        "支出决算表",
        "公开03表",
        "单位：万元",
        grid(ROWS),
        "注：本表反映部门本年度各项支出情况。",
        "第三部分 情况说明",
        "一、支出决算情况说明",
        "本年支出合计1万元。",
        "- 4 -",
      ),
    );
    expect(account.paragraphs.slice(-3).map(({ text, section }) => `${section} ${text}`)).toEqual([
      "三 第三部分 情况说明",
      "三.一 一、支出决算情况说明",
      "三.一 本年支出合计1万元。",
    ]);
  });
});
