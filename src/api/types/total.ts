import { Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import { AmountUnit } from "../../domain/money.js";
import type { TotalView } from "../../queries/views/total-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { reaching } from "../needed-figures.js";
import { Needs } from "../needs.js";
import { DerivationType } from "./derivation.js";

@ObjectType("Total", {
  description:
    "An exact sum and what stands behind it: figures counted, and figures without an amount by reason. 精确合计及其覆盖范围。",
})
export class TotalType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: TotalView,
  ) {}

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The sum in the unit asked for; null where nothing is counted: a sum over nothing is no 0. 合计",
  })
  get amount(): string | null {
    return this.view.amount;
  }

  @Field(() => AmountUnit, { description: "Unit of the amount and the mean. 金额单位" })
  get unit(): AmountUnit {
    return this.view.unit;
  }

  @Field(() => Int, { description: "Figures that are counted. 计入项数" })
  get counted(): number {
    return this.view.coverage.counted;
  }

  @Field(() => Int, {
    description:
      "Blank cells, which are not 0, those of groups that have a figure without them too. 空白项数（含整组中的空白）",
  })
  get blank(): number {
    return this.view.coverage.blank;
  }

  @Field(() => Int, { description: "Withheld figures. 涉密项数" })
  get withheld(): number {
    return this.view.coverage.withheld;
  }

  @Field(() => Int, {
    description: "Figures that are printed and no amounts: they are not blank. 已印刷但无法识别的项数",
  })
  get notUnderstood(): number {
    return this.view.coverage.notUnderstood;
  }

  @Field(() => Int, { description: "Figures that no account publishes, gap years too. 未公布项数（含缺失年度）" })
  get notPublished(): number {
    return this.view.coverage.notPublished;
  }

  @Field(() => Int, {
    description:
      "Figures left out because a line above them is among those added: nothing counts twice. 因上级科目已计入而不重复计算的项数",
  })
  get nested(): number {
    return this.view.nested;
  }

  @Field(() => Int, {
    description:
      "Figures that do not add up with each other, as income and expenditure, or disclosures that overlap: where there are any, nothing is counted. 性质不同或相互重叠而不能相加的项数（如收入与支出），此时不计合计",
  })
  get unlike(): number {
    return this.view.unlike;
  }

  @Needs(reaching("sumParts"))
  @Field(() => DerivationType, { description: "The figures counted, with their places. 推导" })
  get derivation(): DerivationType {
    return new DerivationType(this.dataset, this.view.derivation);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The mean of the figures counted, rounded half up once to whole fen and printed exactly; null where there are none. 平均数，四舍五入至分",
  })
  get mean(): string | null {
    return this.view.mean;
  }
}
