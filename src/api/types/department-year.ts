import { Args, Field, Int, ObjectType } from "type-graphql";
import { AccountKind } from "../../domain/account.js";
import { AccountTable } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import type { YearView } from "../../queries/views/year-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { BasisArgs, LineArgs, LineFilterArgs, SeverityArgs, UnitArgs, YearChangeArgs } from "../inputs/arguments.js";
import { IndicatorArgs } from "../inputs/indicator-arguments.js";
import { memberOf, reaching, lineNeeded, changeNeeded, restatementsNeeded } from "../needed-figures.js";
import { Needs, type Arguments, type Need } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { AccountVersionType } from "./account-version.js";
import { ChangeType } from "./change.js";
import { DepartmentType } from "./department.js";
import { DocumentType } from "./document.js";
import { ExplanationType } from "./explanation.js";
import { FindingType } from "./finding.js";
import { IndicatorType } from "./indicator.js";
import { FindingCountType } from "./finding-count.js";
import { LineItemType } from "./line-item.js";
import { NodeType } from "./node.js";
import { RestatementType } from "./restatement.js";
import type { Later } from "./later.js";
import { SummaryKey } from "../../domain/tables/summary-sides.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

function summaryNeeded(key: string): Need {
  return lineNeeded("INCOME_EXPENDITURE_SUMMARY", key);
}

function oneLineNeeded(reach: ReachBuilder, args: Arguments): void {
  const table = memberOf(AccountTable, args.table);
  if (table !== null && typeof args.key === "string") reach.line(table, foldedKey(args.key));
}

function linesNeeded(reach: ReachBuilder, args: Arguments): void {
  reach.wholeTable(memberOf(AccountTable, args.table));
  if (typeof args.codePrefix === "string") reach.codePrefix(foldedKey(args.codePrefix));
}

@ObjectType("DepartmentYear", {
  implements: NodeType,
  description: "All that is published about one department in one fiscal year. 某部门某年度公布的全部决算信息。",
})
export class DepartmentYearType extends NodeType {
  readonly typeName = "DepartmentYear";

  constructor(
    private readonly dataset: Dataset,
    private readonly view: YearView,
  ) {
    super();
  }

  protected identity(): string {
    return this.view.id;
  }

  @Field(() => DepartmentType, { description: "The department. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => AccountKind, {
    description:
      "Kind of the account; changes, versions and ranks stay inside one kind. 决算类别；变动、版本与排名均限于同一类别",
  })
  get kind(): AccountKind {
    return this.dataset.department(this.view.departmentId).kind;
  }

  @Field(() => [String], {
    nullable: true,
    description: "Units whose figures the account covers; null where the document does not list them. 决算单位构成",
  })
  get units(): readonly string[] | null {
    return this.view.version.units;
  }

  @Field(() => Int, {
    description: "Number of the version that is shown, from 1 for the oldest. 所示版本号，自 1（最早）起",
  })
  get version(): number {
    return this.view.version.version;
  }

  @Field(() => DocumentType, {
    description: "The document that this version was read from: whence it comes, and where it is kept. 所据文件",
  })
  get document(): DocumentType {
    return new DocumentType(this.view.document);
  }

  @Needs((reach) => reach.version("listed"))
  @Field(() => [AccountVersionType], {
    description:
      "Every version of this account that is stored, oldest first: another document of the same department and year. 该决算的全部版本，由旧至新",
  })
  get versions(): AccountVersionType[] {
    return this.view.versions.map((version) => new AccountVersionType(version));
  }

