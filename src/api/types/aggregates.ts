import { Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { LineLevel } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { AggregatesView } from "../../queries/aggregate-lines.js";
import type { AggregateView } from "../../queries/views/aggregate-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { RegionType, shownRegion } from "./region.js";

const NOT_GROUPED = "null where it is not grouped by that";

@ObjectType("Aggregate", {
  description:
    "One group of lines, with sum, median and quartiles of one figure, and what stands behind them. Quartiles are taken by linear interpolation (place 1 + (n - 1) x q / 4 of the values in order); amounts are rounded half up to a fen, rates to the decimals asked for. 一组科目行某项数据的合计、中位数与四分位数；四分位数按线性插值，金额四舍五入到分。",
})
class AggregateType {
  constructor(private readonly view: AggregateView) {}

  @Field(() => RegionType, {
    nullable: true,
    description: `Region of the departments; null where it is not known, and ${NOT_GROUPED}. 行政区划`,
  })
  get region(): RegionType | null {
    return shownRegion(this.view.group.region);
  }

  @Field(() => Int, { nullable: true, description: `Fiscal year; ${NOT_GROUPED}. 年度` })
  get year(): number | null {
    return this.view.group.year;
  }

  @Field(() => LineLevel, { nullable: true, description: `Level of the lines; ${NOT_GROUPED}. 层级` })
  get level(): LineLevel | null {
    return this.view.group.level;
  }

  @Field(() => String, { nullable: true, description: `Key of the lines; ${NOT_GROUPED}. 科目编码或标识` })
  get key(): string | null {
    return this.view.group.key;
  }

  @Field(() => ReasonCategory, {
    nullable: true,
    description: `Category of a reason stated for the change against the prior year; null for the changes of totals with no such reason, and ${NOT_GROUPED}. The value is that of the change which the reason was stated for: of its column, and of a line of a group what the sentence states. A change with several categories is in each. 较上年变动原因的分类；合计变动未说明原因者为空；数值取原因所针对栏目的变动，一项变动可计入多类`,
  })
  get category(): ReasonCategory | null {
    return this.view.group.category;
  }

  @Field(() => Int, {
    description:
      "Printed lines of the group; under a reason, changes of its columns that it was stated for. What an account does not print is no line. 科目行数；按原因分组时为所针对的变动数",
  })
  get lines(): number {
    return this.view.group.lines;
  }

  @Field(() => Int, {
    description:
      "Values behind the aggregates: lines that have the figure; the change of lines that are compared as one counts once, and grouped by key so does everything that such lines of one department and year say: the sum of their amounts, their change against all that the year before had, no share or completion. 有该数据的行数；合并比较的科目其变动只计一次，按科目分组时同一部门同一年度的各项数据均合计为一项",
  })
  get valued(): number {
    return this.view.group.valued;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent of the lines that a value stands for, each line of a group by that of the group, rounded half up; never null in a group that is listed. 覆盖率 %",
  })
  get coverage(): string | null {
    return this.view.coverage;
  }

  @Field(() => Int, { description: "Lines whose amount cell is blank. 金额空白的行数" })
  get blank(): number {
    return this.view.group.blank;
  }

  @Field(() => Int, { description: "Lines whose amount is withheld. 金额涉密不予公开的行数" })
  get withheld(): number {
    return this.view.group.withheld;
  }

  @Field(() => Int, {
    description: "Lines whose amount cell prints something that is no amount. 金额已印刷但无法识别的行数",
  })
  get notUnderstood(): number {
    return this.view.group.notUnderstood;
  }

  @Field(() => Int, { description: "Departments whose figures stand behind the values. 数据来自多少个部门" })
  get departments(): number {
    return this.view.group.departments;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Exact sum; null for rates, which cannot be added up, and where no line has the figure. 合计",
  })
  get sum(): string | null {
    return this.view.sum;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Smallest; null where no line has the figure. 最小值" })
  get minimum(): string | null {
    return this.view.minimum;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "First quartile; null where no line has the figure. 第一四分位数",
  })
  get lowerQuartile(): string | null {
    return this.view.quartile(1);
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Median; null where no line has the figure. 中位数" })
  get median(): string | null {
    return this.view.quartile(2);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Third quartile; null where no line has the figure. 第三四分位数",
  })
  get upperQuartile(): string | null {
    return this.view.quartile(3);
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Largest; null where no line has the figure. 最大值" })
  get maximum(): string | null {
    return this.view.maximum;
  }
}

@ObjectType("Aggregates", { description: "Groups of lines with their aggregates. 分组汇总。" })
export class AggregatesType {
  constructor(private readonly view: AggregatesView) {}

  @Field(() => AmountUnit, {
    nullable: true,
    description: "Unit of the values; null where they are percent. 数值的金额单位，为百分比时为空",
  })
  get unit(): AmountUnit | null {
    return this.view.unit;
  }

  @Field(() => Int, { description: "How many groups there are, whatever the page. 分组总数" })
  get groupCount(): number {
    return this.view.groupCount;
  }

  @Field(() => [AggregateType], {
    description:
      "The first groups, ascending by what they are grouped by, what is not known last. 各组，升序，未知者在后",
  })
  get groups(): AggregateType[] {
    return this.view.groups.map((group) => new AggregateType(group));
  }
}
