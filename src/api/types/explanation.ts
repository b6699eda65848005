import { Field, Int, ObjectType } from "type-graphql";
import { Direction } from "../../domain/change.js";
import { ChangeBasis } from "../../domain/line.js";
import { ReasonCategory } from "../../domain/reasons.js";
import type { Dataset } from "../../queries/dataset.js";
import { ExplanationOrigin, type ExplanationView } from "../../queries/views/explanation-view.js";
import { LineView } from "../../queries/views/line-view.js";
import { reaching } from "../needed-figures.js";
import { Needs } from "../needs.js";
import { DepartmentType } from "./department.js";
import { LineItemType } from "./line-item.js";
import { NamedLineType } from "./named-line.js";
import { NamedUnitType } from "./named-unit.js";
import { NodeType } from "./node.js";
import { shownPlace, SourceLocationType } from "./source-location.js";
import type { Later } from "./later.js";

@ObjectType("Explanation", { implements: NodeType, description: "A reason for one change. 一项变动的原因。" })
export class ExplanationType extends NodeType {
  readonly typeName = "Explanation";

  constructor(
    private readonly dataset: Dataset,
    private readonly view: ExplanationView,
  ) {
    super();
  }

  protected identity(): string {
    return this.view.id;
  }

  @Field(() => String, {
    description: "The reason as published: 节约开支; for a derived one our own words. 原因原文；推算者为本系统文字",
  })
  get text(): string {
    return this.view.text;
  }

  @Field(() => [ReasonCategory], {
    description:
      "Its categories in the order of the text; empty for a derived one, which names lines and no cause. 原因分类，按文中次序",
  })
  get categories(): readonly ReasonCategory[] {
    return this.view.categories;
  }

  @Field(() => ExplanationOrigin, { description: "Stated in the document, or derived from the lines below. 来源" })
  get origin(): ExplanationOrigin {
    return this.view.origin;
  }

  @Field(() => ChangeBasis, { description: "What the explained change is measured against. 比较基准" })
  get basis(): ChangeBasis {
    return this.view.basis;
  }

  @Field(() => Direction, {
    nullable: true,
    description: "Direction that it explains; null where none is stated. 所解释的方向",
  })
  get direction(): Direction | null {
    return this.view.direction;
  }

  @Field(() => DepartmentType, { description: "Whose account gives it. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }

  @Field(() => Int, { description: "Fiscal year of that account. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Needs(reaching("explanationLines"))
  @Field(() => LineItemType, {
    nullable: true,
    description: "The line whose change it explains; for 收、支总计 the expenditure side. 所解释的科目行",
  })
  get lineItem(): Later<LineItemType> {
    return new LineItemType(this.dataset, new LineView(this.dataset, this.dataset.lineById(this.view.lineId)));
  }

  @Field(() => [NamedLineType], {
    description:
      "Other lines that it names because money went to them or came from them, in the order of the text; empty for a derived one. 原因中提到的经费调入、调出科目，按文中次序",
  })
  get namedLines(): NamedLineType[] {
    const { links, departmentId } = this.view;
    return (links?.lines ?? []).map((one) => new NamedLineType(this.dataset, departmentId, one));
  }

  @Field(() => [NamedUnitType], {
    description:
      "Units that it names because the account covers them otherwise than the year before, in the order of the text. 原因中提到的纳入、划出决算范围的单位",
  })
  get namedUnits(): NamedUnitType[] {
    return (this.view.links?.units ?? []).map((one) => new NamedUnitType(one));
  }

  @Field(() => SourceLocationType, { nullable: true, description: "Where it stands. 位置" })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.view.source);
  }
}
