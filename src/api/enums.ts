import { registerEnumType } from "type-graphql";
import { AccountKind } from "../domain/account.js";
import { Agreement } from "../domain/agreement.js";
import { BaseSource, PriorBasis } from "../domain/base.js";
import type { Words } from "../domain/check-rule.js";
import { Comparability, Direction } from "../domain/change.js";
import { Deflator } from "../domain/deflator.js";
import { DerivationOperation, Quantity } from "../domain/derivation.js";
import { DriverKind } from "../domain/drivers.js";
import { Absence } from "../domain/figure.js";
import { FindingSeverity } from "../domain/finding.js";
import { Language } from "../domain/language.js";
import { AccountTable, ChangeBasis, LineLevel, Measure, Stage } from "../domain/line.js";
import { AmountUnit } from "../domain/money.js";
import { REASONS, ReasonCategory } from "../domain/reasons.js";
import { TABLES } from "../domain/tables/tables.js";
import { RealAbsence } from "../queries/deflation.js";
import { RestatementKind } from "../queries/views/restatements.js";
import { ExplanationOrigin } from "../queries/views/explanation-view.js";

/** Fields that departments can be ordered by. */
export const DepartmentOrderField = {
  NAME: "NAME",
  TOTAL_EXPENDITURE: "TOTAL_EXPENDITURE",
  CURRENT_EXPENDITURE: "CURRENT_EXPENDITURE",
  CHANGE_AMOUNT: "CHANGE_AMOUNT",
  CHANGE_RATE: "CHANGE_RATE",
  AMOUNT: "AMOUNT",
  COMPLETION_RATE: "COMPLETION_RATE",
  ADJUSTED_COMPLETION_RATE: "ADJUSTED_COMPLETION_RATE",
  SHARE: "SHARE",
} as const;

/** Fields that lines can be ordered by. */
export const LineItemOrderField = {
  YEAR: "YEAR",
  DEPARTMENT: "DEPARTMENT",
  CODE: "CODE",
  AMOUNT: "AMOUNT",
  CHANGE_AMOUNT: "CHANGE_AMOUNT",
  CHANGE_RATE: "CHANGE_RATE",
  COMPLETION_RATE: "COMPLETION_RATE",
  ADJUSTED_COMPLETION_RATE: "ADJUSTED_COMPLETION_RATE",
  SHARE: "SHARE",
} as const;

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;

/** Registers one enum with the descriptions of its values. */
export function register<T extends string>(
  values: Readonly<Record<T, string>>,
  name: string,
  description: string,
  descriptions: Readonly<Record<T, string>>,
): void {
  const valuesConfig: Record<string, { description: string }> = {};
  for (const value in descriptions) valuesConfig[value] = { description: descriptions[value] };
  registerEnumType<Record<string, string>>(values, { name, description, valuesConfig });
}

/** Descriptions that the domain words in both languages. */
function described<T extends string>(
  values: Readonly<Record<T, T>>,
  words: (value: T) => Pick<Words, "en" | "zh">,
): Record<T, string> {
  const descriptions: Record<T, string> = { ...values };
  for (const value in descriptions) descriptions[value] = `${words(value).en}. ${words(value).zh}`;
  return descriptions;
}

