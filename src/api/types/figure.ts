import { Field, Int, ObjectType } from "type-graphql";
import { Absence } from "../../domain/figure.js";
import { AmountUnit } from "../../domain/money.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { SourceLocationType } from "./source-location.js";

@ObjectType("Figure", {
  description:
    "One figure with everything known of it: amount or why there is none, what was printed, and where. 一个数据的全部信息：金额或缺失原因、印刷文本及位置。",
})
export class FigureType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Exact amount in the unit asked for; null where absence says why. 金额",
  })
  amount!: string | null;

  @Field(() => Absence, { nullable: true, description: "Why there is no amount; null where there is one. 缺失原因" })
  absence!: Absence | null;

  @Field(() => String, {
    nullable: true,
    description: "The text as printed; null for a blank cell or a derived figure. 印刷文本",
  })
  printed!: string | null;

  @Field(() => AmountUnit, { nullable: true, description: "Unit in which it was printed. 印刷单位" })
  printedUnit!: AmountUnit | null;

  @Field(() => Int, { nullable: true, description: "Printed decimals: its precision. 印刷小数位数" })
  printedDecimals!: number | null;

  @Field(() => Boolean, {
    description:
      "True where no document prints it and we add it up (the total of table 06). 文件未印刷、由本系统相加得出",
  })
  derived!: boolean;

  @Field(() => SourceLocationType, {
    nullable: true,
    description: "Where it stands; null where it is not published. 位置",
  })
  source!: SourceLocationType | null;
}
