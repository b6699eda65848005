import { recognise } from "../../../src/ingest/recognise/recognise.js";
import type { Recognised } from "../../../src/ingest/recognise/recognised.js";
import { accountWith, grid } from "./build-document.js";
import { printedRows, reports } from "./printed-rows.js";

const basic = (lines: string, ragged = false): Recognised =>
  recognise(accountWith("一般公共预算财政拨款基本支出决算表", "单位：元", grid(lines, { ragged })));

describe("the table of basic expenditure", () => {
  it("reads one lane with columns for 人员 and 公用 beside 合计, which are passed over", () => {
    const account = basic(
      "科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费\n301 | 工资福利支出 | 500 | 500 |\n30101 | 基本工资 | 500 | 500 |\n302 | 商品和服务支出 | 300 | | 300\n合计 | | 800 | 500 | 300",
    );
    expect(printedRows(account, "BASIC_EXPENDITURE")).toEqual([
      "301 工资福利支出: 500",
      "30101 基本工资: 500",
      "302 商品和服务支出: 300",
      "total 合计: 800",
    ]);
    expect(reports(account)).toEqual([]);
  });

  it("takes a whole number of three digits for an amount where the head says that amounts stand there", () => {
    const account = basic(
      "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数\n30101 | 基本工资 | 302 | 302 | 商品和服务支出 | 310",
    );
    expect(printedRows(account, "BASIC_EXPENDITURE")).toEqual(["30101 基本工资: 302", "302 商品和服务支出: 310"]);
  });

  it("keeps a code that no list knows, and gives the name of a known code whose name is lost", () => {
    const account = basic("科目编码 | 科目名称 | 决算数\n30188 | 新设补贴 | 1\n30101 | | 2");
    expect(printedRows(account, "BASIC_EXPENDITURE")).toEqual(["30101 基本工资: 2", "30188 新设补贴: 1"]);
  });

  it("reports a figure that follows no code", () => {
    const account = basic("科目编码 | 科目名称 | 决算数\n301 | 工资福利支出 | 1\n | 其他补贴 | 2");
    expect(reports(account)).toEqual(["UNKNOWN_ROW 其他补贴", "UNKNOWN_COLUMN 2"]);
  });
});
