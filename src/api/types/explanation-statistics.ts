import { Args, Field, Int, ObjectType } from "type-graphql";
import { ChangeBasis } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { ExplanationStatistics, ReusedText, StatedChangeHeading } from "../../queries/explanation-statistics.js";
import { checkSize } from "../../queries/paging/page-request.js";
import { FirstArgs } from "../inputs/first-arguments.js";
import { RegionType, shownRegion } from "./region.js";
import { StatedChangeCountsType } from "./stated-change-counts.js";

const COUNTS = "Counts and sums. 计数与合计";

type RegionHeading = ExplanationStatistics["byRegion"][number]["heading"];

@ObjectType("YearExplanationStatistics", { description: "Stated changes of one fiscal year. 某年度的所述变动。" })
class YearStatisticsType {
  constructor(private readonly view: StatedChangeHeading<number>) {}

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.heading;
  }

  @Field(() => StatedChangeCountsType, { description: COUNTS })
  get counts(): StatedChangeCountsType {
    return new StatedChangeCountsType(this.view.counts);
  }
}

@ObjectType("RegionExplanationStatistics", { description: "Stated changes of one region. 某行政区划的所述变动。" })
class RegionStatisticsType {
  constructor(private readonly view: StatedChangeHeading<RegionHeading>) {}

  @Field(() => RegionType, {
    nullable: true,
    description: "The region of the departments; null where it is not known. 行政区划；未知时为空",
  })
  get region(): RegionType | null {
    return shownRegion(this.view.heading);
  }

  @Field(() => StatedChangeCountsType, { description: COUNTS })
  get counts(): StatedChangeCountsType {
    return new StatedChangeCountsType(this.view.counts);
  }
}

@ObjectType("BasisExplanationStatistics", {
  description: "Stated changes against one basis. 某一比较基准的所述变动。",
})
class BasisStatisticsType {
  constructor(private readonly view: StatedChangeHeading<ChangeBasis>) {}

  @Field(() => ChangeBasis, { description: "What the changes are measured against. 比较基准" })
  get basis(): ChangeBasis {
    return this.view.heading;
  }

  @Field(() => StatedChangeCountsType, { description: COUNTS })
  get counts(): StatedChangeCountsType {
    return new StatedChangeCountsType(this.view.counts);
  }
}

@ObjectType("CategoryExplanationStatistics", {
  description:
    "Changes with a reason of one category. A reason with several categories counts under each, so categories do not add up to the total. 具有某类原因的变动；一条原因可属多类并分别计入，各类之和不等于总数。",
})
class CategoryStatisticsType {
  constructor(private readonly view: StatedChangeHeading<ReasonCategory>) {}

  @Field(() => ReasonCategory, { description: "Category of the reason. 原因分类" })
  get category(): ReasonCategory {
    return this.view.heading;
  }

  @Field(() => StatedChangeCountsType, { description: COUNTS })
  get counts(): StatedChangeCountsType {
    return new StatedChangeCountsType(this.view.counts);
  }
}

@ObjectType("ReusedReason", {
  description: "A text that is given as reason for more than one change. 用于多项变动的同一原因文字。",
})
class ReusedReasonType {
  constructor(private readonly view: ReusedText) {}

  @Field(() => String, { description: "The text as published. 原文" })
  get text(): string {
    return this.view.text;
  }

  @Field(() => Int, { description: "How often it is given. 使用次数" })
  get uses(): number {
    return this.view.uses;
  }

  @Field(() => Int, { description: "For how many different lines (table and key). 涉及科目数" })
  get lines(): number {
    return this.view.lines;
  }

  @Field(() => Int, { description: "In how many fiscal years. 涉及年度数" })
  get years(): number {
    return this.view.years;
  }

  @Field(() => Int, { description: "By how many departments. 涉及部门数" })
  get departments(): number {
    return this.view.departments;
  }
}

@ObjectType("ExplanationStatistics", {
  description:
    "Reasons as data: how the changes that narratives state are explained. Fictional departments are left out unless asked for. 原因统计：文字说明所述变动的原因情况；默认不含虚构示例部门。",
})
export class ExplanationStatisticsType {
  constructor(private readonly view: ExplanationStatistics) {}

  @Field(() => StatedChangeCountsType, { description: "Over everything that the filter selects. 全部合计" })
  get total(): StatedChangeCountsType {
    return new StatedChangeCountsType(this.view.total);
  }

  @Field(() => [YearStatisticsType], { description: "By fiscal year, ascending. 按年度" })
  get byYear(): YearStatisticsType[] {
    return this.view.byYear.map((one) => new YearStatisticsType(one));
  }

  @Field(() => [RegionStatisticsType], {
    description: "By region, ascending by code; departments of no known region last. 按行政区划，按代码升序",
  })
  byRegion(@Args(() => FirstArgs) args: FirstArgs): RegionStatisticsType[] {
    return this.view.byRegion.slice(0, checkSize("first", args.first)).map((one) => new RegionStatisticsType(one));
  }

  @Field(() => [BasisStatisticsType], { description: "By what the changes are measured against. 按比较基准" })
  get byBasis(): BasisStatisticsType[] {
    return this.view.byBasis.map((one) => new BasisStatisticsType(one));
  }

  @Field(() => [CategoryStatisticsType], {
    description:
      "By category of the reason, in the order of the taxonomy; a reason with several categories counts under each. 按原因分类；一条原因可计入多类",
  })
  get byCategory(): CategoryStatisticsType[] {
    return this.view.byCategory.map((one) => new CategoryStatisticsType(one));
  }

  @Field(() => [ReusedReasonType], {
    description: "Texts that are given more than once, most used first. 重复使用的原因文字，按次数降序",
  })
  reusedTexts(@Args(() => FirstArgs) args: FirstArgs): ReusedReasonType[] {
    return this.view.reusedTexts.slice(0, checkSize("first", args.first)).map((one) => new ReusedReasonType(one));
  }
}
