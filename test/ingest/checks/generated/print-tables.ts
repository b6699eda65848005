import { CLASSES, ECONOMIC, FUNCTIONAL, LANES } from "./classification.js";
import { rowsOf, type ExactAccount } from "./exact-account.js";
import { marked } from "./marked-text.js";
import { printedAmount } from "./printed.js";

export const DEPARTMENT = "示例市政务服务管理局";

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八"];

/** Titles of the nine tables in the order of 2020. */
export const TITLES = [
  "收入支出决算总表",
  "收入决算表",
  "支出决算表",
  "财政拨款收入支出决算总表",
  "一般公共预算财政拨款支出决算表",
  "一般公共预算财政拨款基本支出决算表",
  "一般公共预算财政拨款“三公”经费支出决算表",
  "政府性基金预算财政拨款收入支出决算表",
  "国有资本经营预算财政拨款支出决算表",
] as const;

type Row = readonly string[];

function cell({ figures }: ExactAccount, name: string): string {
  const amount = figures.get(name);
  return amount === undefined ? "" : marked("table figure", name, printedAmount(amount));
}

function table(number: number, note: string, rows: readonly Row[]): string[] {
  return [
    TITLES[number - 1] ?? "",
    "",
    `部门：${marked("department name", `T0${String(number)} header`, DEPARTMENT)}`,
    `公开 0${String(number)} 表`,
    "单位：万元",
    "",
    ...rows.map((row) => row.join("\t")),
    "",
    marked("note", `T0${String(number)} note`, note),
    "",
  ];
}

/** Codes with figures in a table, each before those below it, 合计 first. */
function codesIn(account: ExactAccount, prefix: string): string[] {
  const codes = [...new Set(account.items.flatMap(rowsOf))].filter((code) => code !== "total").sort();
  return codes.filter((code) => [...account.figures.keys()].some((name) => name.startsWith(`${prefix}/${code}/`)));
}

function byCode(account: ExactAccount, prefix: string, columns: readonly string[]): Row[] {
  const cells = (code: string): string[] => columns.map((column) => cell(account, `${prefix}/${code}/${column}`));
  return [
    ["合计", "", ...cells("total")],
    ...codesIn(account, prefix).map((code) => {
      return [code, marked("row name", `${prefix}/${code}`, FUNCTIONAL[code] ?? ""), ...cells(code)];
    }),
  ];
}

function summary(account: ExactAccount): string[] {
  const c = (name: string): string => cell(account, `T01/${name}`);
  const income = [
    ["一、一般公共预算财政拨款收入", c("in/general")],
    ["二、政府性基金预算财政拨款收入", c("in/fund")],
    ["三、国有资本经营预算财政拨款收入", c("in/state")],
    ["四、上级补助收入", ""],
    ["五、事业收入", c("in/institutional")],
    ["六、经营收入", ""],
    ["七、附属单位上缴收入", ""],
    ["八、其他收入", c("in/other")],
  ];
  const spent = CLASSES.map((cls, index) => [
    `${ORDINALS[index] ?? ""}、${marked("row name", `T01/${cls}`, FUNCTIONAL[cls] ?? "")}`,
    c(`out/${cls}`),
  ]);
  const rows = income.map(([name = "", figure = ""], index) => {
    const [right = "", amount = ""] = spent[index] ?? [];
    return [name, String(index + 1), figure, right, String(index + 13), amount];
  });
  return table(1, "注：本表反映部门本年度的总收支和年末结转结余情况。", [
    ["收入", "", "", "支出", "", ""],
    ["项 目", "行次", "决算数", "项 目", "行次", "决算数"],
    ["栏 次", "", "1", "栏 次", "", "2"],
    ...rows,
    ["本年收入合计", "9", c("in/current"), "本年支出合计", "21", c("out/current")],
    ["使用非财政拨款结余", "10", "", "结余分配", "22", ""],
    ["年初结转和结余", "11", c("in/opening"), "年末结转和结余", "23", c("out/closing")],
    ["总计", "12", c("in/total"), "总计", "24", c("out/total")],
  ]);
}

