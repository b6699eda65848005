import { Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { Absence } from "../../domain/figure.js";
import { AccountTable, Measure, Stage } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import { RestatementKind, type RestatedValueView, type RestatementView } from "../../queries/views/restatements.js";
import { LineView } from "../../queries/views/line-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { LineItemType } from "./line-item.js";
import { shownPlace, SourceLocationType } from "./source-location.js";
import type { Later } from "./later.js";

@ObjectType("RestatedValue", {
  description: "One of the two values of a restated figure, and the account that gives it. 重述数据的一方及其出处。",
})
class RestatedValueType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: RestatedValueView,
  ) {}

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Amount in the unit asked for; null where absence says why. 金额",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => Absence, { nullable: true, description: "Why there is no amount; null where there is one. 缺失原因" })
  get absence(): Absence | null {
    return this.view.absence;
  }

  @Field(() => Int, { description: "Fiscal year of the account that gives it. 所出决算的年度" })
  get accountYear(): number {
    return this.view.accountYear;
  }

  @Field(() => Int, { description: "Version of that account. 该决算的版本号" })
  get version(): number {
    return this.view.version;
  }

  @Field(() => SourceLocationType, {
    nullable: true,
    description:
      "Where it stands: its cell, or the sentence that states or implies it; null where nothing stands. 位置",
  })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.view.source);
  }
}

@ObjectType("Restatement", {
  description:
    "A figure that was published and that a later document has otherwise: a later version of its account, or the account of the year after by what its narrative states or implies. A print with fewer decimals is none. 数据重述：已公布的数据在更正版本或次年决算中有所不同；仅印刷位数减少不计。",
})
export class RestatementType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: RestatementView,
  ) {}

  @Field(() => RestatementKind, { description: "By which document it is restated. 重述方式" })
  get kind(): RestatementKind {
    return this.view.kind;
  }

  @Field(() => Int, { description: "Fiscal year of the figure. 数据所属年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => AccountTable, { description: "Table of the figure. 所在表" })
  get table(): AccountTable {
    return this.view.table;
  }

  @Field(() => String, { description: "Key of its line. 科目标识" })
  get key(): string {
    return this.view.key;
  }

  @Field(() => String, { description: "Name of its line in the later document, else in the earlier one. 科目名称" })
  get name(): string {
    return this.view.name;
  }

  @Field(() => Measure, { description: "Its column. 栏目" })
  get measure(): Measure {
    return this.view.measure;
  }

  @Field(() => Stage, { description: "Its stage. 预算阶段" })
  get stage(): Stage {
    return this.view.stage;
  }

  @Field(() => LineItemType, {
    nullable: true,
    description:
      "The line of the account that restates it; null where the version that is shown has it no more. 重述该数据的科目行",
  })
  get lineItem(): Later<LineItemType | null> {
    const { line } = this.view;
    return line === null ? null : new LineItemType(this.dataset, new LineView(this.dataset, line));
  }

  @Field(() => AmountUnit, { description: "Unit of the amounts of both values and the difference. 金额单位" })
  get unit(): AmountUnit {
    return this.view.unit;
  }

  @Field(() => RestatedValueType, { description: "As it was published. 原公布数" })
  get earlier(): RestatedValueType {
    return new RestatedValueType(this.dataset, this.view.earlier);
  }

  @Field(() => RestatedValueType, { description: "As the later document has it. 重述数" })
  get later(): RestatedValueType {
    return new RestatedValueType(this.dataset, this.view.later);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "later - earlier, in the unit asked for; null where either has no amount. 差额",
  })
  get difference(): string | null {
    return this.view.difference;
  }

  @Field(() => Boolean, {
    description: "True where one true value may stand behind both, rounded as printed. 四舍五入是否可以解释差额",
  })
  get explainedByRounding(): boolean {
    return this.view.explainedByRounding;
  }
}
