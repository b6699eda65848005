import { columnsOf, page, readPage, reportsOf, rowsOf, tabbed } from "./read-pages.js";

const cells = (...texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;
const THREE_PUBLIC = "财政拨款“三公”经费支出决算表";

describe("a row of empty boxes in a head", () => {
  it("ends no head of 三公 that goes on below it", async () => {
    const read = await readPage(
      "page.html",
      page(
        THREE_PUBLIC,
        `<tr><td colspan="2" rowspan="2">合计</td><td colspan="4">公务用车购置及运行费</td><td colspan="2" rowspan="2">公务接待费</td></tr>
         <tr><td colspan="2">小计</td><td colspan="2">公务用车运行费</td></tr>
         ${cells("", "", "", "", "", "", "", "")}
         ${cells("预算数", "决算数", "预算数", "决算数", "预算数", "决算数", "预算数", "决算数")}
         ${cells("7.50", "6.10", "5.00", "4.80", "5.00", "4.80", "2.50", "1.30")}`,
      ),
    );
    expect(rowsOf(read, "THREE_PUBLIC")).toEqual([
      "total: 7.50 6.10",
      "vehicles: 5.00 4.80",
      "vehicle-operation: 5.00 4.80",
      "reception: 2.50 1.30",
    ]);
    expect(reportsOf(read)).toEqual([]);
  });

  it("ends no head of another table, in a page or between tabs, whether the line holds tabs or nothing", async () => {
    const html = page(
      "支出决算表",
      cells("项目", "", "本年支出合计", "基本支出", "项目支出") +
        cells("", "", "", "", "") +
        cells("科目编码", "科目名称", "", "", "") +
        cells("合计", "", "40.00", "30.00", "10.00"),
    );
    for (const gap of ["\t\t\t\t", ""]) {
      const text = tabbed("支出决算表", [
        "项目\t\t本年支出合计\t基本支出\t项目支出",
        gap,
        "科目编码\t科目名称\t\t\t",
        "合计\t\t40.00\t30.00\t10.00",
      ]);
      expect(rowsOf(await readPage("page.txt", text), "EXPENDITURE")).toEqual(["total: 40.00 30.00 10.00"]);
    }
    expect(rowsOf(await readPage("page.html", html), "EXPENDITURE")).toEqual(["total: 40.00 30.00 10.00"]);
  });
});

describe("合计 in the row of 类 款 项", () => {
  const head = `<tr><td colspan="4">项目</td><td rowspan="2">本年支出合计</td><td rowspan="2">基本支出</td><td rowspan="2">项目支出</td></tr>
    <tr><td colspan="3">科目编码</td><td>科目名称</td></tr>`;
  const body = cells("213", "", "", "农林水支出", "96", "60", "36") + cells("213", "03", "", "水利", "96", "60", "36");

  it.each(["96.00", "96"])("is the total, though head words stand beside it: %s", async (total) => {
    const row = cells("类", "款", "项", "合计", total, "60", "36");
    const read = await readPage("page.html", page("支出决算表", head + row + body));
    expect(rowsOf(read, "EXPENDITURE")).toEqual([`total: ${total} 60 36`, "213: 96 60 36", "21303: 96 60 36"]);
    expect(reportsOf(read)).toEqual([]);
  });

  it("is the total of basic expenditure too", async () => {
    const rows =
      `<tr><td colspan="2">科目编码</td><td>科目名称</td><td>决算数</td></tr>` +
      cells("类", "款", "合计", "60.00") +
      cells("302", "", "商品和服务支出", "60.00");
    const read = await readPage("page.html", page("一般公共预算财政拨款基本支出决算表", rows));
    expect(rowsOf(read, "BASIC_EXPENDITURE")).toEqual(["302: 60.00", "total: 60.00"]);
    expect(reportsOf(read)).toEqual([]);
  });
});

describe("codes of table 06 that are parted into 类 and 款", () => {
  const lane = ["类", "款", "科目名称", "决算数"];
  const rows = [
    [...lane, ...lane],
    ["301", "", "工资福利支出", "90.00", "302", "", "商品和服务支出", "14.00"],
    ["301", "01", "基本工资", "60.00", "302", "05", "水费", "3.00"],
    ["301", "13", "住房公积金", "30.00", "302", "06", "电费", ""],
    ["", "", "", "", "302", "11", "差旅费", "11.00"],
  ];
  const right = ["301: 90.00", "30101: 60.00", "30113: 30.00", "302: 14.00", "30205: 3.00", "30206: _", "30211: 11.00"];

  it.each([
    ["a page", "page.html", page("一般公共预算财政拨款基本支出决算表", rows.map((row) => cells(...row)).join(""))],
    [
      "a text",
      "page.txt",
      tabbed(
        "一般公共预算财政拨款基本支出决算表",
        rows.map((row) => row.join("\t")),
      ),
    ],
  ])("make one code in each lane of %s", async (_, name, document) => {
    const read = await readPage(name, document);
    expect(rowsOf(read, "BASIC_EXPENDITURE")).toEqual(right);
    expect(reportsOf(read)).toEqual([]);
  });

  it("take the 类 of the row above where it is printed once", async () => {
    const once = rows.map((row) =>
      row.map((text, at) => (at % 4 === 0 && row[at + 1] !== "款" && row[at + 1] !== "" ? "" : text)),
    );
    const read = await readPage(
      "page.html",
      page("一般公共预算财政拨款基本支出决算表", once.map((row) => cells(...row)).join("")),
    );
    expect(rowsOf(read, "BASIC_EXPENDITURE")).toEqual(right);
  });
});

describe("a cell below a head of codes or names", () => {
  it("is never an amount", async () => {
    const rows = cells("类", "科目名称", "决算数") + cells("302", "12.00", "") + cells("30201", "办公费", "7.00");
    const read = await readPage("page.html", page("一般公共预算财政拨款基本支出决算表", rows));
    expect(rowsOf(read, "BASIC_EXPENDITURE")).toEqual(["302: ?12.00", "30201: 7.00"]);
    expect(reportsOf(read)).toEqual(["UNKNOWN_COLUMN 12.00"]);
  });
});

describe("the stages of 三公", () => {
  const items = "合计\t因公出国（境）费\t公务接待费";
  const table = (stages: string): string =>
    tabbed(THREE_PUBLIC, [stages, `${items}\t${items}`, "8.00\t5.00\t3.00\t6.00\t4.00\t2.00"]);

  it("are those that the head names for each block", async () => {
    const read = await readPage("page.txt", table("预算数\t\t\t决算数\t\t"));
    expect(rowsOf(read, "THREE_PUBLIC")).toEqual([
      "total: 8.00 6.00",
      "overseas-travel: 5.00 4.00",
      "reception: 3.00 2.00",
    ]);
    expect(reportsOf(read)).toEqual([]);
  });

  it("leave a block out that no word gives a stage, where the other has one", async () => {
    const final = await readPage("page.txt", table("\t\t\t决算数\t\t"));
    expect(columnsOf(final, "THREE_PUBLIC")).toEqual(["TOTAL FINAL"]);
    expect(rowsOf(final, "THREE_PUBLIC")).toEqual(["total: 6.00", "overseas-travel: 4.00", "reception: 2.00"]);
    expect(reportsOf(final)).toEqual([
      "UNKNOWN_COLUMN 合计 8.00",
      "UNKNOWN_COLUMN 因公出国(境)费 5.00",
      "UNKNOWN_COLUMN 公务接待费 3.00",
    ]);
  });

  it("leave both blocks out where one word reaches over both, or none does", async () => {
    for (const stages of ["决算数\t\t\t\t\t", "金额\t\t\t\t\t"]) {
      const read = await readPage("page.txt", table(stages));
      expect(rowsOf(read, "THREE_PUBLIC")).toEqual([]);
      expect(reportsOf(read)).toContain("UNKNOWN_COLUMN 合计 6.00");
    }
  });

  it("are not guessed where the head lost a cell and pairs are shifted by it", async () => {
    const pairs = [
      "合计\t\t因公出国（境）费\t\t公务接待费\t",
      "决算数\t预算数\t决算数\t预算数\t决算数",
      "8.00\t6.00\t5.00\t4.00\t3.00\t2.00",
    ];
    const read = await readPage("page.txt", tabbed(THREE_PUBLIC, pairs));
    expect(rowsOf(read, "THREE_PUBLIC")).toEqual([]);
    expect(reportsOf(read)[0]).toBe("UNCLEAR_ALIGNMENT 8.00 6.00 5.00 4.00 3.00 2.00");
  });
});
