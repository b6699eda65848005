import { ArgsType, Field, InputType } from "type-graphql";
import { ChangeBasis, Measure } from "../../domain/line.js";
import type { StatedChangeConditions } from "../../queries/conditions.js";
import { LinesFilterInput, linesConditions } from "./filtered-lines.js";

@InputType("ExplanationStatisticsFilter", {
  description:
    "Which stated changes are counted; all conditions must hold. The change of a total and those of the lines below it each count: choose tables, keys or levels to count money once. 统计范围，条件须同时满足；合计与其下级科目分别计入，如需避免重复请限定表、科目或层级。",
})
class ExplanationStatisticsFilterInput extends LinesFilterInput {
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
    synthetic: filter?.synthetic ?? false,
    ...linesConditions(filter),
    measures: filter?.measures ?? null,
    basis: filter?.basis ?? null,
  };
}
