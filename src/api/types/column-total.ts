import { Field, Int, ObjectType } from "type-graphql";
import type { ColumnTotalView } from "../../queries/column-totals.js";
import type { Dataset } from "../../queries/dataset.js";
import { TotalType } from "./total.js";

@ObjectType("ColumnTotal", { description: "The sum of one year over the rows of a comparison. 比较表某年度的合计。" })
export class ColumnTotalType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ColumnTotalView,
  ) {}

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => TotalType, {
    description: "Sum of that year over the rows that lie in no other row, with its coverage. 合计及其覆盖范围",
  })
  get total(): TotalType {
    return new TotalType(this.dataset, this.view.total);
  }
}
