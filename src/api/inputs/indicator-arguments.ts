import { ArgsType, Field } from "type-graphql";
import { IndicatorKind } from "../../domain/indicator.js";
import { AmountUnit } from "../../domain/money.js";

@ArgsType()
export class IndicatorArgs {
  @Field(() => IndicatorKind, { description: "What is counted. 指标" })
  kind!: IndicatorKind;
}

@ArgsType()
export class MoneyPerUnitArgs {
  @Field(() => AmountUnit, { defaultValue: AmountUnit.YUAN, description: "Unit of the amount. 金额单位" })
  unit!: AmountUnit;
}
