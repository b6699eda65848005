import type { LocatedDocument } from "../../../src/ingest/located.js";
import { recognise } from "../../../src/ingest/recognise/recognise.js";
import {
  AccountInAttachment,
  ApprovalLetterRefused,
  DepartmentBudgetRefused,
  DepartmentUnknown,
  FiscalYearUnknown,
  GovernmentAccountRefused,
  GovernmentBudgetRefused,
  GovernmentThreePublicRefused,
  NoAccountFound,
  UnitBudgetRefused,
} from "../../../src/ingest/recognise/refusals.js";
import { documentOf, grid } from "./build-document.js";

const TABLE = ["支出决算表", "单位：万元", grid("科目编码 | 科目名称 | 本年支出合计\n合计 | | 1.00")] as const;

const STATED = ["一、收入支出决算总体情况", "2021年度本年收入5.00万元，本年支出4.00万元。"] as const;

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
    [documentOf("示例县审计局2021年“三公”经费预算公开", ...STATED), DepartmentBudgetRefused],
    [documentOf("示例县2021年政府预算公开", ...STATED), GovernmentBudgetRefused],
    [documentOf("示例县2021年财政决算和2022年预算执行情况的报告", ...STATED), GovernmentAccountRefused],
    [documentOf("示例县青石乡2021年财政决算公开", ...STATED), GovernmentAccountRefused],
    [
      documentOf("示例县2021年“三公”经费决算情况说明", "2021年全县“三公”经费支出汇总数为5万元。"),
      GovernmentThreePublicRefused,
    ],
    [documentOf("示例市市级部门2021年“三公”经费决算", "经市财政局汇总，支出5万元。"), GovernmentThreePublicRefused],
    [
      documentOf("示例市财政局关于批复示例市交通局2021年度部门决算的通知", "示例市交通局：", ...STATED),
      ApprovalLetterRefused,
    ],
    [documentOf("示例县财政局", "关于批复2021年度", "单位决算的函", ...STATED), ApprovalLetterRefused],
    [documentOf("关于示例县审计局2021年度部门决算的批复", ...STATED), ApprovalLetterRefused],
    [
      documentOf("示例市招商局2021年度部门决算", "来源：示例市招商局", "附件：2021年度部门决算.pdf"),
      AccountInAttachment,
    ],
  ])("is refused for its own cause, by name", (document, expected) => {
    expect(refusal(document)).toBe(expected);
  });

  it("names the document and the kind that is not supported", () => {
    expect(() => recognise(documentOf("示例市某中心2023年单位预算", ...TABLE))).toThrow(/^account\.txt: .*单位预算/);
  });

  it("names the attachments that the account may be in, and no other file", () => {
    const page = documentOf(
      "示例市招商局2021年度部门决算",
      "1. 示例市招商局2021年度部门决算.pdf 2. 绩效自评.docx",
      "附件下载",
    );
    expect(() => recognise(page)).toThrow(/in the attachment 示例市招商局2021年度部门决算\.pdf, and not/);
  });

  it.each([
    ["按照《示例县财政局关于批复2021年度部门决算的通知》要求，现将决算说明如下："],
    ["根据县财政局批复的2021年度部门决算，现公开如下："],
    ["二、部门预算单位基本情况"],
    ["纳入本部门2021年度部门决算编制范围的二级预算单位共3个"],
  ])("is none for a sentence or heading that speaks of another document or of units: %s", (line) => {
    expect(refusal(documentOf("2021年度示例县青石乡决算说明", line, ...STATED))).toBe("recognised");
  });

  it("is none where the title is an account's and a sentence states a line of it, though no heading explains it", () => {
    const account = documentOf(
      "示例县交通局关于2021年度部门决算的说明",
      "一、2021年年初结转结余100.00万元，本年收入900.00万元。",
    );
    expect(refusal(account)).toBe("recognised");
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
