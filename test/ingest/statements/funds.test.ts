import { readStatements } from "../../../src/ingest/statements/read-statements.js";
import { SECTION, tell } from "./support/tell.js";

const { overall, income, appropriation } = SECTION;

/** "TABLE key[ MEASURE] amount" of each statement. */
function figures(text: string, under: readonly string[] = overall, tables?: []): string[] {
  const told = tell(text, { under, ...(tables === undefined ? {} : { tables }) });
  return told.statements.map(({ table, keys, measure, amount }) =>
    [table, keys.join("+"), ...(measure === undefined ? [] : [measure]), amount ?? ""].join(" "),
  );
}

describe("a fund that a sentence names before any line", () => {
  it("holds for the bare names that follow, until the sentence ends", () => {
    expect(
      figures(
        "公共预算财政拨款年初结转结余6.00万元，本年收入70.00万元，本年支出69.00万元。本年收入90.00万元。",
        overall,
        [],
      ),
    ).toEqual([
      "APPROPRIATION_SUMMARY income.opening-balance.general-budget 6.00",
      "APPROPRIATION_SUMMARY income.general-budget 70.00",
      "GENERAL_BUDGET_EXPENDITURE total 69.00",
      "INCOME total 90.00",
    ]);
  });

  it("may be part of the first name", () => {
    expect(figures("国有资本经营预算财政拨款收入7.00万元，支出6.00万元，年末结转结余1.00万元。", overall, [])).toEqual([
      "INCOME_EXPENDITURE_SUMMARY income.state-capital 7.00",
      "STATE_CAPITAL total 6.00",
      "STATE_CAPITAL total CLOSING_BALANCE 1.00",
    ]);
  });

  it("gives way to a sum of all funds, and to none after another name", () => {
    expect(
      figures("政府性基金预算财政拨款收入20.00万元，事业收入10.00万元，本年收入合计90.00万元。", income, []),
    ).toEqual([
      "INCOME_EXPENDITURE_SUMMARY income.government-fund 20.00",
      "INCOME total INSTITUTIONAL 10.00",
      "INCOME total 90.00",
    ]);
    expect(figures("本年收入90.00万元，其中政府性基金20.00万元，本年支出80.00万元。", overall, [])).toEqual([
      "INCOME total 90.00",
      "INCOME_EXPENDITURE_SUMMARY income.government-fund 20.00",
      "EXPENDITURE total 80.00",
    ]);
  });

  it("leaves no bare name to the whole where the words before the first are not understood", () => {
    const told = tell("代管的往来款年初结转结余6.00万元，本年收入70.00万元。", { under: overall, tables: [] });
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_LINE"]);
  });
});

describe("收入 or 支出 alone", () => {
  it("is the total of its side that was named before", () => {
    expect(figures("收、支总计60.00万元。与上年相比，收入增加5.00万元，支出增加5.00万元。", overall, [])).toEqual([
      "INCOME_EXPENDITURE_SUMMARY income.total+expenditure.total 60.00",
      "INCOME_EXPENDITURE_SUMMARY income.total ",
      "INCOME_EXPENDITURE_SUMMARY expenditure.total ",
    ]);
    expect(
      figures("财政拨款收入总计60.00万元，支出总计60.00万元。与上年相比，支出增加5.00万元。", appropriation, []),
    ).toEqual(["APPROPRIATION_SUMMARY income.total 60.00", "APPROPRIATION_SUMMARY expenditure.total 60.00"]);
  });

  it("is the year's own after a year, whether or not its 年 is printed", () => {
    expect(figures("2022年收入60.00万元。2022本年支出50.00万元。", overall, [])).toEqual([
      "INCOME total 60.00",
      "EXPENDITURE total 50.00",
    ]);
  });

  it("is no line where nothing says whose it is", () => {
    expect(figures("发展产业3个，收入60.00万元。", overall, [])).toEqual([]);
  });
});

describe("人员支出 and 公用支出 of all funds", () => {
  const basic = "基本支出50.00万元。其中，人员支出40.00万元，公用支出10.00万元。";
  const { general } = SECTION;

  /** What an account without tables states of the halves of 06, said in the section on all money. */
  function halves(spentByGeneralBudget: string): [lines: string[], left: string[]] {
    const said = (under: readonly string[], text: string) => ({ under, text });
    const parts = [said(overall, `本年支出90.00万元。${basic}`), said(general, spentByGeneralBudget)];
    const paragraphs = parts.map(({ under, text }, at) => ({ text, section: "三.一", trail: under, line: at + 1 }));
    const told = readStatements({ year: 2022, unit: "WAN_YUAN", tables: [], paragraphs });
    const lines = told.statements.filter(({ table }) => table === "BASIC_EXPENDITURE");
    return [lines.map(({ keys, amount }) => `${keys.join()} ${amount ?? ""}`), told.unplaced.map(({ kind }) => kind)];
  }

  it("are those of the appropriation where the account shows that it paid for all", () => {
    expect(halves("一般公共预算财政拨款支出90.00万元。")).toEqual([
      ["personnel-total 40.00", "public-total 10.00"],
      [],
    ]);
  });

  it("are reported where other funds may have paid too", () => {
    expect(halves("一般公共预算财政拨款支出85.00万元。")).toEqual([[], ["UNKNOWN_LINE"]]);
  });
});
