import { Args, Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { Agreement } from "../../domain/agreement.js";
import { BaseSource } from "../../domain/base.js";
import { Comparability, Direction } from "../../domain/change.js";
import { ChangeBasis } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import type { ChangeView } from "../../queries/views/change-view.js";
import { LineView } from "../../queries/views/line-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DriversArgs, IncludeDerivedArgs } from "../inputs/arguments.js";
import { reaching, driversNeeded } from "../needed-figures.js";
import { Needs, type Arguments } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { CrosswalkEdgeType, shownEdges } from "./crosswalk-edge.js";
import { DerivationType } from "./derivation.js";
import { DriverType } from "./driver.js";
import { ExplanationType } from "./explanation.js";
import type { Later } from "./later.js";
import { LineItemType } from "./line-item.js";
import { MemberAmountType } from "./member-amount.js";
import { LineRenameType } from "./line-rename.js";
import { ScopeDifferenceType } from "./scope-difference.js";
import { MissingMemberType, shownMembers } from "./missing-member.js";
import { StatedChangeType } from "./stated-change.js";
import { shownSuccessions, SuccessionType } from "./succession.js";

function derivedNeeded(reach: ReachBuilder, args: Arguments): void {
  if (args.includeDerived !== false) reach.derivedReasons();
}

@ObjectType("Change", {
  description:
    "A change of one figure: computed from exact figures, and held against what the narrative states. Never 0 for want of knowledge: where amount or rate is null, comparability says why. 一项变动：由精确数据计算，并与文字说明核对；绝不以 0 代替未知。",
})
export class ChangeType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ChangeView,
  ) {}

  @Field(() => AmountUnit, {
    description: "Unit of every amount of the change, of what is stated and of its parts. 本项变动各金额的单位",
  })
  get unit(): AmountUnit {
    return this.view.unit;
  }

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
  get stated(): StatedChangeType | null {
    const { stated } = this.view;
    return stated === null ? null : new StatedChangeType(this.dataset, stated);
  }

  @Field(() => Agreement, {
    description: "Whether the narrative agrees with the figures: the worst of all that it states. 文字与数据是否一致",
  })
  get agreement(): Agreement {
    return this.view.agreement;
  }

  @Needs(reaching("siblings"))
  @Field(() => [MissingMemberType], {
    description:
      "Members that leave a side unknown: an account, a table, a detail, a column or a cell. Empty where both sides are known, where a table that goes into that detail does not print the row, and of a row that only an edge which is not followed would supply (RECLASSIFIED). 使变动未知的缺失成员",
  })
  get missingMembers(): Later<MissingMemberType[]> {
    return shownMembers(this.dataset, this.view.missingMembers);
  }

  @Field(() => Boolean, {
    description:
      "True where it is chained year by year, each against the prior figure that its own account gives (AS_RESTATED over several years): it has a rate and a direction, base and amount are null. 是否逐年链接",
  })
  get isChained(): boolean {
    return this.view.isChained;
  }

  @Field(() => [CrosswalkEdgeType], {
    description:
      "Edges of the crosswalk that join the two sides; none where the same code stands on both. Codes that were split or merged are compared as whole groups. 所采用的科目沿革；拆分、合并的科目整组比较",
  })
  get edges(): CrosswalkEdgeType[] {
    return shownEdges(this.dataset, this.view.edges);
  }

  @Field(() => [CrosswalkEdgeType], {
    description:
      "Edges that stand between the two sides and were not followed: unconfirmed ones (then comparability is RECLASSIFIED), all under STRICT, and those that say that a code is new, abolished or used again. 未采用的科目沿革（待确认、新增、取消或编码重新启用）",
  })
  get edgesNotFollowed(): CrosswalkEdgeType[] {
    return shownEdges(this.dataset, this.view.edgesNotFollowed);
  }

  @Field(() => [ScopeDifferenceType], {
    description:
      "What is known to differ in scope, though the figures are given: the money that the table covers, units that joined or left, departments that a succession names. Where there is any, likeForLike is false. 口径差异",
  })
  get scopeDifferences(): ScopeDifferenceType[] {
    return this.view.scopeDifferences.map((one) => new ScopeDifferenceType(one));
  }

  @Field(() => [SuccessionType], {
    description: "Successions of departments that were followed from one side to the other. 所追溯的部门沿革",
  })
  get successions(): SuccessionType[] {
    return shownSuccessions(this.view.successions);
  }

  @Field(() => LineRenameType, {
    nullable: true,
    description: "Two names under one code; null where the names are the same or the codes are not. 更名",
  })
  get rename(): LineRenameType | null {
    const { rename } = this.view;
    return rename === null ? null : new LineRenameType(rename);
  }

  @Needs((reach) => reach.everyYear())
  @Field(() => [LineItemType], {
    description:
      "The lines whose figures make up current: one, or the parts of a group with a figure; where none has one, those that print a blank. A line that is withheld, or lacks the column, is none of them: missingMembers names it. Empty where the base is a budget. 构成本年数的科目行；涉密或未公布者列于 missingMembers",
  })
  get currentLines(): Later<LineItemType[]> {
    return this.view.lines.current.map((line) => new LineItemType(this.dataset, new LineView(this.dataset, line)));
  }

  @Needs((reach) => reach.everyYear())
  @Field(() => [LineItemType], {
    description:
      "The lines of the other year that are compared with, as currentLines; they make up the base where its baseSource is PUBLISHED. Empty where it is not published, or the base is a budget. 对比年度的科目行；基数取自公布数时即由其构成",
  })
  get baseLines(): Later<LineItemType[]> {
    return this.view.lines.base.map((line) => new LineItemType(this.dataset, new LineView(this.dataset, line)));
  }

  @Needs((reach) => reach.everyYear())
  @Field(() => [MemberAmountType], {
    description: "currentLines with their amounts, in the unit of the change. 构成本年数的科目行及其金额",
  })
  get currentMembers(): MemberAmountType[] {
    return this.view.members.current.map((member) => new MemberAmountType(this.dataset, member));
  }

  @Needs((reach) => reach.everyYear())
  @Field(() => [MemberAmountType], {
    description: "baseLines with their amounts, in the unit of the change. 对比年度的科目行及其金额",
  })
  get baseMembers(): MemberAmountType[] {
    return this.view.members.base.map((member) => new MemberAmountType(this.dataset, member));
  }

  @Needs(derivedNeeded)
  @Field(() => [ExplanationType], {
    description:
      "The reasons for this very change, in the order of the document; derived ones only where none is stated and only when asked for. 该变动的原因",
  })
  explanations(@Args(() => IncludeDerivedArgs) args: IncludeDerivedArgs): ExplanationType[] {
    return this.view.explanations(args.includeDerived).map((one) => new ExplanationType(this.dataset, one));
  }

  @Needs(reaching("sumParts"))
  @Field(() => DerivationType, {
    description:
      "The tree of inputs: the rate from amount and base, these from figures with their places in the documents. 推导：由公开文件中的数据逐级得出",
  })
  get derivation(): DerivationType {
    return new DerivationType(this.dataset, this.view.derivation);
  }

  @Needs(driversNeeded)
  @Field(() => [DriverType], {
    description:
      "The lines below that moved it, largest first, and last the residual where it says anything; their amounts sum exactly to the amount. Empty where there is no amount or nothing below is published. 拉动该变动的下级科目及其余部分，合计恰为变动额",
  })
  drivers(@Args(() => DriversArgs) args: DriversArgs): DriverType[] {
    return this.view.drivers(args.level ?? null, args.first).map((one) => new DriverType(this.dataset, one));
  }
}
