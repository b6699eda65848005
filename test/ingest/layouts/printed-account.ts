import type { AccountTable } from "../../../src/domain/line.js";
import { boxesOf, type Box } from "./boxes.js";

/** A table of a document that is still to be printed: its rows, of which the first `head` are its head. */
export interface Sheet {
  readonly table: AccountTable;
  title: string;
  unit: string;
  head: number;
  rows: Box[][];
  /** True where cells that reach over several places take one only, as in a table pasted from a browser. */
  isPasted: boolean;
  /** True where the last empty cells of its rows are lost. */
  isTrimmed: boolean;
  /** True where the figures can not be in 万元: a unit that is not known. */
  isForeign: boolean;
}

/** What a table says, in 万元: by key and column (TOTAL/FINAL), null for a blank cell. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

export interface PrintedAccount {
  readonly department: string;
  readonly sheets: Sheet[];
  readonly facts: ReadonlyMap<AccountTable, Facts>;
}

interface Source {
  readonly table: AccountTable;
  readonly title: string;
  readonly head: number;
  /** Cells parted by "|": "<" where the cell at the left reaches, "^" where the cell above does. */
  readonly print: string;
  readonly columns: string;
  /** "key: cells" with "_" for a blank one. */
  readonly says: readonly string[];
}

const SOURCES: readonly Source[] = [
  {
    table: "INCOME_EXPENDITURE_SUMMARY",
    title: "收入支出决算总表",
    head: 2,
    print: `收入 | < | < | 支出 | < | <
项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
一、一般公共预算财政拨款收入 | 1 | 96.50 | 一、一般公共服务支出 | 31 | 
二、政府性基金预算财政拨款收入 | 2 | 10.20 | 十二、农林水支出 | 32 | 88.30
三、事业收入 | 3 |  | 十三、住房保障支出 | 33 | 8.20
四、其他收入 | 4 | 1.40 | 十四、其他支出 | 34 | 11.10
本年收入合计 | 5 | 108.10 | 本年支出合计 | 35 | 107.60
年初结转和结余 | 6 | 3.30 | 年末结转和结余 | 36 | 3.80
总计 | 7 | 111.40 | 总计 | 37 | 111.40`,
    columns: "TOTAL/FINAL",
    says: [
      "income.general-budget: 96.50",
      "income.government-fund: 10.20",
      "income.institutional: _",
      "income.other: 1.40",
      "income.current-year: 108.10",
      "income.opening-balance: 3.30",
      "income.total: 111.40",
      "201: _",
      "213: 88.30",
      "221: 8.20",
      "229: 11.10",
      "expenditure.current-year: 107.60",
      "expenditure.closing-balance: 3.80",
      "expenditure.total: 111.40",
    ],
  },
  {
    table: "EXPENDITURE",
    title: "支出决算表",
    head: 3,
    print: `项目 | < | < | < | 本年支出合计 | 基本支出 | 项目支出 | 经营支出
科目编码 | < | < | 科目名称 | ^ | ^ | ^ | ^
类 | 款 | 项 | ^ | ^ | ^ | ^ | ^
合计 | < | < | < | 107.60 | 64.40 | 43.20 | 
213 |  |  | 农林水支出 | 88.30 | 56.20 | 32.10 | 
213 | 03 |  | 水利 | 88.30 | 56.20 | 32.10 | 
213 | 03 | 01 | 行政运行 | 56.20 | 56.20 |  | 
213 | 03 | 05 | 水利工程建设 | 32.10 |  | 32.10 | 
221 |  |  | 住房保障支出 | 8.20 | 8.20 |  | 
221 | 02 |  | 住房改革支出 | 8.20 | 8.20 |  | 
221 | 02 | 01 | 住房公积金 | 8.20 | 8.20 |  | 
229 |  |  | 其他支出 | 11.10 |  | 11.10 | 
229 | 04 |  | 其他政府性基金支出 | 11.10 |  | 11.10 | `,
    columns: "TOTAL/FINAL BASIC/FINAL PROJECT/FINAL BUSINESS/FINAL",
    says: [
      "total: 107.60 64.40 43.20 _",
      "213: 88.30 56.20 32.10 _",
      "21303: 88.30 56.20 32.10 _",
      "2130301: 56.20 56.20 _ _",
      "2130305: 32.10 _ 32.10 _",
      "221: 8.20 8.20 _ _",
      "22102: 8.20 8.20 _ _",
      "2210201: 8.20 8.20 _ _",
      "229: 11.10 _ 11.10 _",
      "22904: 11.10 _ 11.10 _",
    ],
  },
  {
    table: "INCOME",
    title: "收入决算表",
    head: 2,
    print: `项目 | < | 本年收入合计 | 财政拨款收入 | 事业收入 | 其他收入
科目编码 | 科目名称 | ^ | ^ | ^ | ^
合计 | < | 108.10 | 106.70 |  | 1.40
213 | 农林水支出 | 89.70 | 88.30 |  | 1.40
21303 | 水利 | 89.70 | 88.30 |  | 1.40
2130301 | 行政运行 | 56.20 | 56.20 |  | 
2130305 | 水利工程建设 | 33.50 | 32.10 |  | 1.40
221 | 住房保障支出 | 8.20 | 8.20 |  | 
229 | 其他支出 | 10.20 | 10.20 |  | `,
    columns: "TOTAL/FINAL FISCAL_APPROPRIATION/FINAL INSTITUTIONAL/FINAL OTHER/FINAL",
    says: [
      "total: 108.10 106.70 _ 1.40",
      "213: 89.70 88.30 _ 1.40",
      "21303: 89.70 88.30 _ 1.40",
      "2130301: 56.20 56.20 _ _",
      "2130305: 33.50 32.10 _ 1.40",
      "221: 8.20 8.20 _ _",
      "229: 10.20 10.20 _ _",
    ],
  },
  {
    table: "GENERAL_BUDGET_EXPENDITURE",
    title: "一般公共预算财政拨款支出决算表",
    head: 2,
    print: `项目 | < | 本年支出 | < | <
功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
213 | 农林水支出 | 88.30 | 56.20 | 32.10
21303 | 水利 | 88.30 | 56.20 | 32.10
2130301 | 行政运行 | 56.20 | 56.20 | 
2130305 | 水利工程建设 | 32.10 |  | 32.10
221 | 住房保障支出 | 8.20 | 8.20 | 
合计 | < | 96.50 | 64.40 | 32.10`,
    columns: "TOTAL/FINAL BASIC/FINAL PROJECT/FINAL",
    says: [
      "213: 88.30 56.20 32.10",
      "21303: 88.30 56.20 32.10",
      "2130301: 56.20 56.20 _",
      "2130305: 32.10 _ 32.10",
      "221: 8.20 8.20 _",
      "total: 96.50 64.40 32.10",
    ],
  },
  {
    table: "BASIC_EXPENDITURE",
    title: "一般公共预算财政拨款基本支出决算表",
    head: 2,
    print: `人员经费 | < | < | 公用经费 | < | <
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 51.30 | 302 | 商品和服务支出 | 12.90
30101 | 基本工资 | 43.10 | 30201 | 办公费 | 4.60
30113 | 住房公积金 | 8.20 | 30202 | 印刷费 | 
303 | 对个人和家庭的补助 |  | 30217 | 公务接待费 | 1.30
30302 | 退休费 |  | 30231 | 公务用车运行维护费 | 7.00
 |  |  | 310 | 资本性支出 | 0.20
 |  |  | 31002 | 办公设备购置 | 0.20
人员经费合计 | < | 51.30 | 公用经费合计 | < | 13.10`,
    columns: "TOTAL/FINAL",
    says: [
      "301: 51.30",
      "30101: 43.10",
      "30113: 8.20",
      "303: _",
      "30302: _",
      "personnel-total: 51.30",
      "302: 12.90",
      "30201: 4.60",
      "30202: _",
      "30217: 1.30",
      "30231: 7.00",
      "310: 0.20",
      "31002: 0.20",
      "public-total: 13.10",
    ],
  },
  {
    table: "THREE_PUBLIC",
    title: "财政拨款“三公”经费支出决算表",
    head: 3,
    print: `预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
10.50 |  | 8.00 |  | 8.00 | 2.50 | 8.30 |  | 7.00 |  | 7.00 | 1.30`,
    columns: "TOTAL/ADJUSTED_BUDGET TOTAL/FINAL",
    says: [
      "total: 10.50 8.30",
      "overseas-travel: _ _",
      "vehicles: 8.00 7.00",
      "vehicle-purchase: _ _",
      "vehicle-operation: 8.00 7.00",
      "reception: 2.50 1.30",
    ],
  },
  {
    table: "GOVERNMENT_FUND",
    title: "政府性基金预算财政拨款收入支出决算表",
    head: 2,
    print: `项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
合计 | < | 3.30 | 10.20 | 11.10 |  | 11.10 | 2.40
229 | 其他支出 | 3.30 | 10.20 | 11.10 |  | 11.10 | 2.40
22904 | 其他政府性基金支出 | 3.30 | 10.20 | 11.10 |  | 11.10 | 2.40`,
    columns: "OPENING_BALANCE/FINAL INCOME/FINAL TOTAL/FINAL BASIC/FINAL PROJECT/FINAL CLOSING_BALANCE/FINAL",
    says: [
      "total: 3.30 10.20 11.10 _ 11.10 2.40",
      "229: 3.30 10.20 11.10 _ 11.10 2.40",
      "22904: 3.30 10.20 11.10 _ 11.10 2.40",
    ],
  },
];

