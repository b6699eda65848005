import { Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import type { DeclineView } from "../../queries/longer-view.js";
import { ChangeType } from "./change.js";
import type { Later } from "./later.js";

@ObjectType("Decline", {
  description: "Years that each fell against the year before, without a gap. 连续逐年下降的区间。",
})
export class DeclineType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: DeclineView,
  ) {}

  @Field(() => Int, { description: "Year before the first decline. 起始年度（首次下降的上一年）" })
  get fromYear(): number {
    return this.view.fromYear;
  }

  @Field(() => Int, { description: "Year of the last decline. 最后下降的年度" })
  get toYear(): number {
    return this.view.toYear;
  }

  @Field(() => Int, { description: "How many years declined. 下降年数" })
  get years(): number {
    return this.view.years;
  }

  @Field(() => ChangeType, { description: "The change over all of them. 区间变动" })
  get change(): Later<ChangeType> {
    return new ChangeType(this.dataset, this.view.change);
  }
}
