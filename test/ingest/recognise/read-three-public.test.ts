import { recognise } from "../../../src/ingest/recognise/recognise.js";
import type { Recognised } from "../../../src/ingest/recognise/recognised.js";
import { accountWith, grid } from "./build-document.js";
import { columnNames, printedRows, reports } from "./printed-rows.js";

const publicExpenses = (lines: string, notes: readonly string[] = [], ragged = false): Recognised =>
  recognise(accountWith("“三公”经费支出决算表", "单位：万元", grid(lines, { ragged }), ...notes));

const PAIRS = "合计 | < | 公务接待费 | <\n预算数 | 决算数 | 预算数 | 决算数\n2.00 | 1.00 | 2.00 | 1.00";

describe("the table of 三公", () => {
  it.each([
    ["注：预算数为全年预算数，反映按规定程序调整后的预算数。", "ADJUSTED_BUDGET", "NOTE"],
    ["注：预算数为年初预算数，决算数包括以前年度结转资金。", "INITIAL_BUDGET", "NOTE"],
    ["注：本表反映部门本年度“三公”经费支出预决算情况。", "ADJUSTED_BUDGET", "UNDECIDED"],
  ])("takes the budget's stage from the note: %s", (note, stage, source) => {
    const account = publicExpenses(PAIRS, [note]);
    expect(columnNames(account, "THREE_PUBLIC")).toEqual([`TOTAL ${stage}`, "TOTAL FINAL"]);
    expect(account.budgetStageSource).toBe(source);
  });

  it("has finals alone where no column is a budget", () => {
    const account = publicExpenses(
      "合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费\n^ | ^ | 小计 | 购置费 | 运行费 | ^\n6.00 | 1.00 | 4.00 | 1.00 | 3.00 | 1.00",
    );
    expect(columnNames(account, "THREE_PUBLIC")).toEqual(["TOTAL FINAL"]);
    expect(account.budgetStageSource).toBe("NONE");
    expect(printedRows(account, "THREE_PUBLIC")).toEqual([
      "total 合计: 6.00",
      "overseas-travel 因公出国（境）费: 1.00",
      "vehicles 公务用车购置及运行费: 4.00",
      "vehicle-purchase 购置费: 1.00",
      "vehicle-operation 运行费: 3.00",
      "reception 公务接待费: 1.00",
    ]);
  });

  it("reports 会议费 and 培训费, which are none of the six, and the figures of another year", () => {
    const account = publicExpenses(
      "2021年决算数 | < | 2020年决算数 | 会议费 | 培训费\n合计 | 公务接待费 | 合计 | ^ | ^\n3.00 | 3.00 | 4.00 | 0.50 | 0.60",
    );
    expect(printedRows(account, "THREE_PUBLIC")).toEqual(["total 合计: 3.00", "reception 公务接待费: 3.00"]);
    expect(reports(account)).toEqual([
      "UNKNOWN_COLUMN 合计 4.00",
      "UNKNOWN_COLUMN 会议费 0.50",
      "UNKNOWN_COLUMN 培训费 0.60",
    ]);
  });

  it("takes the row of the total where single units have rows of their own", () => {
    const account = publicExpenses("单位名称 | 合计 | 公务接待费\n某某中心 | 1.00 | 1.00\n合计 | 3.00 | 3.00");
    expect(printedRows(account, "THREE_PUBLIC")).toEqual(["total 合计: 3.00", "reception 公务接待费: 3.00"]);
    expect(reports(account)).toEqual(["UNKNOWN_COLUMN 合计 1.00", "UNKNOWN_COLUMN 公务接待费 1.00"]);
  });

  it("guesses no columns for a row that lost its empty cells", () => {
    const account = publicExpenses("合计 | 因公出国（境）费 | 公务接待费\n1 | 2 | 3\n0.66 | 0.66", [], true);
    expect(printedRows(account, "THREE_PUBLIC")).toEqual([]);
    expect(reports(account)[0]).toBe("UNCLEAR_ALIGNMENT 0.66 0.66");
  });

  it("guesses no columns where the head lost 小计, so that the words behind it stand one column too far left", () => {
    const account = publicExpenses(
      "合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费\n^ | ^ | 购置费 | 运行费 |  | ^\n8.30 |  | 7.00 |  | 7.00 | 1.30",
    );
    expect(printedRows(account, "THREE_PUBLIC")).toEqual([]);
    expect(reports(account)[0]).toBe("UNCLEAR_ALIGNMENT 8.30  7.00  7.00 1.30");
  });
});
