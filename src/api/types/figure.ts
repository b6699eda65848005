import { Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import type { FigureView } from "../../queries/views/figure-view.js";
import { Absence } from "../../domain/figure.js";
import { AmountUnit } from "../../domain/money.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { shownPlace, SourceLocationType } from "./source-location.js";

@ObjectType("Figure", {
  description:
    "One figure with everything known of it: amount or why there is none, what was printed, and where. 一个数据的全部信息：金额或缺失原因、印刷文本及位置。",
})
export class FigureType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: FigureView,
  ) {}

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Exact amount in the unit asked for; null where absence says why. 金额",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => Absence, { nullable: true, description: "Why there is no amount; null where there is one. 缺失原因" })
  get absence(): Absence | null {
    return this.view.absence;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The text as printed, also where it is no amount (NOT_UNDERSTOOD); null for a blank cell or a derived figure. 印刷文本，无法识别者亦照录",
  })
  get printed(): string | null {
    return this.view.printed;
  }

  @Field(() => AmountUnit, {
    nullable: true,
    description:
      "Unit in which it was printed; null where that is none of these (千元): printedUnitText names it. 印刷单位；非枚举所列单位时为空，见 printedUnitText",
  })
  get printedUnit(): AmountUnit | null {
    return this.view.printedUnit;
  }

  @Field(() => String, {
    nullable: true,
    description: "The word of the unit in which it was printed: 万元, 千元. 印刷单位的文字",
  })
  get printedUnitText(): string | null {
    return this.view.printedUnitText;
  }

  @Field(() => Int, { nullable: true, description: "Printed decimals: its precision. 印刷小数位数" })
  get printedDecimals(): number | null {
    return this.view.printedDecimals;
  }

  @Field(() => Boolean, {
    description:
      "True where no document prints it and we add it up (the total of table 06). 文件未印刷、由本系统相加得出",
  })
  get derived(): boolean {
    return this.view.derived;
  }

  @Field(() => SourceLocationType, {
    nullable: true,
    description: "Where it stands; null where it is not published. 位置",
  })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.view.source);
  }
}
