import { Args, Field, Int, ObjectType } from "type-graphql";
import { AccountTable, LineLevel, Measure, Stage } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import { YearView } from "../../queries/views/year-view.js";
import type { LineView } from "../../queries/views/line-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import {
  AmountArgs,
  BasisArgs,
  CompletionArgs,
  ExecutionArgs,
  LineChangeArgs,
  LineDriversArgs,
  LineHistoryArgs,
  ShareArgs,
  UnitArgs,
} from "../inputs/arguments.js";
import {
  memberOf,
  reaching,
  figureNeeded,
  changeNeeded,
  driversNeeded,
  restatementsNeeded,
} from "../needed-figures.js";
import { Needs, type Arguments } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { BudgetExecutionType } from "./budget-execution.js";
import { ChangeType } from "./change.js";
import { DriverType } from "./driver.js";
import { DepartmentYearType } from "./department-year.js";
import { DepartmentType } from "./department.js";
import { ExplanationType } from "./explanation.js";
import { FigureType } from "./figure.js";
import { FindingType } from "./finding.js";
import { NodeType } from "./node.js";
import { SourceLocationType } from "./source-location.js";
import { RestatementType } from "./restatement.js";
import type { Later } from "./later.js";

function historyNeeded(reach: ReachBuilder, args: Arguments): void {
  reach.everyYear();
  if (args.followSuccession === true) reach.reach("succession");
}

function stagesNeeded(reach: ReachBuilder, args: Arguments): void {
  const measure = memberOf(Measure, args.measure) ?? "TOTAL";
  for (const stage of Object.values(Stage)) reach.figure(measure, stage);
}

@ObjectType("LineItem", {
  implements: NodeType,
  description: "A line of one table of one account. 某年度决算某张表中的一行。",
})
export class LineItemType extends NodeType {
  readonly typeName = "LineItem";

  constructor(
    private readonly dataset: Dataset,
    private readonly view: LineView,
  ) {
    super();
  }

  protected identity(): string {
    return this.view.id;
  }

  @Field(() => DepartmentYearType, { description: "The account that it belongs to. 所属部门年度" })
  get departmentYear(): Later<DepartmentYearType> {
    const { departmentId, year } = this.view.stored;
    return new DepartmentYearType(this.dataset, new YearView(this.dataset, departmentId, year));
  }

  @Field(() => DepartmentType, { description: "The department. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.stored.departmentId));
  }

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.stored.year;
  }

  @Field(() => AccountTable, { description: "Table. 所在表" })
  get table(): AccountTable {
    return this.view.table;
  }

  @Field(() => String, {
    description:
      "Stable identity inside a table across years: the classification code where there is one, else a fixed slug. 表内跨年度的稳定标识：科目编码或固定标识",
  })
  get key(): string {
    return this.view.key;
  }

  @Field(() => String, { nullable: true, description: "Classification code; null for a slug. 科目编码" })
  get code(): string | null {
    return this.view.code;
  }

  @Field(() => String, { description: "Name as printed that year. 当年印刷名称" })
  get name(): string {
    return this.view.name;
  }

  @Field(() => LineLevel, { description: "Level in the classification. 层级" })
  get level(): LineLevel {
    return this.view.level;
  }

  @Needs(reaching("siblings"))
  @Field(() => LineItemType, { nullable: true, description: "The line above; null for a total. 上级科目" })
  get parent(): Later<LineItemType | null> {
    const { parent } = this.view;
    return parent === null ? null : new LineItemType(this.dataset, parent);
  }

  @Needs(reaching("siblings"))
  @Field(() => [LineItemType], { description: "The lines directly below, in the order of the document. 下级科目" })
  get children(): LineItemType[] {
    return this.view.children.map((line) => new LineItemType(this.dataset, line));
  }

