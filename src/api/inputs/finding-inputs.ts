import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { FindingSeverity } from "../../domain/finding.js";
import type { FindingConditions } from "../../queries/conditions.js";
import { departmentIds } from "./department-inputs.js";
import { PageArgs } from "./page-arguments.js";

@InputType("FindingFilter", { description: "Conditions on findings; all must hold. 发现筛选条件，须同时满足。" })
class FindingFilterInput {
  @Field(() => [ID], { nullable: true, description: "Ids of departments. 部门标识" })
  departmentIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: "First fiscal year, inclusive. 起始年度（含）" })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: "Last fiscal year, inclusive. 截止年度（含）" })
  toYear?: number | null;

  @Field(() => [String], { nullable: true, description: "Names of rules, e.g. statement.rate. 规则名称" })
  rules?: string[] | null;

  @Field(() => [FindingSeverity], { nullable: true, description: "Severities. 严重程度" })
  severities?: FindingSeverity[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only fictional examples, or only real accounts. 是否为虚构示例",
  })
  synthetic?: boolean | null;
}

@ArgsType()
export class FindingsArgs extends PageArgs {
  @Field(() => FindingFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: FindingFilterInput | null;
}

@ArgsType()
export class FindingCountsArgs {
  @Field(() => FindingFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: FindingFilterInput | null;
}

export function findingConditions(filter: FindingFilterInput | null | undefined): FindingConditions {
  return {
    departmentIds: departmentIds("filter.departmentIds", filter?.departmentIds),
    fromYear: filter?.fromYear ?? null,
    toYear: filter?.toYear ?? null,
    rules: filter?.rules ?? null,
    severities: filter?.severities ?? null,
    synthetic: filter?.synthetic ?? null,
  };
}
