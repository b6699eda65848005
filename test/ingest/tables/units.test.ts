import { readPage, reportsOf, rowsOf, tabbed, tableIn } from "./read-pages.js";

const HEAD = ["项目\t\t本年支出合计\t基本支出\t项目支出", "科目编码\t科目名称\t\t\t"];
const ROWS = [...HEAD, "合计\t\t90.00\t60.00\t30.00", "213\t农林水支出\t90.00\t60.00\t30.00"];
const other = (unit: string, head = "财政拨款收入"): string =>
  [
    "收入决算表",
    "",
    unit,
    "",
    `项目\t\t本年收入合计\t${head}`,
    "科目编码\t科目名称\t\t",
    "合计\t\t900.00\t900.00",
  ].join("\n");

describe("the unit that one table prints", () => {
  it.each([
    ["单位：元", "YUAN"],
    ["金额单位：人民币元", "YUAN"],
    ["单位：百元", "BAI_YUAN"],
    ["（单位：千元）", "QIAN_YUAN"],
    ["金额单位：仟元", "QIAN_YUAN"],
    ["单位：万元（人民币）", "WAN_YUAN"],
    ["单位：人民币万元", "WAN_YUAN"],
    ["编制单位：云陂县水务局 金额单位：十万元", "SHI_WAN_YUAN"],
    ["单位：百万元", "BAI_WAN_YUAN"],
    ["单位：千万元", "QIAN_WAN_YUAN"],
    ["单位：亿元", "YI_YUAN"],
    ["（千元）", "QIAN_YUAN"],
  ])("is read for what it says, whatever the other tables print: %s", async (printed, unit) => {
    const read = await readPage("page.txt", tabbed("支出决算表", ROWS, { below: other(printed) }));
    expect(tableIn(read, "INCOME").unit).toBe(unit);
    expect(tableIn(read, "EXPENDITURE").unit).toBe("WAN_YUAN");
    expect(rowsOf(read, "INCOME")).toEqual(["total: 900.00 900.00"]);
  });

  it.each([
    ["单位：万美元", "收入决算表 万美元"],
    ["单位：千港元", "收入决算表 千港元"],
    ["单位：万英镑", "收入决算表 万英镑"],
    ["单位：万", "收入决算表 万"],
    ["单位：万元 金额单位：元", "收入决算表 万元、元"],
  ])("keeps the table from being read where it is not known: %s", async (printed, report) => {
    const read = await readPage("page.txt", tabbed("支出决算表", ROWS, { below: other(printed) }));
    expect(read.account.tables.map(({ table }) => table)).toEqual(["EXPENDITURE"]);
    expect(reportsOf(read)).toEqual([`UNKNOWN_UNIT ${report}`]);
  });

  it("is not known where the head contradicts what stands above", async () => {
    const below = other("单位：万元").replace("本年收入合计", "本年收入合计（元）");
    const read = await readPage("page.txt", tabbed("支出决算表", ROWS, { below }));
    expect(reportsOf(read)).toEqual(["UNKNOWN_UNIT 收入决算表 万元、元"]);
  });

  it("is that of the other tables where it prints none", async () => {
    const read = await readPage("page.txt", tabbed("支出决算表", ROWS, { unit: "单位：千元", below: other("") }));
    expect(tableIn(read, "INCOME").unit).toBe("QIAN_YUAN");
  });
});
