import { Args, Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { LineLevel } from "../../domain/line.js";
import type { ComparisonView } from "../../queries/compare.js";
import type { ComparisonCellView } from "../../queries/comparison-cell.js";
import type { ComparisonRowView } from "../../queries/comparison-row.js";
import type { Dataset } from "../../queries/dataset.js";
import { cellIndex } from "../../queries/longer-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DecimalsArgs } from "../inputs/arguments.js";
import { reaching } from "../needed-figures.js";
import { Needs } from "../needs.js";
import { BudgetExecutionType } from "./budget-execution.js";
import { ChangeType } from "./change.js";
import { ColumnTotalType } from "./column-total.js";
import { DeclineType } from "./decline.js";
import { CrosswalkEdgeType, shownEdges } from "./crosswalk-edge.js";
import { DepartmentType } from "./department.js";
import { DerivationType } from "./derivation.js";
import { LineItemType } from "./line-item.js";
import { MemberAmountType } from "./member-amount.js";
import { MissingMemberType, shownMembers } from "./missing-member.js";
import { PriceSeriesType, RealAmountType } from "./real-amount.js";
import { TotalType } from "./total.js";
import { shownSuccessions, SuccessionType } from "./succession.js";
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

  @Needs(reaching("siblings"))
  @Field(() => [MissingMemberType], {
    description: "Members that leave the amount unknown; empty where it is known. 使金额未知的缺失成员",
  })
  get missingMembers(): Later<MissingMemberType[]> {
    return shownMembers(this.dataset, this.view.missingMembers());
  }

  @Field(() => ChangeType, { description: "Change against the prior year, of the stage asked for. 较上年变动" })
  get change(): Later<ChangeType> {
    return new ChangeType(this.dataset, this.view.change);
  }

  @Field(() => ChangeType, {
    description:
      "Change since the base year (basis FIRST_YEAR, baseYear names it); in the year after it, that year's own change. 较基年的累计变动",
  })
  get cumulative(): Later<ChangeType> {
    return new ChangeType(this.dataset, this.view.cumulative());
  }

  @Field(() => BudgetExecutionType, {
    description: "Opening budget, adjusted budget and final account, with both completion rates. 预算执行",
  })
  get execution(): Later<BudgetExecutionType> {
    return new BudgetExecutionType(this.dataset, this.view.execution());
  }

  @Field(() => RealAmountType, {
    nullable: true,
    description: "The amount in constant prices; null where no deflator is asked for. 实际值；未要求折算时为空",
  })
  get real(): RealAmountType | null {
    const real = this.view.real();
    return real === null ? null : new RealAmountType(this.dataset, real);
  }

  @Needs(reaching("sumParts"))
  @Field(() => DerivationType, { description: "Whence the amount comes. 金额的推导" })
  get derivation(): DerivationType {
    return new DerivationType(this.dataset, this.view.amountDerivation());
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The amount with the base year's as 100, rounded half up; null where `cumulative` has no rate. 指数（基年＝100）",
  })
  index(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return cellIndex(this.view, args.decimals);
  }

  @Field(() => LineItemType, {
    nullable: true,
    description:
      "The line; null where that year does not publish it, and where several lines stand in the cell. 科目行",
  })
  get lineItem(): Later<LineItemType | null> {
    return this.view.line === null ? null : new LineItemType(this.dataset, this.view.line);
  }

  @Field(() => [LineItemType], {
    description:
      "Every line of the cell, blank ones too: several where codes were split or merged, and the amount is the sum of their figures. 单元格所含的全部科目行",
  })
  get lines(): Later<LineItemType[]> {
    return this.view.lines.map((line) => new LineItemType(this.dataset, line));
  }

  @Field(() => [MemberAmountType], {
    description:
      "Every line of the cell with its amount, in the unit of the comparison; the amount of the cell is their sum. 单元格所含科目行及其金额（单位同比较表）",
  })
  get members(): MemberAmountType[] {
    return this.view.members().map((member) => new MemberAmountType(this.dataset, member));
  }

  @Field(() => [CrosswalkEdgeType], {
    description:
      "Edges of the crosswalk that the amount (of a line under another code than the row's) or the change used. 所采用的科目沿革",
  })
  get edges(): CrosswalkEdgeType[] {
    return shownEdges(this.dataset, this.view.edges);
  }
}