  @Needs(summaryNeeded(SummaryKey.INCOME_TOTAL))
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Total of the income side of table 01, balances included; null where it is not published. 收入总计",
  })
  totalIncome(@Args(() => UnitArgs) args: UnitArgs): string | null {
    return this.view.summaryAmount(SummaryKey.INCOME_TOTAL, args.unit);
  }

  @Needs(summaryNeeded(SummaryKey.EXPENDITURE_TOTAL))
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Total of the expenditure side of table 01, balances included; null where it is not published. 支出总计",
  })
  totalExpenditure(@Args(() => UnitArgs) args: UnitArgs): string | null {
    return this.view.summaryAmount(SummaryKey.EXPENDITURE_TOTAL, args.unit);
  }

  @Needs(summaryNeeded(SummaryKey.CURRENT_INCOME))
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Received in the year; null where it is not published. 本年收入合计",
  })
  currentIncome(@Args(() => UnitArgs) args: UnitArgs): string | null {
    return this.view.summaryAmount(SummaryKey.CURRENT_INCOME, args.unit);
  }

  @Needs(summaryNeeded(SummaryKey.CURRENT_EXPENDITURE))
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Spent in the year; null where it is not published. 本年支出合计",
  })
  currentExpenditure(@Args(() => UnitArgs) args: UnitArgs): string | null {
    return this.view.summaryAmount(SummaryKey.CURRENT_EXPENDITURE, args.unit);
  }

  @Needs(summaryNeeded(SummaryKey.EXPENDITURE_TOTAL), changeNeeded)
  @Field(() => ChangeType, { description: "Change of the expenditure total. 支出总计的变动" })
  change(@Args(() => YearChangeArgs) args: YearChangeArgs): Later<ChangeType> {
    return new ChangeType(this.dataset, this.view.change(args.basis, args.unit, args.decimals, args.priorBasis));
  }

  @Needs(linesNeeded)
  @Field(() => [LineItemType], { description: "Lines in the order of the document. 科目行" })
  lineItems(@Args(() => LineFilterArgs) args: LineFilterArgs): LineItemType[] {
    const filter = {
      table: args.table ?? null,
      level: args.level ?? null,
      codePrefix: args.codePrefix == null ? null : foldedKey(args.codePrefix),
    };
    return this.view.lineItems(filter).map((line) => new LineItemType(this.dataset, line));
  }

  @Needs(oneLineNeeded)
  @Field(() => LineItemType, {
    nullable: true,
    description: "One line; null where the account does not have it. 单个科目行",
  })
  lineItem(@Args(() => LineArgs) args: LineArgs): Later<LineItemType | null> {
    const line = this.view.lineItem(args.table, foldedKey(args.key));
    return line === null ? null : new LineItemType(this.dataset, line);
  }

  @Needs(reaching("yearExplanations", "statements"))
  @Field(() => [ExplanationType], {
    description: "All reasons given in this year's documents, in document order. 所述全部原因",
  })
  explanations(@Args(() => BasisArgs) args: BasisArgs): ExplanationType[] {
    return this.view.explanations(args.basis ?? null).map((one) => new ExplanationType(this.dataset, one));
  }

  @Needs((reach) => reach.wholeTable(null), restatementsNeeded)
  @Field(() => [RestatementType], {
    description:
      "Figures that changed between the versions of this account, up to the one that is shown; then what its narrative states or implies of the prior year otherwise than that year published it. 各版本之间变动的数据，以及文字说明所示与上年公布数不同的上年数",
  })
  restatements(@Args(() => UnitArgs) args: UnitArgs): RestatementType[] {
    return this.view.restatements(args.unit).map((one) => new RestatementType(this.dataset, one));
  }

  @Needs(reaching("yearFindings"))
  @Field(() => [FindingType], { description: "What checks found in this account. 核查发现" })
  findings(@Args(() => SeverityArgs) args: SeverityArgs): FindingType[] {
    return this.view.findings(args.severity ?? null).map((one) => new FindingType(this.dataset, one));
  }

  @Needs(reaching("indicators"))
  @Field(() => [IndicatorType], {
    description: "Counts that the account discloses beside money, in document order. 非金额的公开数据",
  })
  get indicators(): IndicatorType[] {
    return this.view.indicators().map((one) => new IndicatorType(this.dataset, one));
  }

  @Needs(reaching("indicators"))
  @Field(() => IndicatorType, {
    description: "One count; its value is null where the account does not disclose it. 单项非金额数据",
  })
  indicator(@Args(() => IndicatorArgs) args: IndicatorArgs): IndicatorType {
    return new IndicatorType(this.dataset, this.view.indicator(args.kind));
  }

  @Needs(reaching("yearFindings"))
  @Field(() => [FindingCountType], {
    description:
      "Findings of this account by rule and severity, gravest first; empty where nothing was found. 按规则和严重程度的发现数",
  })
  get findingCounts(): FindingCountType[] {
    return this.view.findingCounts().map((one) => new FindingCountType(one));
  }
}
