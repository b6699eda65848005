import { Args, Field, Int, ObjectType } from "type-graphql";
import { FindingSeverity } from "../../domain/finding.js";
import type { Dataset } from "../../queries/dataset.js";
import type { FindingView } from "../../queries/views/finding-view.js";
import { LineView } from "../../queries/views/line-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { LanguageArgs } from "../inputs/arguments.js";
import { DepartmentType } from "./department.js";
import { LineItemType } from "./line-item.js";
import { NodeType } from "./node.js";
import { SourceLocationType } from "./source-location.js";
import type { Later } from "./later.js";

@ObjectType("Finding", {
  implements: NodeType,
  description: "Something that a check found in a published account. 核查中发现的问题。",
})
export class FindingType extends NodeType {
  readonly typeName = "Finding";

  constructor(
    private readonly dataset: Dataset,
    private readonly view: FindingView,
  ) {
    super();
  }

  protected identity(): string {
    return this.view.id;
  }

  @Field(() => String, {
    description:
      "Stable over runs, stores and readings of the same statement: what `juesuan check --baseline` accepts findings by. 指纹",
  })
  get fingerprint(): string {
    return this.view.fingerprint;
  }

  @Field(() => String, { description: "Stable name of the rule, e.g. statement.rate. 规则名称" })
  get rule(): string {
    return this.view.rule;
  }

  @Field(() => FindingSeverity, { description: "How grave it is. 严重程度" })
  get severity(): FindingSeverity {
    return this.view.severity;
  }

  @Field(() => String, { description: "What was found, in the language asked for. 说明" })
  message(@Args(() => LanguageArgs) args: LanguageArgs): string {
    return args.language === "EN" ? this.view.messageEn : this.view.messageZh;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What the figures give, in the unit of the statement or percent; null where it is no number. 按数据应为",
  })
  get expected(): string | null {
    return this.view.expected;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What is printed, in the same unit; null where it is no number. 实际所述",
  })
  get actual(): string | null {
    return this.view.actual;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "actual − expected, in the same unit; null where either is no number. 差额",
  })
  get difference(): string | null {
    return this.view.difference;
  }

  @Field(() => DepartmentType, { description: "Whose account it is in. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }

  @Field(() => Int, { description: "Fiscal year of that account. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => LineItemType, {
    nullable: true,
    description: "The line that it speaks of; null where it is of the whole account. 所涉科目行",
  })
  get lineItem(): Later<LineItemType | null> {
    const { lineId } = this.view;
    return lineId === null
      ? null
      : new LineItemType(this.dataset, new LineView(this.dataset, this.dataset.lineById(lineId)));
  }

  @Field(() => [SourceLocationType], { description: "Both sides, each with its place. 双方位置" })
  get sources(): SourceLocationType[] {
    return this.view.sources.map((place) => new SourceLocationType(this.dataset, place));
  }
}
