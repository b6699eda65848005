import { Args, Field, Int, ObjectType } from "type-graphql";
import { Agreement } from "../../domain/agreement.js";
import { BaseSource } from "../../domain/base.js";
import { Comparability, Direction } from "../../domain/change.js";
import { ChangeBasis } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import type { ChangeView, StatedView } from "../../queries/views/change-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DriversArgs, IncludeDerivedArgs } from "../inputs/arguments.js";
import { DerivationType } from "./derivation.js";
import { DriverType } from "./driver.js";
import { ExplanationType } from "./explanation.js";
import { StatedChangeType } from "./stated-change.js";

@ObjectType("Change", {
  description:
    "A change of one figure: computed from exact figures, and held against what the narrative states. Never 0 for want of knowledge: where amount or rate is null, comparability says why. 一项变动：由精确数据计算，并与文字说明核对；绝不以 0 代替未知。",
})
export class ChangeType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ChangeView,
  ) {}

  @Field(() => ChangeBasis, { description: "What it is measured against. 比较基准" })
  get basis(): ChangeBasis {
    return this.view.basis;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Year of the base: the prior year, the same year for a budget, the first year of a range. 基数年度",
  })
  get baseYear(): number | null {
    return this.view.baseYear;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Current amount; null where it is not known. 本年数" })
  get current(): string | null {
    return this.view.current;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Base amount; null where it is not known. 基数" })
  get base(): string | null {
    return this.view.base;
  }

  @Field(() => BaseSource, {
    nullable: true,
    description: "Where the base comes from; null where there is none. 基数来源",
  })
  get baseSource(): BaseSource | null {
    return this.view.baseSource;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What this account's narrative implies as base, also where a published base is used. 文字说明推算的基数",
  })
  get impliedBase(): string | null {
    return this.view.impliedBase;
  }

  @Field(() => Boolean, {
    description:
      "False where scope, classification or units are known to differ between the two sides, though the numbers are given. 是否同口径",
  })
  get likeForLike(): boolean {
    return this.view.likeForLike;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "current - base, exact; null where comparability says why. 变动额",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent of the base, rounded half up to the decimals asked for: -9.4; null where comparability says why. 变动率",
  })
  get rate(): string | null {
    return this.view.rate;
  }

  @Field(() => Direction, { nullable: true, description: "Sign of the amount; null where there is none. 变动方向" })
  get direction(): Direction | null {
    return this.view.direction;
  }

  @Field(() => Comparability, { description: "How much the two sides can be compared. 可比性" })
  get comparability(): Comparability {
    return this.view.comparability;
  }

  @Field(() => StatedChangeType, {
    nullable: true,
    description: "What the narrative says of it; null where it says nothing. 文字说明的表述",
  })
  get stated(): StatedView | null {
    return this.view.stated;
  }

  @Field(() => Agreement, {
    description: "Whether the narrative agrees with the figures: the worst of all that it states. 文字与数据是否一致",
  })
  get agreement(): Agreement {
    return this.view.agreement;
  }

  @Field(() => [ExplanationType], {
    description:
      "The reasons for this very change, in the order of the document; derived ones only where none is stated and only when asked for. 该变动的原因",
  })
  explanations(@Args(() => IncludeDerivedArgs) args: IncludeDerivedArgs): ExplanationType[] {
    return this.view.explanations(args.includeDerived).map((one) => new ExplanationType(this.dataset, one));
  }

  @Field(() => DerivationType, {
    description:
      "The tree of inputs: the rate from amount and base, these from figures with their places in the documents. 推导：由公开文件中的数据逐级得出",
  })
  get derivation(): DerivationType {
    return new DerivationType(this.view.derivation);
  }

  @Field(() => [DriverType], {
    description:
      "The lines below that moved it, largest first, and last the residual where it says anything; their amounts sum exactly to the amount. Empty where there is no amount or nothing below is published. 拉动该变动的下级科目及其余部分，合计恰为变动额",
  })
  drivers(@Args(() => DriversArgs) args: DriversArgs): DriverType[] {
    return this.view.drivers(args.level ?? null, args.first).map((one) => new DriverType(this.dataset, one));
  }
}
