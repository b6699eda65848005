import type { FindingFacts } from "../../../../src/domain/finding.js";
import { accountOf, foundBy, stating, tableOf, type TestRow } from "../narrative-account.js";

function findings(rows: readonly TestRow[], listed: readonly string[], text?: string): FindingFacts[] {
  const table = tableOf("BASIC_EXPENDITURE", [...rows, ["public-total", "公用经费合计", "20.00"]]);
  const statement = stating({
    section: "三.六",
    table: "BASIC_EXPENDITURE",
    keys: ["public-total"],
    subject: "公用经费",
    listed,
    ...(text === undefined ? {} : { text }),
  });
  return foundBy("item.listed-but-blank", accountOf([table], [statement]));
}

const ROWS: readonly TestRow[] = [
  ["302", "商品和服务支出", "20.00"],
  ["30201", "办公费", "18.00"],
  ["30205", "水费", null],
  ["30213", "维修（护）费", "2.00"],
  ["30240", "税金及附加费用", "0.00"],
];

describe("item.listed-but-blank", () => {
  it("is a WARNING for a listed item whose cell is blank, and for one that prints 0.00", () => {
    const found = findings(ROWS, ["办公费", "水费", "税金及附加"]);
    expect(found.map(({ severity, line, messageZh }) => [severity, line, messageZh])).toEqual([
      ["WARNING", "BASIC_EXPENDITURE/30205", "公用经费合计的说明列举了“水费”，基本支出决算表中却为空白"],
      ["WARNING", "BASIC_EXPENDITURE/30240", "公用经费合计的说明列举了“税金及附加”，基本支出决算表中却为0.00"],
    ]);
    expect(found[0]?.sources.map(({ section, table, row }) => [section, table, row])).toEqual([
      ["三.六", null, null],
      [null, "BASIC_EXPENDITURE", 3],
    ]);
  });

  it("is nothing where every listed item has an amount, whichever of its names is used", () => {
    expect(findings(ROWS, ["办公费", "维修费"])).toEqual([]);
  });

  it("is silent for a name that is none of the classification", () => {
    expect(findings(ROWS, ["办公费", "党建活动经费"])).toEqual([]);
  });

  it("is silent for an item without a row, unless the table prints just the rows that have an amount", () => {
    expect(findings(ROWS, ["办公费", "印刷费"])).toEqual([]);
    const filled: readonly TestRow[] = [
      ["30201", "办公费", "16.00"],
      ["30213", "维修（护）费", "2.00"],
      ["30228", "工会经费", "2.00"],
    ];
    expect(findings(filled, ["办公费", "印刷费"]).map(({ line }) => line)).toEqual(["BASIC_EXPENDITURE/public-total"]);
  });

  it("is silent for a withheld amount", () => {
    const table = tableOf("BASIC_EXPENDITURE", [["public-total", "公用经费合计", "20.00"]]);
    const row = { key: "30205", name: "水费", cells: [{ printed: null, withheld: true }] };
    const statement = stating({ table: "BASIC_EXPENDITURE", keys: ["public-total"], listed: ["水费"] });
    const account = accountOf([{ ...table, rows: [row, ...table.rows] }], [statement]);
    expect(foundBy("item.listed-but-blank", account)).toEqual([]);
  });
});