function appropriations(account: ExactAccount): string[] {
  const c = (name: string): string => cell(account, `T04/${name}`);
  const out = (row: string): string[] =>
    ["total", "general", "fund", "state"].map((column) => c(`out/${row}/${column}`));
  const income = [
    ["一、一般公共预算财政拨款", c("in/general")],
    ["二、政府性基金预算财政拨款", c("in/fund")],
    ["三、国有资本经营预算财政拨款", c("in/state")],
  ];
  const rows = CLASSES.map((cls, index) => {
    const [name = "", figure = ""] = income[index] ?? [];
    const right = `${ORDINALS[index] ?? ""}、${marked("row name", `T04/${cls}`, FUNCTIONAL[cls] ?? "")}`;
    return [name, String(index + 1), figure, right, String(index + 13), ...out(cls)];
  });
  return table(4, "注：本表反映部门本年度财政拨款的总收支和年末结转结余情况。", [
    ["收入", "", "", "支出", "", "", "", "", ""],
    [
      "项 目",
      "行 次",
      "金 额",
      "项 目",
      "行 次",
      "合 计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
    ["栏 次", "", "1", "栏 次", "", "2", "3", "4", "5"],
    ...rows,
    ["本年收入合计", "7", c("in/current"), "本年支出合计", "19", ...out("current")],
    ["年初财政拨款结转和结余", "8", c("in/opening"), "年末财政拨款结转和结余", "20", ...out("closing")],
    ["一般公共预算财政拨款", "9", c("in/opening.general"), "", "21", "", "", "", ""],
    ["政府性基金预算财政拨款", "10", c("in/opening.fund"), "", "22", "", "", "", ""],
    ["国有资本经营预算财政拨款", "11", "", "", "23", "", "", "", ""],
    ["总计", "12", c("in/total"), "总计", "24", ...out("total")],
  ]);
}

function basic(account: ExactAccount): string[] {
  const length = Math.max(...LANES.map((lane) => lane.length));
  const rows = Array.from({ length }, (_, index) =>
    LANES.flatMap((lane) => {
      const code = lane[index];
      if (code === undefined) return ["", "", ""];
      return [code, marked("row name", `T06/${code}`, ECONOMIC[code] ?? ""), cell(account, `T06/${code}`)];
    }),
  );
  const head = ["经济分类科目编码", "科目名称", "决算数"];
  const publicCells = ["公用经费合计", "", "", "", "", cell(account, "T06/public")];
  return table(6, "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。", [
    [...head, ...head, ...head],
    ...rows,
    ["人员经费合计", "", cell(account, "T06/personnel"), ...publicCells],
  ]);
}

function threePublic(account: ExactAccount): string[] {
  const columns = ["total", "overseas", "vehicles", "purchase", "operation", "reception"];
  const cells = ["budget", "final"].flatMap((stage) =>
    columns.map((column) => cell(account, `T07/${stage}/${column}`)),
  );
  const head = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"];
  const below = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""];
  return table(7, "注：预算数为全年预算数，反映按规定程序调整后的预算数。", [
    ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
    [...head, ...head],
    [...below, ...below],
    Array.from({ length: 12 }, (_, index) => String(index + 1)),
    cells,
  ]);
}

/** What stands below a table of funds: what it is, or why it is empty. */
function fundNote({ figures }: ExactAccount, prefix: string, name: string, shown: string): string {
  if (figures.has(`${prefix}/total/total`)) return `注：本表反映部门本年度${name}财政拨款${shown}情况。`;
  return `注：${DEPARTMENT}没有${name}安排的收支，故本表无数据。`;
}

const FUNCTIONAL_HEAD = ["功能分类科目编码", "科目名称"];

/** The nine tables as tab-separated text in the layout of 2020. */
export function printTables(account: ExactAccount): string[] {
  const kinds = ["total", "basic", "project"];
  const incomeColumns = ["total", "fiscal", "superior", "institutional", "business", "affiliates", "other"];
  const spentColumns = [...kinds, "upward", "business", "affiliates"];
  return [
    ...summary(account),
    ...table(2, "注：本表反映部门本年度取得的各项收入情况。", [
      [
        "项 目",
        "",
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
      ],
      [...FUNCTIONAL_HEAD, "", "", "", "", "", "", ""],
      ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
      ...byCode(account, "T02", incomeColumns),
    ]),
    ...table(3, "注：本表反映部门本年度各项支出情况。", [
      ["项 目", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
      [...FUNCTIONAL_HEAD, "", "", "", "", "", ""],
      ["栏次", "", "1", "2", "3", "4", "5", "6"],
      ...byCode(account, "T03", spentColumns),
    ]),
    ...appropriations(account),
    ...table(5, "注：本表反映部门本年度一般公共预算财政拨款支出情况。", [
      ["项 目", "", "本年支出", "", ""],
      [...FUNCTIONAL_HEAD, "小计", "基本支出", "项目支出"],
      ["栏次", "", "1", "2", "3"],
      ...byCode(account, "T05", kinds),
    ]),
    ...basic(account),
    ...threePublic(account),
    ...table(8, fundNote(account, "T08", "政府性基金预算", "收入、支出及结转和结余"), [
      ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
      [...FUNCTIONAL_HEAD, "", "", "小计", "基本支出", "项目支出", ""],
      ["栏次", "", "1", "2", "3", "4", "5", "6"],
      ...byCode(account, "T08", ["opening", "income", ...kinds, "closing"]),
    ]),
    ...table(9, fundNote(account, "T09", "国有资本经营预算", "支出"), [
      ["项目", "", "本年支出", "", ""],
      [...FUNCTIONAL_HEAD, "合计", "基本支出", "项目支出"],
      ["栏次", "", "1", "2", "3"],
      ...byCode(account, "T09", kinds),
    ]),
  ];
}
