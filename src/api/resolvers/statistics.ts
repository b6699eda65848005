import { Args, Ctx, Query, Resolver } from "type-graphql";
import { explanationStatistics } from "../../queries/explanation-statistics.js";
import type { ApiContext } from "../context.js";
import { ExplanationStatisticsArgs, statedChangeConditions } from "../inputs/explanation-statistics-input.js";
import { ExplanationStatisticsType } from "../types/explanation-statistics.js";

@Resolver()
export class StatisticsResolver {
  @Query(() => ExplanationStatisticsType, {
    description:
      "How the changes that narratives state are explained: coverage, amounts moved under each category, reasons that contradict the direction, reused texts. Fictional departments are left out unless filter.synthetic asks for them. 原因统计：覆盖率、各类原因对应的变动额、与方向矛盾的原因、重复使用的文字；默认不含虚构示例部门",
  })
  async explanationStatistics(
    @Args(() => ExplanationStatisticsArgs) args: ExplanationStatisticsArgs,
    @Ctx() context: ApiContext,
  ): Promise<ExplanationStatisticsType> {
    const conditions = statedChangeConditions(args.filter);
    return new ExplanationStatisticsType(await explanationStatistics(context.database, conditions));
  }
}
