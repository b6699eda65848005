import { Args, Field, Int, ObjectType } from "type-graphql";
import type { StatedChangeView } from "../../queries/views/stated-change-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DecimalsArgs, UnitArgs } from "../inputs/arguments.js";

@ObjectType("StatedChangeCounts", {
  description:
    "Counts and exact sums over changes that narratives state. A change is one of a line, a column and a basis, however many sentences speak of it. 文字说明所述变动的计数与精确合计；同一科目、栏目、基准的变动只计一次。",
})
export class StatedChangeCountsType {
  constructor(private readonly view: StatedChangeView) {}

  @Field(() => Int, {
    description: "Changes that are stated, an unchanged amount (持平) included. 所述变动数，含持平",
  })
  get statedChanges(): number {
    return this.view.counts.changes;
  }

  @Field(() => Int, {
    description:
      "Those of them that could have a reason: an increase or decrease is stated, or a reason is given. 持平, a printed zero and a completion rate alone call for none. 其中应当说明原因者：写明增减或给出原因；持平、零变动、仅写完成率者不在内",
  })
  get explainableChanges(): number {
    return this.view.counts.explainable;
  }

  @Field(() => Int, {
    description: "Those of them that lack one: explainableChanges − explainedChanges. 其中未说明原因者",
  })
  get unexplainedChanges(): number {
    return this.view.counts.explainable - this.view.counts.explained;
  }

  @Field(() => Int, { description: "Those of them that have a stated reason. 其中说明了原因者" })
  get explainedChanges(): number {
    return this.view.counts.explained;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent: explainedChanges / explainableChanges, rounded half up; null where nothing could have a reason. 说明原因的比例 %",
  })
  coverage(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.coverage(args.decimals);
  }

  @Field(() => Int, {
    description: "Of explainableChanges, those whose amount is known and not 0. 应当说明原因的变动中金额可得且不为零者",
  })
  get nonZeroChanges(): number {
    return this.view.counts.nonZero;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent of nonZeroChanges that have a stated reason, rounded half up; null where there are none. 非零变动说明原因的比例 %",
  })
  nonZeroCoverage(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.nonZeroCoverage(args.decimals);
  }

  @Field(() => Int, {
    description:
      "Changes whose amount the figures give (of a line that was split or merged: the sentences themselves); only these stand in the sums. 金额可得的变动数，合计仅含这些",
  })
  get knownChanges(): number {
    return this.view.counts.known;
  }

  @Field(() => DecimalScalar, {
    description:
      "Exact sum of the sizes of the known changes, increases and decreases alike, in the unit asked for. Tables and levels repeat each other's money; filter by tables and levels or keys to count it once. 变动额绝对值合计；各表、各级科目的资金相互重复，须限定表与层级或科目",
  })
  movedAmount(@Args(() => UnitArgs) args: UnitArgs): string {
    return this.view.movedAmount(args.unit);
  }

  @Field(() => DecimalScalar, {
    description:
      "Exact sum of the known changes with their signs, in the unit asked for; repeated as in movedAmount. 变动额净额合计（重复情况同上）",
  })
  netAmount(@Args(() => UnitArgs) args: UnitArgs): string {
    return this.view.netAmount(args.unit);
  }

  @Field(() => Int, {
    description: "Reasons that are stated; one change may have several. 所述原因数，同一变动可有多条",
  })
  get reasons(): number {
    return this.view.counts.reasons;
  }

  @Field(() => Int, {
    description:
      "Reasons none of whose categories can explain the change that they are stated for (节约开支 for an increase); those that the rule reason.direction finds. 不能解释所述变动方向的原因数，即规则 reason.direction 所发现者",
  })
  get contradictedReasons(): number {
    return this.view.counts.contradicted;
  }

  @Field(() => Int, {
    description: "Reasons that only restate the change and give no cause. 仅复述变动而未说明原因者",
  })
  get tautologies(): number {
    return this.view.counts.tautologies;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent: tautologies / reasons, rounded half up; null where no reason is given. 同义反复率 %",
  })
  tautologyRate(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.tautologyRate(args.decimals);
  }
}
