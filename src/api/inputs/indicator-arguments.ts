import { ArgsType, Field, Int } from "type-graphql";
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

  @Field(() => Int, {
    defaultValue: 2,
    description: "Decimals of the amount, 0 to 8, rounded half up. 金额的小数位数（0 至 8），四舍五入",
  })
  decimals!: number;
}
