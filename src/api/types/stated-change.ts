import { Field, ObjectType } from "type-graphql";
import { Direction } from "../../domain/change.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { SourceLocationType } from "./source-location.js";

@ObjectType("StatedChange", {
  description:
    "What the narrative says of a change, as printed; null parts are not stated. 文字说明中对变动的表述；未说明的部分为空。",
})
export class StatedChangeType {
  @Field(() => DecimalScalar, { nullable: true, description: "Base as stated, in the unit asked for. 所述基数" })
  base!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Change as stated, signed, in the unit asked for. 所述变动额",
  })
  amount!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Rate as printed, percent, with its printed decimals. 所述变动率，保留印刷小数位",
  })
  rate!: string | null;

  @Field(() => Direction, { nullable: true, description: "Direction by its word. 所述方向" })
  direction!: Direction | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Completion of the budget as printed, percent. 所述完成预算百分比",
  })
  completionRate!: string | null;

  @Field(() => SourceLocationType, { nullable: true, description: "Where it stands. 位置" })
  source!: SourceLocationType | null;
}
