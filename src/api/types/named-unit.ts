import { Field, ObjectType } from "type-graphql";
import { UnitMovement, type NamedUnit } from "../../domain/stated-links.js";

@ObjectType("NamedUnit", {
  description:
    "A unit that a reason names because the account covers it otherwise than the year before. 原因中提到的单位：其纳入决算范围的情况与上年不同。",
})
export class NamedUnitType {
  constructor(private readonly view: NamedUnit) {}

  @Field(() => String, { description: "Its name as printed. 单位名称（原文）" })
  get name(): string {
    return this.view.name;
  }

  @Field(() => UnitMovement, { description: "What became of it. 变化" })
  get movement(): UnitMovement {
    return this.view.movement;
  }
}
