import { Args, Field, Int, ObjectType } from "type-graphql";
import { LineLevel } from "../../domain/line.js";
import type { ComparisonView } from "../../queries/compare.js";
import type { ComparisonCellView, ComparisonRowView } from "../../queries/comparison-row.js";
import type { Dataset } from "../../queries/dataset.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DecimalsArgs } from "../inputs/arguments.js";
import { ChangeType } from "./change.js";
import { DepartmentType } from "./department.js";
import { LineItemType } from "./line-item.js";
import type { Later } from "./later.js";

@ObjectType("ComparisonCell", {
  description:
    "One year of a row. The change of the first cell is against the year before the range. 比较表的一个单元格。",
})
class ComparisonCellType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ComparisonCellView,
  ) {}

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Amount in the unit asked for; null where the change says why. 金额",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => ChangeType, { description: "Change against the prior year, of the stage asked for. 较上年变动" })
  get change(): Later<ChangeType> {
    return new ChangeType(this.dataset, this.view.change);
  }

  @Field(() => LineItemType, {
    nullable: true,
    description: "The line; null where that year does not publish it. 科目行",
  })
  get lineItem(): Later<LineItemType | null> {
    return this.view.line === null ? null : new LineItemType(this.dataset, this.view.line);
  }
}

@ObjectType("ComparisonRow", { description: "One line of one department over the years. 某部门某科目各年度的一行。" })
class ComparisonRowType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ComparisonRowView,
  ) {}

  @Field(() => DepartmentType, { description: "The department. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }

  @Field(() => String, { description: "Key of the line. 科目标识" })
  get key(): string {
    return this.view.key;
  }

  @Field(() => String, { nullable: true, description: "Classification code; null for a slug. 科目编码" })
  get code(): string | null {
    return this.view.code;
  }

  @Field(() => String, { description: "Name in the newest year that has it. 名称（最新年度）" })
  get name(): string {
    return this.view.name;
  }

  @Field(() => LineLevel, { description: "Level. 层级" })
  get level(): LineLevel {
    return this.view.level;
  }

  @Field(() => [ComparisonCellType], {
    description:
      "Exactly one cell for each of the years, in that order; a year with nothing published has amount null and says why. 每个年度恰有一个单元格",
  })
  get cells(): ComparisonCellType[] {
    return this.view.cells.map((cell) => new ComparisonCellType(this.dataset, cell));
  }

  @Field(() => ChangeType, { description: "From the first to the last year of the range. 首年至末年的变动" })
  get overall(): Later<ChangeType> {
    return new ChangeType(this.dataset, this.view.overall);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Compound annual growth rate, percent, over the range; null where either end is missing, zero or negative. 年均复合增长率 %",
  })
  cagr(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.cagr(args.decimals);
  }
}

@ObjectType("Comparison", { description: "Departments x years x lines in one answer. 部门、年度、科目的比较表。" })
export class ComparisonType {
  constructor(private readonly view: ComparisonView) {}

  @Field(() => [Int], { description: "Every year of the range, ascending, gaps included. 区间内全部年度" })
  get years(): readonly number[] {
    return this.view.years;
  }

  @Field(() => [ComparisonRowType], { description: "Rows by department name and key. 各行，按部门名称与科目排序" })
  get rows(): ComparisonRowType[] {
    return this.view.rows.map((row) => new ComparisonRowType(this.view.dataset, row));
  }
}
