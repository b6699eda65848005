import { Args, Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import { DerivationOperation, Quantity } from "../../domain/derivation.js";
import { Absence } from "../../domain/figure.js";
import { AccountTable, Measure, Stage } from "../../domain/line.js";
import { AmountUnit } from "../../domain/money.js";
import type { DerivationView } from "../../queries/views/derivation.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { InputsArgs, LanguageArgs } from "../inputs/arguments.js";
import { shownPlace, SourceLocationType } from "./source-location.js";

@ObjectType("Derivation", {
  description:
    "A value, how it comes about and what from: a tree whose leaves stand in a document or a reference series. 数据的推导：以公开文件或参考数列中的数据为叶的树。",
})
export class DerivationType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: DerivationView,
  ) {}

  @Field(() => DerivationOperation, { description: "How the value comes about. 运算" })
  get operation(): DerivationOperation {
    return this.view.node.operation;
  }

  @Field(() => Quantity, { description: "Whether the value is money or percent. 数值类别" })
  get quantity(): Quantity {
    return this.view.node.quantity;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value; null where it is not known, and the inputs or absence say why. 数值",
  })
  get value(): string | null {
    return this.view.value;
  }

  @Field(() => AmountUnit, { nullable: true, description: "Unit of an amount; null for percent. 金额单位" })
  get unit(): AmountUnit | null {
    return this.view.valueUnit;
  }

  @Field(() => Absence, { nullable: true, description: "Why a figure is not there; null where it is. 缺失原因" })
  get absence(): Absence | null {
    return this.view.node.absence;
  }

  @Field(() => Int, { nullable: true, description: "Fiscal year of a figure; null for what is computed. 年度" })
  get year(): number | null {
    return this.view.node.figure?.line.year ?? null;
  }

  @Field(() => AccountTable, { nullable: true, description: "Table of a figure; null for what is computed. 所在表" })
  get table(): AccountTable | null {
    return this.view.node.figure?.line.table ?? null;
  }

  @Field(() => String, { nullable: true, description: "Key of a figure's line; null for what is computed. 科目标识" })
  get key(): string | null {
    return this.view.node.figure?.line.key ?? null;
  }

  @Field(() => Measure, { nullable: true, description: "Column of a figure; null for what is computed. 栏目" })
  get measure(): Measure | null {
    return this.view.node.figure?.measure ?? null;
  }

  @Field(() => Stage, { nullable: true, description: "Stage of a figure; null for what is computed. 预算阶段" })
  get stage(): Stage | null {
    return this.view.node.figure?.stage ?? null;
  }

  @Field(() => SourceLocationType, {
    nullable: true,
    description: "Where a leaf stands in its document; null for what is computed. 位置",
  })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.view.node.source);
  }

  @Field(() => Int, { description: "How many inputs there are. 输入项数" })
  get inputCount(): number {
    return this.view.node.inputs.length;
  }

  @Field(() => String, { description: "What the value is, in words. 说明" })
  label(@Args(() => LanguageArgs) args: LanguageArgs): string {
    return this.view.node.label[args.language];
  }

  @Field(() => [DerivationType], {
    description: "What it is computed from, in the order of the operation; none for a leaf. 输入项；叶为空",
  })
  inputs(@Args(() => InputsArgs) args: InputsArgs): DerivationType[] {
    return this.view.inputs(args.first).map((one) => new DerivationType(this.dataset, one));
  }
}