  @Needs(figureNeeded)
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Exact amount in the unit asked for. Null where the cell is blank or withheld and the narrative states no figure for it; 0 only where 0 is published. 金额；空白或涉密且文字未说明时为空，仅在公布为 0 时为 0",
  })
  amount(@Args(() => AmountArgs) args: AmountArgs): string | null {
    return this.view.amount(args.measure, args.stage, args.unit);
  }

  @Needs(figureNeeded)
  @Field(() => FigureType, { description: "The same with everything known about it. 同上，附全部信息" })
  figure(@Args(() => AmountArgs) args: AmountArgs): FigureType {
    return new FigureType(this.dataset, this.view.figure(args.measure, args.stage, args.unit));
  }

  @Needs((reach, args) => reach.figure("TOTAL", memberOf(Stage, args.stage) ?? "INITIAL_BUDGET"))
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent of the budget: final / budget, rounded half up. Null where the budget is 0 or unknown. 完成预算 %",
  })
  completionRate(@Args(() => CompletionArgs) args: CompletionArgs): string | null {
    return this.view.completionRate(args.stage, args.decimals);
  }

  @Needs(stagesNeeded)
  @Field(() => BudgetExecutionType, {
    description: "Opening budget, adjusted budget and final account of this year, with both completion rates. 预算执行",
  })
  execution(@Args(() => ExecutionArgs) args: ExecutionArgs): Later<BudgetExecutionType> {
    return new BudgetExecutionType(this.dataset, this.view.execution(args.measure, args.unit, args.decimals));
  }

  @Needs(figureNeeded, reaching("shareBases"))
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the total of its table, rounded half up; null where either is unknown. 占比 %",
  })
  share(@Args(() => ShareArgs) args: ShareArgs): string | null {
    return this.view.share(args.measure, args.decimals);
  }

  @Needs(changeNeeded)
  @Field(() => ChangeType, { description: "Its change against the basis asked for. 变动" })
  change(@Args(() => LineChangeArgs) args: LineChangeArgs): Later<ChangeType> {
    const { basis, measure, unit, decimals, continuity, priorBasis } = args;
    const request = { basis, measure, unit, decimals, continuity, priorBasis, stage: "FINAL" } as const;
    return new ChangeType(this.dataset, this.view.change(request));
  }

  @Needs(changeNeeded, driversNeeded)
  @Field(() => [DriverType], {
    description:
      "The lines below that moved it against the basis asked for, and the residual: the drivers of `change` with the same arguments. 拉动其变动的下级科目及其余部分",
  })
  drivers(@Args(() => LineDriversArgs) args: LineDriversArgs): DriverType[] {
    const { basis, measure, unit, decimals, continuity, priorBasis, level, first } = args;
    return this.view
      .change({ basis, measure, unit, decimals, continuity, priorBasis, stage: "FINAL" })
      .drivers(level ?? null, first)
      .map((one) => new DriverType(this.dataset, one));
  }

  @Needs(historyNeeded)
  @Field(() => [LineItemType], {
    description:
      "This line in every year of the range that has it, ascending, under whatever code it stands then; several lines of a year where codes were split or merged. 各年度同一科目行（含沿革科目）",
  })
  history(@Args(() => LineHistoryArgs) args: LineHistoryArgs): LineItemType[] {
    const { from, to, continuity, followSuccession } = args;
    const lines = this.view.history({ from: from ?? null, to: to ?? null, continuity, followSuccession });
    return lines.map((line) => new LineItemType(this.dataset, line));
  }

  @Needs(reaching("statements"))
  @Field(() => [ExplanationType], { description: "Reasons that are stated for changes of this line. 所述原因" })
  explanations(@Args(() => BasisArgs) args: BasisArgs): ExplanationType[] {
    return this.view.explanations(args.basis ?? null).map((one) => new ExplanationType(this.dataset, one));
  }

  @Needs(restatementsNeeded)
  @Field(() => [RestatementType], {
    description:
      "The same of this line alone: its figures that changed between versions, then its prior figure. 该科目行的数据重述",
  })
  restatements(@Args(() => UnitArgs) args: UnitArgs): RestatementType[] {
    return this.view.restatements(args.unit).map((one) => new RestatementType(this.dataset, one));
  }

  @Needs(reaching("findings"))
  @Field(() => [FindingType], { description: "What checks found of this line. 核查发现" })
  get findings(): FindingType[] {
    return this.view.findings().map((one) => new FindingType(this.dataset, one));
  }

  @Field(() => SourceLocationType, { nullable: true, description: "Where the row stands. 位置" })
  get source(): SourceLocationType {
    return new SourceLocationType(this.dataset, this.view.source);
  }
}
