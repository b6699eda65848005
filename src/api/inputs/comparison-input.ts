import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { AccountKind } from "../../domain/account.js";
import { Deflator } from "../../domain/deflator.js";
import { Continuity } from "../../domain/crosswalk.js";
import { PriorBasis } from "../../domain/base.js";
import { AccountTable, LineLevel, Measure, Stage } from "../../domain/line.js";
import { AmountUnit } from "../../domain/money.js";
import type { ComparisonRequest } from "../../queries/comparison-request.js";
import { DateScalar } from "../date-scalar.js";
import { AS_OF, CONTINUITY, PRIOR_BASIS } from "./arguments.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

@InputType("ComparisonInput", {
  description:
    "What is compared. At least one of departmentIds, departmentNames and regionCode is needed; more than 10,000 cells are refused. 比较请求：部门标识、名称、区划代码至少给出一项；超过 10,000 个单元格会被拒绝。",
})
class ComparisonInput {
  @Field(() => [ID], { nullable: true, description: "Ids of departments. 部门标识" })
  departmentIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Names of departments, former names too. 部门名称（含曾用名）",
  })
  departmentNames?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "GB/T 2260 code, by prefix: 4302 is the whole city. 行政区划代码前缀",
  })
  regionCode?: string | null;

  @Field(() => AccountKind, {
    nullable: true,
    description:
      "Kind of account; accounts of several kinds are never compared with each other. Where it is not given: what ids stand for, the default of departments that are named, and DEPARTMENT_FINAL of those that a region holds. 决算类别；不同类别不互相比较",
  })
  kind?: AccountKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only fictional examples, or only real accounts. 是否为虚构示例",
  })
  synthetic?: boolean | null;

  @Field(() => Int, { description: "First fiscal year, inclusive. 起始年度（含）" })
  fromYear!: number;

  @Field(() => Int, { description: "Last fiscal year, inclusive. 截止年度（含）" })
  toYear!: number;

  @Field(() => AccountTable, { description: "Table whose lines are compared. 所比较的表" })
  table!: AccountTable;

  @Field(() => [String], {
    nullable: true,
    description:
      "Only rows of these keys, which the crosswalk follows into the years that are shown, whichever code an account prints. 仅限这些科目（按沿革追溯）",
  })
  keys?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only rows with a code of this prefix in the years that are shown or compared with, printed or not. 科目编码前缀（含沿革编码）",
  })
  codePrefix?: string | null;

  @Field(() => [LineLevel], { nullable: true, description: "Only these levels. 仅限这些层级" })
  levels?: LineLevel[] | null;

  @Field(() => Measure, { defaultValue: Measure.TOTAL, description: "Column of the table. 栏目" })
  measure!: Measure;

  @Field(() => Stage, {
    defaultValue: Stage.FINAL,
    description: "Stage of the budget; changes follow it. 预算阶段，变动随之计算",
  })
  stage!: Stage;

  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: "Unit of amounts. 金额单位" })
  unit!: AmountUnit;

  @Field(() => Int, { defaultValue: 1, description: "Decimals of rates, 0 to 8. 比率小数位数" })
  decimals!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Year against which cells are indexed and cumulated, also one outside the range; the first of the range where it is left out. 指数与累计变动的基年，默认区间首年",
  })
  baseYear?: number | null;

  @Field(() => Deflator, {
    nullable: true,
    description: "Prices by which amounts are converted; without it there are no real terms. 折算实际值所用的价格指数",
  })
  deflator?: Deflator | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Year whose prices amounts are converted into; the last of the range where it is left out. Refused without deflator. 价格年度，默认区间末年",
  })
  priceYear?: number | null;
  @Field(() => Continuity, { defaultValue: Continuity.SOURCED, description: CONTINUITY })
  continuity!: Continuity;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Departments that were renamed, merged or split share a row, and their figures are summed; row and changes say which successions were followed. 更名、合并、拆分的部门合为一行",
  })
  followSuccession!: boolean;

  @Field(() => DateScalar, { nullable: true, description: AS_OF })
  asOf?: string | null;

  @Field(() => PriorBasis, {
    defaultValue: PriorBasis.AS_PUBLISHED,
    description: `Of the change of a cell, and of neighbouring years; over more years the base is the first year's own figure. ${PRIOR_BASIS}`,
  })
  priorBasis!: PriorBasis;
}

@ArgsType()
export class ComparisonArgs {
  @Field(() => ComparisonInput, { description: "What is compared. 比较请求" })
  input!: ComparisonInput;
}

export function comparisonRequest(input: ComparisonInput): ComparisonRequest {
  return {
    departmentIds: input.departmentIds ?? null,
    departmentNames: input.departmentNames ?? null,
    regionCode: input.regionCode ?? null,
    kind: input.kind ?? null,
    synthetic: input.synthetic ?? null,
    fromYear: input.fromYear,
    toYear: input.toYear,
    table: input.table,
    keys: input.keys?.map(foldedKey) ?? null,
    codePrefix: input.codePrefix == null ? null : foldedKey(input.codePrefix),
    levels: input.levels ?? null,
    measure: input.measure,
    stage: input.stage,
    unit: input.unit,
    decimals: input.decimals,
    baseYear: input.baseYear ?? null,
    deflator: input.deflator ?? null,
    priceYear: input.priceYear ?? null,
    continuity: input.continuity,
    followSuccession: input.followSuccession,
    asOf: input.asOf ?? null,
    priorBasis: input.priorBasis,
  };
}