@ObjectType("ComparisonRow", { description: "One line of one department over the years. 某部门某科目各年度的一行。" })
class ComparisonRowType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ComparisonRowView,
  ) {}

  @Field(() => DepartmentType, {
    description: "The department; of several that succession joins, one of the newest year. 部门",
  })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }

  @Field(() => [DepartmentType], {
    description: "Every department whose lines the row sums; one unless succession is followed. 本行所含的全部部门",
  })
  get departments(): Later<DepartmentType[]> {
    return this.view.departmentIds.map((id) => new DepartmentType(this.dataset, this.dataset.department(id)));
  }

  @Field(() => [SuccessionType], {
    description: "Successions of departments that the row follows; none unless asked for. 本行所追溯的部门沿革",
  })
  get successions(): SuccessionType[] {
    return shownSuccessions(this.view.successions);
  }

  @Field(() => String, {
    description:
      "Key of the line: the newest by the crosswalk, of a group all of them with + between. 科目标识（沿革中最新的）",
  })
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

  @Field(() => TotalType, { description: "Sum of the cells, with its coverage and mean. 各年度合计" })
  get total(): TotalType {
    return new TotalType(this.dataset, this.view.longer.total);
  }

  @Field(() => DeclineType, {
    nullable: true,
    description:
      "The longest run of years in the range that each fell like for like against the year before, the earliest of equal ones; null where none did. 最长连续下降区间",
  })
  get longestDecline(): DeclineType | null {
    const decline = this.view.longer.longestDecline;
    return decline === null ? null : new DeclineType(this.dataset, decline);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Change over the range in constant prices, percent, rounded half up; null without deflator, where `overall` has no rate, or where the series lacks a year. 区间实际变动率 %",
  })
  realRate(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.longer.realRate(args.decimals);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Compound annual growth rate in constant prices, percent; null as realRate, and where an end is not positive. 实际年均复合增长率 %",
  })
  realCagr(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.longer.realCagr(args.decimals);
  }
}

@ObjectType("Comparison", { description: "Departments x years x lines in one answer. 部门、年度、科目的比较表。" })
export class ComparisonType {
  constructor(private readonly view: ComparisonView) {}

  @Field(() => [Int], { description: "Every year of the range, ascending, gaps included. 区间内全部年度" })
  get years(): readonly number[] {
    return this.view.years;
  }

  @Field(() => AmountUnit, {
    description: "Unit of every amount of the comparison; fields of LineItem take their own. 表内各金额的单位",
  })
  get unit(): AmountUnit {
    return this.view.unit;
  }

  @Field(() => Int, { description: "Year of the indices and cumulative changes. 基年" })
  get baseYear(): number {
    return this.view.baseYear;
  }

  @Field(() => PriceSeriesType, {
    nullable: true,
    description: "The price series of the real terms; null where no deflator is asked for. 所用价格指数",
  })
  get prices(): PriceSeriesType | null {
    return this.view.deflation === null ? null : new PriceSeriesType(this.view.deflation);
  }

  @Field(() => [ColumnTotalType], { description: "One sum for each of the years, in that order. 各年度合计" })
  get columnTotals(): ColumnTotalType[] {
    return this.view.columnTotals().map((one) => new ColumnTotalType(this.view.dataset, one));
  }

  @Field(() => [ComparisonRowType], { description: "Rows by department name and key. 各行，按部门名称与科目排序" })
  get rows(): ComparisonRowType[] {
    return this.view.rows.map((row) => new ComparisonRowType(this.view.dataset, row));
  }
}
