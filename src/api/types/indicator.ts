import { Args, Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import { Comparability, Direction } from "../../domain/change.js";
import { IndicatorKind, IndicatorUnit, moneyLineOf } from "../../domain/indicator.js";
import { PerUnitAbsence } from "../../domain/money-per-unit.js";
import { AmountUnit } from "../../domain/money.js";
import type { IndicatorChangeView, IndicatorView, MoneyPerUnitView } from "../../queries/views/indicator-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DecimalsArgs } from "../inputs/arguments.js";
import { MoneyPerUnitArgs } from "../inputs/indicator-arguments.js";
import { Needs } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { shownPlace, SourceLocationType } from "./source-location.js";

@ObjectType("IndicatorChange", {
  description:
    "Change of a count against the year before, with the rules of changes of amounts: never 0 for want of knowledge, and where amount or rate is null, comparability says why. 计数较上年的变动，规则与金额变动相同。",
})
class IndicatorChangeType {
  constructor(private readonly view: IndicatorChangeView) {}

  @Field(() => Int, { description: "The year before. 上年" })
  get baseYear(): number {
    return this.view.baseYear;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Count of this year; null where not published. 本年数" })
  get current(): string | null {
    return this.view.current;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Count of the year before, from its own account; null where it is not loaded or not published. 上年数",
  })
  get base(): string | null {
    return this.view.base;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "current - base, exact. 变动数" })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the base, rounded half up to the decimals asked for. 变动率 %",
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
}

@ObjectType("MoneyPerUnit", {
  description:
    "Money for each unit counted (公务接待费 for each 人次); exactly one of amount and absence is given. 单位经费；金额与原因恰有其一。",
})
class MoneyPerUnitType {
  constructor(private readonly view: MoneyPerUnitView) {}

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Amount / count, rounded half up once to whole fen and printed exactly; null where absence says why. 单位金额，四舍五入至分",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => PerUnitAbsence, { nullable: true, description: "Why there is no amount. 无金额的原因" })
  get absence(): PerUnitAbsence | null {
    return this.view.absence;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What the amount is divided by: every unit that the money paid for, domestic and foreign guests alike; null where that is not known. 除数：该项经费所涉全部数量（含外宾）",
  })
  get count(): string | null {
    return this.view.count;
  }

  @Field(() => AmountUnit, { description: "Unit of the amount. 金额单位" })
  get unit(): AmountUnit {
    return this.view.unit;
  }
}

/** Which count it is, is not known before it is read: the lines of all of them. */
function moneyNeeded(reach: ReachBuilder): void {
  for (const kind of Object.values(IndicatorKind)) {
    const line = moneyLineOf(kind);
    if (line !== null) reach.line(line.table, line.key);
  }
  reach.reach("tableStates");
}

@ObjectType("Indicator", {
  description:
    "A disclosure that is no money: visits, vehicles, staff. The first count of its kind in the account's narrative. 非金额的公开数据：团组、批次、人次、车辆、编制等。",
})
export class IndicatorType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: IndicatorView,
  ) {}

  @Field(() => IndicatorKind, { description: "What is counted. 指标" })
  get kind(): IndicatorKind {
    return this.view.kind;
  }

  @Field(() => IndicatorUnit, { description: "Unit of the count. 计数单位" })
  get unit(): IndicatorUnit {
    return this.view.unit;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The exact count; null where the account does not disclose it, 0 only where it says 0 or that there were none. 数值；未公布为空，仅在公布为 0 或写明没有时为 0",
  })
  get value(): string | null {
    return this.view.value;
  }

  @Field(() => Boolean, {
    description:
      "True where the guests counted include the foreign ones that are counted beside them (公务接待, not 国内公务接待). 是否已含外宾",
  })
  get includesForeign(): boolean {
    return this.view.includesForeign;
  }

  @Field(() => SourceLocationType, {
    nullable: true,
    description: "Where it stands; null where it is not published. 位置",
  })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.view.source);
  }

  @Needs((reach) => reach.priorYear())
  @Field(() => IndicatorChangeType, { description: "Its change against the year before. 较上年变动" })
  change(@Args(() => DecimalsArgs) args: DecimalsArgs): IndicatorChangeType {
    return new IndicatorChangeType(this.view.change(args.decimals));
  }

  @Needs(moneyNeeded)
  @Field(() => MoneyPerUnitType, {
    description:
      "Money of its line for each unit: overseas travel, reception, vehicle operation or purchase (table 三公), personnel costs of basic expenditure for staff. 单位经费：出国、接待、用车运行与购置（“三公”表），人员经费（基本支出）",
  })
  moneyPerUnit(@Args(() => MoneyPerUnitArgs) args: MoneyPerUnitArgs): MoneyPerUnitType {
    return new MoneyPerUnitType(this.view.moneyPerUnit(args.unit));
  }
}
