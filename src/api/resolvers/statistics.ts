import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { aggregateLines } from "../../queries/aggregate-lines.js";
import { explanationStatistics } from "../../queries/explanation-statistics.js";
import { rankDepartments } from "../../queries/rank-departments.js";
import type { ApiContext } from "../context.js";
import { aggregateRequest, AggregatesArgs } from "../inputs/aggregate-inputs.js";
import { ExplanationStatisticsArgs, statedChangeConditions } from "../inputs/explanation-statistics-input.js";
import { RankingArgs, rankingRequest } from "../inputs/ranking-input.js";
import { Needs } from "../needs.js";
import { AggregatesType } from "../types/aggregates.js";
import { ExplanationStatisticsType } from "../types/explanation-statistics.js";
import { RankingType } from "../types/ranking.js";

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

  @Query(() => AggregatesType, {
    description:
      "Sum, median and quartiles of one figure over lines of one table, by region, year, level, key or reason category; exact, with how many departments and blanks stand behind them. Fictional departments are left out unless filter.synthetic asks for them. 分组汇总：合计、中位数、四分位数及其覆盖情况；默认不含虚构示例部门",
  })
  async aggregates(
    @Args(() => AggregatesArgs) args: AggregatesArgs,
    @Ctx() context: ApiContext,
  ): Promise<AggregatesType> {
    return new AggregatesType(await aggregateLines(context.database, aggregateRequest(args)));
  }

  @Needs((reach) => reach.fromDepartments())
  @Query(() => RankingType, {
    description:
      "Departments in exact order of a figure of one line, in one year or over a range. Fictional departments are left out unless input.synthetic asks for them. 按某科目的金额、变动、变动率、完成率或占比对部门排名；默认不含虚构示例部门",
  })
  async ranking(
    @Args(() => RankingArgs) args: RankingArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RankingType> {
    return new RankingType(await rankDepartments(context.database, rankingRequest(args), context.reachOf(info)));
  }
}
