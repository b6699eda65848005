import { ArgsType, Field, InputType, Int } from "type-graphql";
import { Comparability } from "../../domain/change.js";
import { ChangeBasis, Measure } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { LineConditions } from "../../queries/conditions.js";
import type { LineOrder } from "../../queries/list-lines.js";
import { checkBasis } from "../../queries/servable-basis.js";
import { LineItemOrderField, OrderDirection } from "../enums.js";
import { DecimalRangeInput, figureBounds } from "./decimal-range.js";
import { PageArgs } from "./page-arguments.js";
import { LinesFilterInput, linesConditions } from "./filtered-lines.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

@InputType("LineItemFilter", {
  description:
    "Conditions on lines; all must hold, a list matches any of its values. Amounts are in 10,000 yuan, rates in percent (exact, unrounded), changes against the prior year. 科目行筛选条件，须同时满足；金额单位为万元，比率为百分比（未舍入），变动均与上年相比。",
})
export class LineItemFilterInput extends LinesFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "Only fictional examples, or only real accounts. 是否为虚构示例",
  })
  synthetic?: boolean | null;

  @Field(() => [Int], { nullable: true, description: "Fiscal years. 年度" })
  years?: number[] | null;

  @Field(() => String, { nullable: true, description: "Prefix of the key. 科目编码前缀" })
  codePrefix?: string | null;

  @Field(() => String, { nullable: true, description: "The printed name contains this. 名称包含" })
  nameContains?: string | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Bounds of the final amount, 10,000 yuan. 决算数范围，万元",
  })
  amount?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Bounds of the change, 10,000 yuan. 变动额范围，万元",
  })
  changeAmount?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Bounds of the rate of change, percent. 变动率范围，百分比",
  })
  changeRate?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Bounds of the percent of the initial budget. 年初预算完成率范围，百分比",
  })
  completionRate?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Bounds of the percent of the adjusted budget. 全年（调整）预算完成率范围，百分比",
  })
  adjustedCompletionRate?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Bounds of the percent of the total of its table. 占比范围，百分比",
  })
  share?: DecimalRangeInput | null;

  @Field(() => [Comparability], { nullable: true, description: "How comparable the change is. 可比性" })
  comparability?: Comparability[] | null;

  @Field(() => [ReasonCategory], {
    nullable: true,
    description:
      "A reason of one of these categories is stated for the change of reasonMeasure against reasonBasis. 该项变动所述原因的分类",
  })
  reasonCategories?: ReasonCategory[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether any reason is stated for the change of reasonMeasure against reasonBasis. 该项变动是否说明了原因",
  })
  hasExplanation?: boolean | null;

  @Field(() => Measure, {
    defaultValue: Measure.TOTAL,
    description:
      "The column whose change reasonCategories and hasExplanation speak of: a reason stated for 基本支出 explains no change of the total. 原因所针对的栏目",
  })
  reasonMeasure!: Measure;

  @Field(() => ChangeBasis, {
    defaultValue: ChangeBasis.PRIOR_YEAR,
    description: "What that change is measured against. 原因所针对的比较基准",
  })
  reasonBasis!: ChangeBasis;
}

@InputType("LineItemOrder", {
  description: "Order of lines; nulls come last, ties are broken by id. 科目行排序，空值在后，同值按标识排序。",
})
class LineItemOrderInput {
  @Field(() => LineItemOrderField, { description: "What is ordered by. 排序字段" })
  field!: LineOrder["field"];

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Direction. 排序方向" })
  direction!: keyof typeof OrderDirection;
}

@ArgsType()
export class LineItemsArgs extends PageArgs {
  @Field(() => LineItemFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: LineItemFilterInput | null;

  @Field(() => [LineItemOrderInput], {
    nullable: true,
    description: "Order; as stored where it is not given. 排序，默认按入库顺序",
  })
  orderBy?: LineItemOrderInput[] | null;
}

/** The conditions of a filter. Throws BadInput for what nothing can meet: years, bounds or a basis that no line has. */
export function lineConditions(filter: LineItemFilterInput | null | undefined): LineConditions {
  checkBasis("filter.reasonBasis", filter?.reasonBasis ?? null);
  return {
    synthetic: filter?.synthetic ?? null,
    years: filter?.years ?? null,
    ...linesConditions(filter),
    codePrefix: filter?.codePrefix == null ? null : foldedKey(filter.codePrefix),
    nameContains: filter?.nameContains ?? null,
    ...figureBounds("filter", filter),
    comparability: filter?.comparability ?? null,
    reasonCategories: filter?.reasonCategories ?? null,
    hasExplanation: filter?.hasExplanation ?? null,
    reasonMeasure: filter?.reasonMeasure ?? Measure.TOTAL,
    reasonBasis: filter?.reasonBasis ?? ChangeBasis.PRIOR_YEAR,
  };
}

export function lineOrders(orders: readonly LineItemOrderInput[] | null | undefined): LineOrder[] {
  return (orders ?? []).map((one) => ({ field: one.field, descending: one.direction === "DESC" }));
}
