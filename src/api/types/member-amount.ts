import { Field, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import { LineView } from "../../queries/views/line-view.js";
import type { MemberView } from "../../queries/views/member-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import type { Later } from "./later.js";
import { LineItemType } from "./line-item.js";

@ObjectType("MemberAmount", {
  description:
    "One line of a sum with its own amount, in the unit and of the column and stage of the answer. 合计中的一行及其金额（单位、栏目、阶段同所属结果）。",
})
export class MemberAmountType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: MemberView,
  ) {}

  @Field(() => LineItemType, { description: "The line; its own fields take a unit of their own. 科目行" })
  get lineItem(): Later<LineItemType> {
    return new LineItemType(this.dataset, new LineView(this.dataset, this.view.line));
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Its amount in the unit of the answer; null where it is blank or withheld. 金额",
  })
  get amount(): string | null {
    return this.view.amount;
  }
}