/** Other prints of the same tables: 三公 down its rows and in pairs, expenditure with whole codes. */
const OTHER_PRINTS: readonly Pick<Source, "table" | "head" | "print">[] = [
  {
    table: "THREE_PUBLIC",
    head: 1,
    print: `项目 | 行次 | 预算数 | 决算数
合计 | 1 | 10.50 | 8.30
1.因公出国（境）费 | 2 |  | 
2.公务用车购置及运行费 | 3 | 8.00 | 7.00
（1）公务用车购置费 | 4 |  | 
（2）公务用车运行费 | 5 | 8.00 | 7.00
3.公务接待费 | 6 | 2.50 | 1.30`,
  },
  {
    table: "THREE_PUBLIC",
    head: 3,
    print: `合计 | < | 因公出国（境）费 | < | 公务用车购置及运行费 | < | < | < | < | < | 公务接待费 | <
^ | ^ | ^ | ^ | 小计 | < | 公务用车购置费 | < | 公务用车运行费 | < | ^ | ^
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
10.50 | 8.30 |  |  | 8.00 | 7.00 |  |  | 8.00 | 7.00 | 2.50 | 1.30`,
  },
  {
    table: "EXPENDITURE",
    head: 2,
    print: `项目 | < | 本年支出合计 | 基本支出 | 项目支出 | 经营支出
科目编码 | 科目名称 | ^ | ^ | ^ | ^
合计 | < | 107.60 | 64.40 | 43.20 | 
213 | 农林水支出 | 88.30 | 56.20 | 32.10 | 
21303 | 水利 | 88.30 | 56.20 | 32.10 | 
2130301 | 行政运行 | 56.20 | 56.20 |  | 
2130305 | 水利工程建设 | 32.10 |  | 32.10 | 
221 | 住房保障支出 | 8.20 | 8.20 |  | 
22102 | 住房改革支出 | 8.20 | 8.20 |  | 
2210201 | 住房公积金 | 8.20 | 8.20 |  | 
229 | 其他支出 | 11.10 |  | 11.10 | 
22904 | 其他政府性基金支出 | 11.10 |  | 11.10 | `,
  },
];

function sheetOf(
  { table, title }: Pick<Source, "table" | "title">,
  { head, print }: Pick<Source, "head" | "print">,
): Sheet {
  const rows = boxesOf(print);
  return { table, title, unit: "单位：万元", head, rows, isPasted: false, isTrimmed: false, isForeign: false };
}

function factsOf({ columns, says }: Source): Facts {
  const names = columns.split(" ");
  return new Map(
    says.map((line) => {
      const [key = "", cells = ""] = line.split(": ");
      const values = cells.split(" ").map((cell) => (cell === "_" ? null : cell));
      return [key, new Map(names.map((name, at) => [name, values[at] ?? null]))];
    }),
  );
}

/** The account of the fictional 云陂县水务局, 2022. `choose` picks one of several prints of a table, by how many there are. */
export function printedAccount(choose: (count: number) => number): PrintedAccount {
  const sheets = SOURCES.map((source) => {
    const prints = [source, ...OTHER_PRINTS.filter(({ table }) => table === source.table)];
    return sheetOf(source, prints[choose(prints.length)] ?? source);
  });
  return {
    department: "云陂县水务局",
    sheets,
    facts: new Map(SOURCES.map((source) => [source.table, factsOf(source)])),
  };
}
