import { Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { codeOf, LineLevel } from "../../domain/line.js";
import { DriverKind } from "../../domain/drivers.js";
import type { Dataset } from "../../queries/dataset.js";
import type { DriverView } from "../../queries/views/driver-view.js";
import { jointKey, jointName } from "../../queries/line-series.js";
import { LineView } from "../../queries/views/line-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { Needs } from "../needs.js";
import { LineItemType } from "./line-item.js";
import type { Later } from "./later.js";

@ObjectType("Driver", {
  description:
    "A part of a change. The amounts of all parts of a change, the residual's included, sum exactly to it. 变动的一个组成部分；各部分（含其余部分）之和恰为变动额。",
})
export class DriverType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: DriverView,
  ) {}

  private get isResidual(): boolean {
    return this.view.lines.length === 0;
  }

  @Field(() => AmountUnit, { description: "Unit of the amounts. 金额单位" })
  get unit(): AmountUnit {
    return this.view.unit;
  }

  @Field(() => DriverKind, { description: "How it takes part. 角色" })
  get kind(): DriverKind {
    return this.view.kind;
  }

  @Field(() => String, {
    nullable: true,
    description: "Key of the line, or the keys of a group joined by +; null for the residual. 科目标识，整组以+相连",
  })
  get key(): string | null {
    return this.isResidual ? null : jointKey(this.view.lines);
  }

  @Field(() => String, {
    nullable: true,
    description: "Classification code; null for a slug, a group or the residual. 科目编码",
  })
  get code(): string | null {
    return this.isResidual ? null : codeOf(jointKey(this.view.lines));
  }

  @Field(() => String, {
    nullable: true,
    description: "Name of the line, or the names of a group; null for the residual. 科目名称",
  })
  get name(): string | null {
    return this.isResidual ? null : jointName(this.view.lines);
  }

  @Field(() => LineLevel, { nullable: true, description: "Level of the line; null for the residual. 层级" })
  get level(): LineLevel | null {
    return this.view.lines[0]?.level ?? null;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Its current amount; null where the current account has no such line, and for the residual. 本年数",
  })
  get current(): string | null {
    return this.view.current;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Its base amount; null where the base account has no such line, and for the residual. 基数",
  })
  get base(): string | null {
    return this.view.base;
  }

  @Field(() => DecimalScalar, { description: "What it adds to the change, exact; negative against it. 对变动额的贡献" })
  get amount(): string {
    return this.view.amount;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent of the change that it makes up, rounded half up; null where the change is 0. 占变动额的百分比",
  })
  get share(): string | null {
    return this.view.share;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percentage points of the rate of the change, rounded half up; null where the change has no rate. 对变动率的拉动（百分点）",
  })
  get points(): string | null {
    return this.view.points;
  }

  @Field(() => Int, {
    description:
      "Of the residual: lines that publish one side only and whose change is not known; else 0. 变动未知的科目数（仅其余部分）",
  })
  get unknownLines(): number {
    return this.view.unknownLines;
  }

  @Field(() => Int, { description: "Of the residual: lines beyond `first`; else 0. 未列出的科目数（仅其余部分）" })
  get cutOffLines(): number {
    return this.view.cutOffLines;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "What the lines beyond `first` add up to; null where there are none. 未列出科目的合计贡献",
  })
  get cutOffAmount(): string | null {
    return this.view.cutOffAmount;
  }

  @Needs((reach) => reach.everyYear())
  @Field(() => LineItemType, {
    nullable: true,
    description:
      "The line, of the base year where only that has it; null for a group of several and for the residual. 科目行（仅基年有者取基年）；整组或其余部分为空",
  })
  get lineItem(): Later<LineItemType | null> {
    const [line, another] = this.view.lines;
    if (line === undefined || another !== undefined) return null;
    return new LineItemType(this.dataset, new LineView(this.dataset, line));
  }
}
