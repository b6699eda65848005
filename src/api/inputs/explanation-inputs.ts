import { ArgsType, Field, InputType } from "type-graphql";
import { ChangeBasis } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { ExplanationConditions } from "../../queries/conditions.js";
import { PageArgs } from "./page-arguments.js";
import { YearsFilterInput, yearsConditions } from "./filtered-lines.js";

@InputType("ExplanationFilter", { description: "Conditions on reasons; all must hold. 原因筛选条件，须同时满足。" })
class ExplanationFilterInput extends YearsFilterInput {
  @Field(() => [ReasonCategory], { nullable: true, description: "One of these categories. 原因分类之一" })
  categories?: ReasonCategory[] | null;

  @Field(() => ChangeBasis, { nullable: true, description: "What the explained change is measured against. 比较基准" })
  basis?: ChangeBasis | null;

  @Field(() => String, { nullable: true, description: "The text contains this. 文字包含" })
  textContains?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only fictional examples, or only real accounts. 是否为虚构示例",
  })
  synthetic?: boolean | null;
}

@ArgsType()
export class ExplanationsArgs extends PageArgs {
  @Field(() => ExplanationFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: ExplanationFilterInput | null;
}

export function explanationConditions(filter: ExplanationFilterInput | null | undefined): ExplanationConditions {
  return {
    ...yearsConditions(filter),
    categories: filter?.categories ?? null,
    basis: filter?.basis ?? null,
    textContains: filter?.textContains ?? null,
    synthetic: filter?.synthetic ?? null,
  };
}
