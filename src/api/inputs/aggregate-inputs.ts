import { ArgsType, Field, Int } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { AggregateDimension, AggregateValue, type AggregateRequest } from "../../queries/aggregate-lines.js";
import { LineItemFilterInput, lineConditions } from "./line-inputs.js";

@ArgsType()
export class AggregatesArgs {
  @Field(() => LineItemFilterInput, {
    description:
      "Which lines; exactly one table, and one level or key unless they are grouped by it. Here synthetic left out means false: fictional departments are left out. 科目行范围：须恰为一张表，并限定一个层级或科目（或按其分组）；synthetic 缺省为 false，不含虚构示例部门",
  })
  filter!: LineItemFilterInput;

  @Field(() => [AggregateDimension], {
    defaultValue: [],
    description:
      "What the lines are grouped by, all of it together; nothing: one group. 分组维度，可组合；空则合为一组",
  })
  by!: AggregateDimension[];

  @Field(() => AggregateValue, {
    defaultValue: AggregateValue.AMOUNT,
    description: "Which figure of the lines. 汇总的数据",
  })
  value!: AggregateValue;

  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: "Unit of amounts. 金额单位" })
  unit!: AmountUnit;

  @Field(() => Int, { defaultValue: 1, description: "Decimals of rates, 0 to 8, rounded half up. 比率的小数位数" })
  decimals!: number;

  @Field(() => Int, { defaultValue: 50, description: "How many groups, 1 to 500. 分组数，1 至 500" })
  first!: number;
}

export function aggregateRequest(args: AggregatesArgs): AggregateRequest {
  const { by, value, unit, decimals, first } = args;
  return { conditions: lineConditions(args.filter), by, value, unit, decimals, first };
}
