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

  @Field(() => Int, { description: "Those of them that have a stated reason. 其中说明了原因者" })
  get explainedChanges(): number {
    return this.view.counts.explained;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent: explainedChanges / statedChanges, rounded half up; null where nothing is stated. 说明原因的比例 %",
  })
  coverage(@Args(() => DecimalsArgs) args: DecimalsArgs): string | null {
    return this.view.coverage(args.decimals);
  }

  @Field(() => Int, {
    description: "Changes whose amount the figures give; only these stand in the sums. 金额可得的变动数，合计仅含这些",
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
      "Reasons none of whose categories can explain a change of that direction (节约开支 for an increase). The direction is that of the figures, or the stated one where they give none. 与变动方向相矛盾的原因数",
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
