import type { ExactAccount } from "./exact-account.js";
import { marked, markedText, type MarkedText } from "./marked-text.js";
import { printNarrative } from "./print-narrative.js";
import { DEPARTMENT, printTables, TITLES } from "./print-tables.js";
import type { Relation } from "./relations.js";
import { tableRelations } from "./table-relations.js";

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A printed account with all that its figures must satisfy. */
export interface PrintedAccount extends MarkedText {
  readonly relations: readonly Relation[];
}

/** An account as a department of 2020 publishes it, as tab-separated text. */
export function printAccount(account: ExactAccount): PrintedAccount {
  const year = (name: string): string => marked("year", name, String(account.year));
  const named = (name: string): string => marked("department name", name, DEPARTMENT);
  const narrative = printNarrative(account);
  const lines = [
    `${year("cover")}年度`,
    `${named("cover")}部门决算`,
    "",
    "目录",
    "",
    `第一部分 ${named("contents")}概况`,
    "",
    "- 一、部门职责",
    "- 二、机构设置",
    "",
    `第二部分 ${year("contents of tables")}年度部门决算表`,
    "",
    ...TITLES.map(
      (title, index) =>
        `- ${ORDINALS[index] ?? ""}、${marked("contents entry", `contents ${String(index + 1)}`, title)}`,
    ),
    "",
    `第三部分 ${year("contents of narrative")}年度部门决算情况说明`,
    "",
    "第四部分 名词解释",
    "",
    "第一部分",
    "",
    `${named("part one")}概况`,
    "",
    "一、部门职责",
    "",
    "管理全市政务服务大厅和网上办事平台，组织窗口人员的培训和考核。",
    "",
    "二、机构设置",
    "",
    "内设办公室、服务管理科、信息技术科。",
    "",
    "第二部分",
    "",
    "部门决算表",
    "",
    ...printTables(account),
    "第三部分",
    "",
    `${year("part three")}年度部门决算情况说明`,
    "",
    ...narrative.lines,
    "第四部分",
    "",
    "名词解释",
    "",
    "一、基本支出：为保障机构正常运转、完成日常工作任务而发生的支出。",
    "",
  ];
  return { ...markedText(lines), relations: [...tableRelations(account), ...narrative.relations] };
}
