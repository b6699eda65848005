import type { LocatedDocument } from "../../../src/ingest/located.js";
import { recognise } from "../../../src/ingest/recognise/recognise.js";
import {
  DepartmentBudgetRefused,
  DepartmentUnknown,
  FiscalYearUnknown,
  GovernmentAccountRefused,
  NoAccountFound,
  UnitBudgetRefused,
  UnitFinalAccountRefused,
} from "../../../src/ingest/recognise/refusals.js";
import { documentOf, grid } from "./build-document.js";

const TABLE = ["支出决算表", "单位：万元", grid("科目编码 | 科目名称 | 本年支出合计\n合计 | | 1.00")] as const;

const refusal = (document: LocatedDocument): unknown => {
  try {
    recognise(document);
  } catch (error) {
    return error instanceof Error ? error.constructor : error;
  }
  return "recognised";
};

describe("a document that is refused", () => {
  it.each([
    [documentOf("示例市某中心2023年度单位决算", ...TABLE), UnitFinalAccountRefused],
    [documentOf("示例市财政局2025年部门预算", "部门收支总表"), DepartmentBudgetRefused],
    [documentOf("示例市某中心2025年单位预算"), UnitBudgetRefused],
    [
      documentOf("2022年示例区人民政府决算公开", "政府性基金预算支出决算表", "单位：万元", TABLE[2]),
      GovernmentAccountRefused,
    ],
    [documentOf("上海市XX局2024年度部门决算", ...TABLE), DepartmentUnknown],
    [documentOf("关于召开会议的通知", "现将有关事项通知如下。"), NoAccountFound],
    [documentOf("示例市财政局部门决算", ...TABLE), FiscalYearUnknown],
    [documentOf("2023年度部门决算", ...TABLE), DepartmentUnknown],
  ])("is refused for its own cause, by name", (document, expected) => {
    expect(refusal(document)).toBe(expected);
  });

  it("names the document and the kind that is not supported", () => {
    expect(() => recognise(documentOf("示例市某中心2023年度单位决算", ...TABLE))).toThrow(/^account\.txt: .*单位决算/);
  });

  it("is none where headings say 部门决算 and the title only 决算, or where the narrative stands without tables", () => {
    expect(refusal(documentOf("示例市财政局2023年度决算公开", "第二部分 2023年度部门决算表", ...TABLE))).toBe(
      "recognised",
    );
    expect(
      refusal(documentOf("示例市财政局2023年度部门决算", "一、收入支出决算总体情况说明", "收、支总计1万元。")),
    ).toBe("recognised");
  });
});
