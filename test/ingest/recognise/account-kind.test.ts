import { recognise } from "../../../src/ingest/recognise/recognise.js";
import { documentOf } from "./build-document.js";

const STATED = ["一、收入支出决算总体情况", "2023年度本年收入5.00万元，本年支出4.00万元。"] as const;

const kindOf = (...lines: readonly string[]): [string, string] => {
  const { department, kind } = recognise(documentOf(...lines, ...STATED));
  return [department.name, kind];
};

describe("the kind of an account", () => {
  it.each([
    [["示例县民政局2023年度部门决算"], "DEPARTMENT_FINAL"],
    [["示例县民政局2023年度单位决算公开"], "UNIT_FINAL"],
    [["示例县民政局（本级）2023年度部门决算"], "UNIT_FINAL"],
    [["示例县民政局本级2023年度单位决算"], "UNIT_FINAL"],
    [["示例县民政局（汇总）2023年度部门决算"], "DEPARTMENT_FINAL"],
    [["示例县民政局2023年度决算公开", "第二部分 2023年度单位决算表"], "UNIT_FINAL"],
    [["示例县民政局2023年度决算公开", "第二部分 部门预算单位基本情况"], "DEPARTMENT_FINAL"],
  ])("is a unit's or a department's by the title, else by its headings: %j is %s", (lines, kind) => {
    expect(kindOf(...lines)).toEqual(["示例县民政局", kind]);
  });
});
