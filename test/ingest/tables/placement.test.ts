import { columnsOf, page, readPage, reportsOf, rowsOf, tabbed } from "./read-pages.js";

const HEAD = "项目\t\t本年支出合计\t基本支出\t项目支出";
const CODES = "科目编码\t科目名称\t\t\t";
const ROWS = [
  "合计\t\t96.00\t60.00\t36.00",
  "213\t农林水支出\t96.00\t60.00\t36.00",
  "21303\t水利\t96.00\t60.00\t36.00",
  "2130301\t行政运行\t60.00\t60.00\t",
  "2130305\t水利工程建设\t36.00\t\t36.00",
];
const RIGHT = [
  "total: 96.00 60.00 36.00",
  "213: 96.00 60.00 36.00",
  "21303: 96.00 60.00 36.00",
  "2130301: 60.00 60.00 _",
  "2130305: 36.00 _ 36.00",
];

const text = (rows: readonly string[]): ReturnType<typeof readPage> => readPage("page.txt", tabbed("支出决算表", rows));

describe("a head that was pasted without its merged cells", () => {
  it("goes with the columns by order and count of cells, where sums across the rows confirm it", async () => {
    const pasted = ["项目\t本年支出合计\t基本支出\t项目支出", "支出功能分类科目编码\t科目名称", "类\t款\t项"];
    const read = await text([...pasted, "合计\t96.00\t60.00\t36.00", ...ROWS.slice(1)]);
    expect(rowsOf(read, "EXPENDITURE")).toEqual(RIGHT);
    expect(reportsOf(read)).toEqual([]);
  });

  it("divides a word into those of the row below it", async () => {
    const read = await readPage(
      "page.txt",
      tabbed("政府性基金预算财政拨款收入支出决算表", [
        "项目\t年初结转和结余\t本年收入\t本年支出\t年末结转和结余",
        "功能分类科目编码\t科目名称\t小计\t基本支出\t项目支出",
        "合计\t4.00\t10.00\t12.00\t5.00\t7.00\t2.00",
        "212\t城乡社区支出\t4.00\t10.00\t12.00\t5.00\t7.00\t2.00",
      ]),
    );
    expect(columnsOf(read, "GOVERNMENT_FUND")).toEqual([
      "OPENING_BALANCE FINAL",
      "INCOME FINAL",
      "TOTAL FINAL",
      "BASIC FINAL",
      "PROJECT FINAL",
      "CLOSING_BALANCE FINAL",
    ]);
    expect(rowsOf(read, "GOVERNMENT_FUND")[1]).toBe("212: 4.00 10.00 12.00 5.00 7.00 2.00");
    expect(reportsOf(read)).toEqual([]);
  });

  it("gives nothing where no sum confirms it, and the table is reported", async () => {
    const pasted = ["项目\t本年支出合计\t基本支出\t项目支出", "科目编码\t科目名称"];
    const read = await text([...pasted, "合计\t96.00\t61.00\t36.00", "213\t农林水支出\t96.00\t61.00\t36.00"]);
    expect(rowsOf(read, "EXPENDITURE")).toEqual([]);
    expect(reportsOf(read)[0]).toBe("UNCLEAR_ALIGNMENT 合计 96.00 61.00 36.00");
  });

  it("is not taken by its columns in a page either, where its cells lost their spans", async () => {
    const cells = (row: string): string =>
      `<tr>${row
        .split("\t")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`;
    const rows = ["项目\t本年支出合计\t基本支出\t项目支出", "科目编码\t科目名称", ...ROWS].map(cells).join("");
    const read = await readPage("page.html", page("支出决算表", rows));
    expect(rowsOf(read, "EXPENDITURE")).toEqual(RIGHT);
  });
});

describe("a row that lost an empty cell", () => {
  const without = (at: number, row: string): string[] => ROWS.map((one, index) => (index === at ? row : one));

  it.each([
    ["the second row of two", 4, "2130305\t水利工程建设\t36.00\t36.00"],
    ["the first row of two", 3, "2130301\t行政运行\t60.00\t60.00"],
  ])("is placed by the sums of the rows below and above: %s", async (_, at, row) => {
    const read = await text([HEAD, CODES, ...without(at, row)]);
    expect(rowsOf(read, "EXPENDITURE")).toEqual(RIGHT);
    expect(reportsOf(read)).toEqual([]);
  });

  it("is placed so in a page too", async () => {
    const cells = (row: string): string =>
      `<tr>${row
        .split("\t")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`;
    const rows = [HEAD, CODES, ...without(4, "2130305\t水利工程建设\t36.00\t36.00")].map(cells).join("");
    expect(rowsOf(await readPage("page.html", page("支出决算表", rows)), "EXPENDITURE")).toEqual(RIGHT);
  });

  it("is in no column where no sum tells: its total stands, the rest is served as not understood", async () => {
    const read = await text([HEAD, CODES, ...ROWS.slice(0, 3), "2130305\t水利工程建设\t36.00\t36.00"]);
    expect(rowsOf(read, "EXPENDITURE").at(-1)).toBe("2130305: 36.00 ?36.00 ?36.00");
    expect(reportsOf(read)).toEqual(["UNCLEAR_ALIGNMENT 2130305 水利工程建设 36.00 36.00"]);
  });
});

describe("a cell that is no amount", () => {
  it("stands as printed in its column, and is no part of the name", async () => {
    const read = await text([HEAD, CODES, ...ROWS.slice(0, 4), "2130305\t水利工程建设\t见附注\t\t#REF!"]);
    expect(rowsOf(read, "EXPENDITURE").at(-1)).toBe("2130305: ?见附注 _ ?#REF!");
    expect(reportsOf(read)).toEqual(["NOT_A_NUMBER 见附注", "NOT_A_NUMBER #REF!"]);
  });

  it("stands as printed in the other tables too", async () => {
    const basic = await readPage(
      "page.txt",
      tabbed("一般公共预算财政拨款基本支出决算表", [
        "科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数",
        "301\t工资福利支出\t见说明\t302\t商品和服务支出\t#N/A",
      ]),
    );
    expect(rowsOf(basic, "BASIC_EXPENDITURE")).toEqual(["301: ?见说明", "302: ?#N/A"]);
    const three = await readPage(
      "page.txt",
      tabbed("“三公”经费支出决算表", ["合计\t因公出国（境）费\t公务接待费", "8.00\t详见注\t3.00"]),
    );
    expect(rowsOf(three, "THREE_PUBLIC")).toEqual(["total: 8.00", "overseas-travel: ?详见注", "reception: 3.00"]);
  });
});

describe("a name that goes over two lines of text", () => {
  it("is one name, and its amounts are those of its line", async () => {
    const read = await text([HEAD, CODES, ...ROWS.slice(0, 4), "2130305\t水利工程", "建设\t36.00\t\t36.00"]);
    expect(rowsOf(read, "EXPENDITURE")).toEqual(RIGHT);
    expect(read.account.tables[0]?.rows.at(-1)?.name).toBe("水利工程建设");
  });
});
