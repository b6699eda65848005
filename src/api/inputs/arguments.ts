import { ArgsType, Field, ID, Int } from "type-graphql";
import { AccountKind } from "../../domain/account.js";
import { Continuity } from "../../domain/crosswalk.js";
import { PriorBasis } from "../../domain/base.js";
import { FindingSeverity } from "../../domain/finding.js";
import { Language } from "../../domain/language.js";
import { AccountTable, ChangeBasis, LineLevel, Measure, Stage } from "../../domain/line.js";
import { AmountUnit } from "../../domain/money.js";
import { DateScalar } from "../date-scalar.js";

const UNIT = "Unit of amounts. 金额单位";
const DECIMALS = "Decimals of rates, 0 to 8, rounded half up. 比率的小数位数（0 至 8），四舍五入";
const MEASURE = "Column of the table. 栏目";
/** One wording for every argument of this name. */
export const CONTINUITY =
  "Over which edges a code is followed into another year: none, sourced ones, or unconfirmed ones too. 科目沿革的采用范围";

/** Description of every argument that asks for an earlier time. */
export const AS_OF =
  "Accounts as they were published by the end of this day (day of publication where known, else of first import), bases of changes too; a year that had none yet is absent; the newest where it is not given. Not together with a version. 以该日（含）为止已公布的版本为准（公布日期未知时按首次导入日），比较基数亦同；此前未公布的年度不出现；默认取最新版本；不可与版本号同用";
/** Description of every argument that asks for accounts of one kind. */
export const KIND =
  "Kind of account. Where it is not given: what ids stand for, else the default of each department (DEPARTMENT_FINAL if it ever published one). 决算类别；默认取标识所指，否则取各部门的默认类别（曾公开部门决算者为部门决算）";
const BASIS = "What is compared with; FIRST_YEAR is of ranges alone and is refused. 比较基准，不可为 FIRST_YEAR";

/** Description of every argument that picks the base of a change against the prior year. */
export const PRIOR_BASIS =
  "Which figure of the prior year is the base where its own account and this year's give two; budgets are not touched. 上年数有两个来源时以何者为基数；不影响预算基数";

@ArgsType()
export class UnitArgs {
  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: UNIT })
  unit!: AmountUnit;
}

@ArgsType()
export class AmountArgs {
  @Field(() => Measure, { defaultValue: Measure.TOTAL, description: MEASURE })
  measure!: Measure;

  @Field(() => Stage, { defaultValue: Stage.FINAL, description: "Stage of the budget. 预算阶段" })
  stage!: Stage;

  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: UNIT })
  unit!: AmountUnit;
}

@ArgsType()
export class CompletionArgs {
  @Field(() => Stage, {
    defaultValue: Stage.INITIAL_BUDGET,
    description: "Which budget is completed; FINAL is none and is refused. 以哪一阶段预算为基数，不可为 FINAL",
  })
  stage!: Stage;

  @Field(() => Int, { defaultValue: 1, description: DECIMALS })
  decimals!: number;
}

@ArgsType()
export class ShareArgs {
  @Field(() => Measure, { defaultValue: Measure.TOTAL, description: MEASURE })
  measure!: Measure;

  @Field(() => Int, { defaultValue: 1, description: DECIMALS })
  decimals!: number;
}

@ArgsType()
export class YearChangeArgs {
  @Field(() => ChangeBasis, { defaultValue: ChangeBasis.PRIOR_YEAR, description: BASIS })
  basis!: ChangeBasis;

  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: UNIT })
  unit!: AmountUnit;

  @Field(() => Int, { defaultValue: 1, description: DECIMALS })
  decimals!: number;

  @Field(() => PriorBasis, { defaultValue: PriorBasis.AS_PUBLISHED, description: PRIOR_BASIS })
  priorBasis!: PriorBasis;
}

@ArgsType()
export class LineChangeArgs extends YearChangeArgs {
  @Field(() => Measure, { defaultValue: Measure.TOTAL, description: MEASURE })
  measure!: Measure;

  @Field(() => Continuity, { defaultValue: Continuity.SOURCED, description: CONTINUITY })
  continuity!: Continuity;
}

const DRIVER_LEVEL =
  "Level of the lines that are given; null for the lines directly below. 所列科目的层级；为空取直接下级";
const DRIVERS_FIRST =
  "How many lines, 1 to 500; what is left out goes into the residual. 科目数（1 至 500），其余计入其余部分";

@ArgsType()
export class DriversArgs {
  @Field(() => LineLevel, { nullable: true, description: DRIVER_LEVEL })
  level?: LineLevel | null;

