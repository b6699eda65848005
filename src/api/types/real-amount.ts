import { Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import { AmountUnit } from "../../domain/money.js";
import { Deflator, DEFLATOR_SOURCES } from "../../domain/deflator.js";
import { RealAbsence, type Deflation, type RealView } from "../../queries/deflation.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { reaching } from "../needed-figures.js";
import { Needs } from "../needs.js";
import { DerivationType } from "./derivation.js";

@ObjectType("RealAmount", {
  description:
    "An amount converted into prices of another year by a price series; no document prints it. 按价格指数折算为某年价格的金额，文件并未列示。",
})
export class RealAmountType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: RealView,
  ) {}

  @Field(() => Deflator, { description: "Series by which it is converted. 所用价格指数" })
  get deflator(): Deflator {
    return this.view.deflator;
  }

  @Field(() => Int, { description: "Year whose prices the amount is in. 价格年度" })
  get priceYear(): number {
    return this.view.priceYear;
  }

  @Field(() => AmountUnit, { description: "Unit of the amount. 金额单位" })
  get unit(): AmountUnit {
    return this.view.unit;
  }

  @Field(() => RealAbsence, {
    nullable: true,
    description: "Why there is no amount; null where there is one. 缺失原因",
  })
  get absence(): RealAbsence | null {
    return this.view.absence;
  }

  @Field(() => [Int], {
    description: "Years between the two whose change of prices the series does not have. 数列缺失的年度",
  })
  get missingYears(): readonly number[] {
    return this.view.missingYears;
  }

  @Needs(reaching("sumParts"))
  @Field(() => DerivationType, { description: "The amount as published and the changes of prices. 推导" })
  get derivation(): DerivationType {
    return new DerivationType(this.dataset, this.view.derivation());
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The amount in the unit asked for, converted exactly, rounded half up once to whole fen and printed exactly; null where absence says why. 折算金额，四舍五入至分",
  })
  get amount(): string | null {
    return this.view.amount;
  }
}

@ObjectType("PriceSeries", { description: "The price series that a comparison uses. 比较所用的价格指数数列。" })
export class PriceSeriesType {
  constructor(private readonly deflation: Deflation) {}

  @Field(() => Deflator, { description: "Which series. 价格指数" })
  get deflator(): Deflator {
    return this.deflation.deflator;
  }

  @Field(() => Int, { description: "Year whose prices amounts are converted into. 价格年度" })
  get priceYear(): number {
    return this.deflation.priceYear;
  }

  @Field(() => String, { description: "Publisher, indicator and licence. 来源、指标与许可" })
  get source(): string {
    return DEFLATOR_SOURCES[this.deflation.deflator];
  }

  @Field(() => [Int], { description: "Years that the series has, ascending; none where it is not loaded. 数列年度" })
  get years(): number[] {
    return this.deflation.years;
  }
}
