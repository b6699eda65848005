import { accountOf, foundBy, narrativeOf, stating, tableOf } from "../narrative-account.js";

const TABLES = [
  tableOf("GENERAL_BUDGET_EXPENDITURE", [
    ["221", "住房保障支出", "50.00"],
    ["22102", "住房改革支出", "50.00"],
    ["2210201", "住房公积金", "50.00"],
    ["2080599", "其他行政事业单位养老支出", "0.88"],
    ["208", "社会保障和就业支出", "0.88"],
  ]),
];

function names(key: string, subject: string, heading?: string): unknown[] {
  const statement = stating({ section: "三.五.三.1", keys: [key], subject, amount: "50.00" });
  const text = heading === undefined ? null : narrativeOf([["三.五.三.1", heading]]);
  return foundBy("narrative.item-name", accountOf(TABLES, [statement]), text).map(({ severity, line, messageZh }) => [
    severity,
    line,
    messageZh,
  ]);
}

describe("narrative.item-name", () => {
  it("is a WARNING where the narrative calls an item by another name than its table", () => {
    const subject = "机关事业单位退休人员活动费支出";
    expect(names("2080599", subject)).toEqual([
      [
        "WARNING",
        "GENERAL_BUDGET_EXPENDITURE/2080599",
        `文字说明“${subject}”中写为“${subject}”，表中2080599为“其他行政事业单位养老支出”`,
      ],
    ]);
  });

  it("is a WARNING where the path above an item names another 款", () => {
    expect(names("2210201", "住房公积金", "1、住房保障支出（类）住房保障支出（款）住房公积金（项）")).toEqual([
      [
        "WARNING",
        "GENERAL_BUDGET_EXPENDITURE/2210201",
        "文字说明“住房公积金”中写为“住房保障支出”，表中22102为“住房改革支出”",
      ],
    ]);
  });

  it("is nothing where every level has the name of its row", () => {
    expect(names("2210201", "住房公积金", "1、住房保障支出（类）住房改革支出（款）住房公积金（项）")).toEqual([]);
  });

  it("is silent where the names differ by （类）, a closing 支出, 与 for 和, or words before the name", () => {
    expect(names("221", "主要用于住房保障（类）支出")).toEqual([]);
    expect(names("208", "社会保障与就业支出")).toEqual([]);
  });

  it("tells 其他 from the class itself", () => {
    expect(names("221", "其他住房保障支出")).toHaveLength(1);
  });

  it("does not judge a path where two items of the section share its last name", () => {
    const tables = [
      tableOf("GENERAL_BUDGET_EXPENDITURE", [
        ["20126", "档案事务", "1.00"],
        ["2012601", "行政运行", "1.00"],
        ["20129", "群众团体事务", "2.00"],
        ["2012901", "行政运行", "2.00"],
      ]),
    ];
    const statements = ["2012601", "2012901"].map((key) =>
      stating({ section: "三.五.三", keys: [key], subject: "行政运行", amount: key === "2012601" ? "1.00" : "2.00" }),
    );
    const text = narrativeOf([
      ["三.五.三", "档案事务（款）行政运行（项）1.00万元；群众团体事务（款）行政运行（项）2.00万元。"],
    ]);
    expect(foundBy("narrative.item-name", accountOf(tables, statements), text)).toEqual([]);
  });
});
