import { Field, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import type { StatedView } from "../../queries/views/stated-view.js";
import { Direction } from "../../domain/change.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { shownPlace, SourceLocationType } from "./source-location.js";

@ObjectType("StatedChange", {
  description:
    "What the narrative says of a change, as printed; null parts are not stated. 文字说明中对变动的表述；未说明的部分为空。",
})
export class StatedChangeType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: StatedView,
  ) {}

  @Field(() => DecimalScalar, { nullable: true, description: "Base as stated, in the unit asked for. 所述基数" })
  get base(): string | null {
    return this.view.base;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Change as stated, signed, in the unit asked for. 所述变动额",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Rate as printed, percent, with its printed decimals. 所述变动率，保留印刷小数位",
  })
  get rate(): string | null {
    return this.view.rate;
  }

  @Field(() => Direction, { nullable: true, description: "Direction by its word. 所述方向" })
  get direction(): Direction | null {
    return this.view.direction;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Completion of the budget as printed, percent. 所述完成预算百分比",
  })
  get completionRate(): string | null {
    return this.view.completionRate;
  }

  @Field(() => SourceLocationType, { nullable: true, description: "Where it stands. 位置" })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.view.source);
  }
}