  @Field(() => Int, { defaultValue: 50, description: DRIVERS_FIRST })
  first!: number;
}

@ArgsType()
export class LineDriversArgs extends LineChangeArgs {
  @Field(() => LineLevel, { nullable: true, description: DRIVER_LEVEL })
  level?: LineLevel | null;

  @Field(() => Int, { defaultValue: 50, description: DRIVERS_FIRST })
  first!: number;
}

@ArgsType()
class YearRangeArgs {
  @Field(() => Int, { nullable: true, description: "First year, inclusive. 起始年度（含）" })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: "Last year, inclusive. 截止年度（含）" })
  to?: number | null;
}

@ArgsType()
export class LineHistoryArgs extends YearRangeArgs {
  @Field(() => Continuity, { defaultValue: Continuity.SOURCED, description: CONTINUITY })
  continuity!: Continuity;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Follow renames, mergers and splits of the department: lines of its predecessors and successors too, each with its own department. 是否随部门更名、合并、拆分追溯",
  })
  followSuccession!: boolean;
}

@ArgsType()
export class YearsArgs extends YearRangeArgs {
  @Field(() => AccountKind, { nullable: true, description: KIND })
  kind?: AccountKind | null;

  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

@ArgsType()
export class YearArgs {
  @Field(() => Int, { description: "Fiscal year. 年度" })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Number of a version of that year, from 1 for the oldest; other years are then as of its day. Null comes back where there is no such version; not together with asOf. 版本号，自 1（最早）起，其他年度以该版本公布日为准；无此版本时返回空，不可与 asOf 同用",
  })
  version?: number | null;

  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;

  @Field(() => AccountKind, { nullable: true, description: KIND })
  kind?: AccountKind | null;
}

@ArgsType()
export class LineFilterArgs {
  @Field(() => AccountTable, { nullable: true, description: "Only lines of this table. 仅限该表" })
  table?: AccountTable | null;

  @Field(() => LineLevel, { nullable: true, description: "Only lines of this level. 仅限该层级" })
  level?: LineLevel | null;

  @Field(() => String, { nullable: true, description: "Only keys that start with this. 科目编码前缀" })
  codePrefix?: string | null;
}

@ArgsType()
export class LineArgs {
  @Field(() => AccountTable, { description: "Table of the line. 所在表" })
  table!: AccountTable;

  @Field(() => String, { description: "Key of the line: its code, or a fixed slug. 科目编码或固定标识" })
  key!: string;
}

@ArgsType()
export class BasisArgs {
  @Field(() => ChangeBasis, { nullable: true, description: "Only reasons for a change against this. 仅限该比较基准" })
  basis?: ChangeBasis | null;
}

@ArgsType()
export class SeverityArgs {
  @Field(() => FindingSeverity, { nullable: true, description: "Only findings of this severity. 仅限该严重程度" })
  severity?: FindingSeverity | null;
}

@ArgsType()
export class LanguageArgs {
  @Field(() => Language, { defaultValue: Language.ZH, description: "Language of the text. 文字语言" })
  language!: Language;
}

@ArgsType()
export class IncludeDerivedArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Where no reason is stated, give the lines below that moved most. 未说明原因时给出变动最大的下级科目",
  })
  includeDerived!: boolean;
}

@ArgsType()
export class InputsArgs {
  @Field(() => Int, { defaultValue: 50, description: "How many inputs, 1 to 500. 输入项数（1 至 500）" })
  first!: number;
}

@ArgsType()
export class ExecutionArgs extends ShareArgs {
  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: UNIT })
  unit!: AmountUnit;
}

@ArgsType()
export class DecimalsArgs {
  @Field(() => Int, { defaultValue: 1, description: DECIMALS })
  decimals!: number;
}

@ArgsType()
export class NodeArgs {
  @Field(() => ID, { description: "Opaque id of any object. 任意对象的标识" })
  id!: string;
}

@ArgsType()
export class NodesArgs {
  @Field(() => [ID], { description: "Opaque ids, at most 500. 对象标识列表，最多 500 个" })
  ids!: string[];
}

@ArgsType()
export class DepartmentArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the department; not together with name. 部门标识，不可与 name 同用",
  })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Full name, a former name or an alias; not together with id. 部门全称、曾用名或别名，不可与 id 同用",
  })
  name?: string | null;

  @Field(() => AccountKind, { nullable: true, description: KIND })
  kind?: AccountKind | null;
}
