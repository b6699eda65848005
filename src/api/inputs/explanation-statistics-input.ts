import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { AccountTable, ChangeBasis, LineLevel, Measure } from "../../domain/line.js";
import type { StatedChangeConditions } from "../../queries/conditions.js";
import { departmentIds } from "./department-inputs.js";
import { yearBounds } from "./year-bounds.js";

@InputType("ExplanationStatisticsFilter", {
  description:
    "Which stated changes are counted; all conditions must hold. The change of a total and those of the lines below it each count: choose tables, keys or levels to count money once. 统计范围，条件须同时满足；合计与其下级科目分别计入，如需避免重复请限定表、科目或层级。",
})
class ExplanationStatisticsFilterInput {
  @Field(() => [ID], { nullable: true, description: "Ids of departments. 部门标识" })
  departmentIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Names of departments, former names too. 部门名称（含曾用名）",
  })
  departmentNames?: string[] | null;

  @Field(() => String, { nullable: true, description: "GB/T 2260 code, by prefix. 行政区划代码前缀" })
  regionCode?: string | null;

  @Field(() => Int, { nullable: true, description: "First fiscal year, inclusive. 起始年度（含）" })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: "Last fiscal year, inclusive. 截止年度（含）" })
  toYear?: number | null;

  @Field(() => [AccountTable], { nullable: true, description: "Tables. 所在表" })
  tables?: AccountTable[] | null;

  @Field(() => [String], { nullable: true, description: "Keys: codes or slugs. 科目编码或标识" })
  keys?: string[] | null;

  @Field(() => [LineLevel], { nullable: true, description: "Levels. 层级" })
  levels?: LineLevel[] | null;

  @Field(() => [Measure], { nullable: true, description: "Columns of tables. 栏目" })
  measures?: Measure[] | null;

  @Field(() => ChangeBasis, { nullable: true, description: "What the changes are measured against. 比较基准" })
  basis?: ChangeBasis | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "True for the fictional example departments alone; they are left out unless asked for. 仅统计虚构示例部门；默认不含",
  })
  synthetic!: boolean;
}

@ArgsType()
export class ExplanationStatisticsArgs {
  @Field(() => ExplanationStatisticsFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: ExplanationStatisticsFilterInput | null;
}

export function statedChangeConditions(
  filter: ExplanationStatisticsFilterInput | null | undefined,
): StatedChangeConditions {
  return {
    departmentIds: departmentIds("filter.departmentIds", filter?.departmentIds),
    departmentNames: filter?.departmentNames ?? null,
    regionCode: filter?.regionCode ?? null,
    synthetic: filter?.synthetic ?? false,
    ...yearBounds(filter),
    tables: filter?.tables ?? null,
    keys: filter?.keys ?? null,
    levels: filter?.levels ?? null,
    measures: filter?.measures ?? null,
    basis: filter?.basis ?? null,
  };
}