/** Registers every enum of the schema with its descriptions; the schema is built after this. */
export function registerEnums(): void {
  register(AccountKind, "AccountKind", "Kind of account; one is never a version of another. 决算类别。", {
    DEPARTMENT_FINAL: "The whole department with its units. 部门决算",
    UNIT_FINAL: "One unit alone, the department's own level included. 单位决算（含本级）",
  });
  register(
    AmountUnit,
    "AmountUnit",
    "Unit that amounts are expressed in; exactness is kept in every unit. 金额单位。",
    {
      YUAN: "1 yuan. 元",
      WAN_YUAN: "10,000 yuan. 万元",
      YI_YUAN: "100 million yuan. 亿元",
    },
  );
  register(
    AccountTable,
    "AccountTable",
    "The nine statutory tables, and the figures disclosed only in the narrative. 九张决算公开表及仅在文字说明中披露的数据。",
    described(AccountTable, (table) => TABLES[table].words.described),
  );
  register(LineLevel, "LineLevel", "Level of a line in its classification. 科目层级。", {
    TOTAL: "A total of the table. 合计",
    CLASS: "Class, 3 digits. 类",
    GROUP: "Section, 5 digits. 款",
    ITEM: "Item, 7 digits. 项",
  });
  register(
    Measure,
    "Measure",
    "Which column of a table; TOTAL is the row's main amount. 表中的栏目；TOTAL 为该行的主要金额。",
    {
      TOTAL: "The row's main amount. 小计 / 合计 / 决算数",
      BASIC: "Basic expenditure. 基本支出",
      PROJECT: "Project expenditure. 项目支出",
      UPWARD_REMITTANCE: "Remitted to superior units. 上缴上级支出",
      BUSINESS: "Business income (02) or expenditure (03). 经营收入 / 经营支出",
      AFFILIATE_SUBSIDY: "Subsidies to affiliated units. 对附属单位补助支出",
      FISCAL_APPROPRIATION: "Fiscal appropriation. 财政拨款收入",
      SUPERIOR_SUBSIDY: "Subsidies from superior units. 上级补助收入",
      INSTITUTIONAL: "Income from institutional activities. 事业收入",
      AFFILIATE_REMITTANCE: "Remitted by affiliated units. 附属单位上缴收入",
      OTHER: "Other income. 其他收入",
      GENERAL_BUDGET: "From the general public budget (table 04). 一般公共预算财政拨款",
      GOVERNMENT_FUND: "From government funds (table 04). 政府性基金预算财政拨款",
      STATE_CAPITAL: "From the state capital operations budget (table 04). 国有资本经营预算财政拨款",
      OPENING_BALANCE: "Opening balance (table 08). 年初结转和结余",
      INCOME: "Income of the year (table 08). 本年收入",
      CLOSING_BALANCE: "Closing balance (table 08). 年末结转和结余",
    },
  );
  register(Stage, "Stage", "Stage of the budget that an amount belongs to. 预算阶段。", {
    INITIAL_BUDGET: "Opening budget as approved. 年初预算",
    ADJUSTED_BUDGET: "Full-year budget after adjustments. 全年（调整）预算",
    FINAL: "Final account. 决算",
  });
  register(ChangeBasis, "ChangeBasis", "What a change is measured against. 变动的比较基准。", {
    PRIOR_YEAR: "Final account of the year before. 上年决算",
    INITIAL_BUDGET: "Opening budget of the same year. 年初预算",
    ADJUSTED_BUDGET: "Adjusted budget of the same year. 全年（调整）预算",
    FIRST_YEAR: "First year of the range of a comparison, or the base year asked for. 比较区间的首年或所选基年",
  });
  register(
    Comparability,
    "Comparability",
    "How much the two sides of a change can be compared; where amount or rate is null, this says why. 可比性：金额或比率为空时说明原因。",
    {
      COMPARABLE: "Amount and rate are given. 可比",
      BASE_ZERO: "The base is 0 and the current amount is not: amount given, rate null. 基数为零",
      BOTH_ZERO: "0 against 0: amount 0, rate null. 两者均为零",
      BASE_NEGATIVE: "The base is negative: amount given, rate null. 基数为负",
      BASE_MISSING: "Nothing is published or stated for the base. 无基数",
      CURRENT_MISSING: "No current amount is published or stated. 本年数缺失",
      NOT_DISCLOSED: "Withheld by the department. 涉密不予公开",
      RECLASSIFIED: "The code or its scope changed and no confirmed mapping joins the two. 科目调整且无确认的对应关系",
    },
  );
  register(DriverKind, "DriverKind", "How a line below takes part in a change. 下级科目在变动中的角色。", {
    CONTINUING: "The line stands on both sides, also where one of them prints 0. 两侧均有该科目",
    NEW: "Only the current account has the line: its whole amount counts. 新增科目",
    ENDED: "Only the base account has the line: its whole amount falls away. 不再列示的科目",
    RECLASSIFIED_IN:
      "Came from another code, or under one that is used again; one code may come and go. Of a group of which a part lay below another line before, that part, with its base amount as current. 由其他科目调入或编码重新启用；整组中原属其他上级者亦列于此",
    RECLASSIFIED_OUT:
      "Went to another code, or stood under one that is used again; one code may come and go. Of a group of which a part lies below another line now, that part, with its current amount as base. 调出至其他科目或编码重新启用；整组中现属其他上级者亦列于此",
    RESIDUAL:
      "What the lines shown leave over: rounding, rows not printed, lines whose change is unknown, lines beyond `first`. 其余部分：尾差、未列示、变动未知及未列出的科目",
  });
  register(Deflator, "Deflator", "Prices by which amounts of different years are made comparable. 价格指数。", {
    CPI: "Consumer prices. 居民消费价格",
    GDP: "Deflator of gross domestic product. 国内生产总值平减指数",
  });
  register(RealAbsence, "RealAbsence", "Why an amount has no counterpart in constant prices. 无折算金额的原因。", {
    AMOUNT_MISSING: "There is no amount to convert. 无金额",
    PRICES_MISSING: "The price series lacks a year between the two. 价格数列缺少年度",
  });
  register(DerivationOperation, "DerivationOperation", "How a derived value comes about. 推导的运算。", {
    PUBLISHED: "Printed in a table: a leaf. 表中公布",
    STATED: "Written in the narrative: a leaf. 文字说明写明",
    ABSENT: "Not there, and absence says why: a leaf. 缺失",
    REFERENCE: "From a reference series: a leaf. 参考数列",
    SUM: "The inputs added up. 合计",
    IMPLIED: "First input less second: current amount less the stated change. 由所述变动推算",
    DIFFERENCE: "First input less second. 差额",
    RATIO: "100 times the first input by the second. 比率 %",
    REAL: "First input converted by the changes of prices that follow it. 按价格折算",
  });
  register(Quantity, "Quantity", "What a derived value counts. 数值类别。", {
    AMOUNT: "Money, in the unit given. 金额",
    PERCENT: "Percent. 百分比",
  });
  register(BaseSource, "BaseSource", "Where the base amount comes from. 基数来源。", {
    PUBLISHED: "The prior year's own account, or this account's budget column. 已公布",
    STATED: "Written in this account's narrative. 文字说明写明",
    IMPLIED: "Current amount less the stated change. 由所述变动推算",
  });
  register(
    PriorBasis,
    "PriorBasis",
    "Which figure of the prior year a change is measured against. 以上年的哪个数为基数。",
    {
      AS_PUBLISHED: "What the newest version of the prior year's own account publishes. 上年决算（最新版本）公布数",
      AS_RESTATED:
        "The prior figure that this year's account states, else the one that its stated change implies, else AS_PUBLISHED. 本年决算所述或推算的上年数，未述及时同 AS_PUBLISHED",
    },
  );
  register(RestatementKind, "RestatementKind", "By which document a figure is restated. 重述方式。", {
    VERSION: "A later version of its own account. 同一决算的更正版本",
    PRIOR_YEAR:
      "The account of the year after, which states or implies another figure for it. 次年决算所述或推算的上年数",
  });
  register(Absence, "Absence", "Why a figure has no amount. 无金额的原因。", {
    BLANK: "The cell is blank; blank is not zero. 空白单元格",
    WITHHELD: "Withheld. 涉密不予公开",
    NOT_UNDERSTOOD: "Printed, and no amount (见附注); it is not blank. 已印刷但无法识别为金额",
    NOT_PUBLISHED: "Its table or column is not published. 未公布",
  });
  register(Language, "Language", "Language of texts that we write. 本系统撰写文字的语言。", {
    EN: "English. 英文",
    ZH: "Chinese. 中文",
  });
  register(Direction, "Direction", "Direction of a change. 变动方向。", {
    INCREASE: "More than the base. 增加",
    DECREASE: "Less than the base. 减少",
    UNCHANGED: "Equal to the base. 持平",
  });
  register(
    Agreement,
    "Agreement",
    "Whether what the document states agrees with what its figures give, with printed precision taken into account. 文字所述与数据是否一致（计入印刷精度）。",
    {
      EXACT: "Recomputed and rounded as printed, it is the same. 完全一致",
      WITHIN_ROUNDING: "Some true values behind the printed figures satisfy both. 在四舍五入范围内一致",
      CONTRADICTS: "No true values behind the printed figures satisfy both. 相互矛盾",
      NOT_STATED: "Nothing is stated. 未作说明",
      UNVERIFIABLE: "Stated, but the figures needed are not known. 无法核实",
    },
  );
  register(
    ExplanationOrigin,
    "ExplanationOrigin",
    "Whether a reason stands in the document or was computed. 原因的来源。",
    {
      STATED: "Given in the document. 文件所述",
      DERIVED: "Computed: the lines below that moved most. 由下级科目推算",
    },
  );
  register(
    ReasonCategory,
    "ReasonCategory",
    "Taxonomy of reasons. 原因分类。",
    described(ReasonCategory, (category) => REASONS[category]),
  );
  register(FindingSeverity, "FindingSeverity", "How grave a finding is. 发现的严重程度。", {
    ERROR: "Cannot be true. 错误",
    WARNING: "A reader should look at it. 警告",
    INFO: "Differs as printed, explained by rounding. 提示",
  });
  register(
    OrderDirection,
    "OrderDirection",
    "Direction of an order; nulls come last in either. 排序方向，空值总在最后。",
    {
      ASC: "Ascending. 升序",
      DESC: "Descending. 降序",
    },
  );
  register(
    DepartmentOrderField,
    "DepartmentOrderField",
    "What departments are ordered by; every field but NAME needs a year. 部门排序字段，除 NAME 外均需给出年度。",
    {
      NAME: "Name, by code points. 名称",
      TOTAL_EXPENDITURE: "总计 of table 01. 支出总计",
      CURRENT_EXPENDITURE: "本年支出合计 of table 01. 本年支出合计",
      CHANGE_AMOUNT:
        "Change against the prior year, in yuan terms: of the line that table and key name, else of the total. 较上年变动额，默认为支出总计",
      CHANGE_RATE: "Rate of that change, exact. 较上年变动率",
      AMOUNT: "Final amount of the line that table and key name. 指定科目的决算数",
      COMPLETION_RATE: "Its exact percent of the initial budget. 指定科目的年初预算完成率",
      ADJUSTED_COMPLETION_RATE: "Its exact percent of the adjusted budget. 指定科目的全年（调整）预算完成率",
      SHARE: "Its exact percent of the total of its table. 指定科目的占比",
    },
  );
  register(LineItemOrderField, "LineItemOrderField", "What lines are ordered by. 科目行排序字段。", {
    YEAR: "Fiscal year. 年度",
    DEPARTMENT: "Name of the department. 部门名称",
    CODE: "Classification code; lines without one come last. 科目编码",
    AMOUNT: "Final amount. 决算数",
    CHANGE_AMOUNT: "Change against the prior year. 较上年变动额",
    CHANGE_RATE: "Exact rate of change against the prior year. 较上年变动率",
    COMPLETION_RATE: "Exact percent of the initial budget. 年初预算完成率",
    ADJUSTED_COMPLETION_RATE: "Exact percent of the adjusted budget. 全年（调整）预算完成率",
    SHARE: "Exact percent of the total of its table. 占比",
  });
}
