import type { Random } from "./random.js";

function wan(fen: number): string {
  return `${String(Math.trunc(fen / 100))}.${String(fen % 100).padStart(2, "0")}`;
}

/** A small fictional account as tab-separated text: two tables and a narrative with stated changes and reasons. */
export function generatedText(department: number, year: number, random: Random): string {
  const items = Array.from({ length: 12 }, (_, index) => ({
    code: `20${String(1 + (index % 4))}0${String(1 + (index % 3))}0${String(1 + (index % 9))}`,
    hundredths: 100 + random.below(900_000),
  })).filter((item, index, all) => all.findIndex((other) => other.code === item.code) === index);
  const total = wan(items.reduce((sum, item) => sum + item.hundredths, 0));
  const change = wan(100 + random.below(10_000));
  const rows = items.map((item) => `${item.code}\t样例科目\t${wan(item.hundredths)}\t${wan(item.hundredths)}\t`);
  return [
    `${String(year)}年度`,
    `样例市第${String(department)}局部门决算`,
    "",
    "收入支出决算总表",
    "公开01表",
    "单位：万元",
    "",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t决算数\t项目\t行次\t决算数",
    `总计\t1\t${total}\t总计\t2\t${total}`,
    "",
    "支出决算表",
    "公开03表",
    "单位：万元",
    "",
    "功能分类科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
    `合计\t\t${total}\t${total}\t`,
    ...rows,
    "",
    `第三部分 ${String(year)}年度部门决算情况说明`,
    "",
    "一、收入支出决算总体情况说明",
    "",
    `${String(year)}年度收、支总计${total}万元。与${String(year - 1)}年相比，增加${change}万元，主要是因为业务量增加。`,
    "",
  ].join("\n");
}
