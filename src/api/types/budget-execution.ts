import { Field, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import type { Dataset } from "../../queries/dataset.js";
import type { ExecutionView } from "../../queries/views/execution-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { reaching } from "../needed-figures.js";
import { Needs } from "../needs.js";
import type { Later } from "./later.js";
import { MissingMemberType, shownMembers } from "./missing-member.js";

@ObjectType("BudgetExecution", {
  description:
    "Budget execution of one line in one year: opening budget, adjusted budget, final account, and how far each budget was completed. Parts that are not published are null. 预算执行：年初预算、全年预算、决算及完成率；未公布者为空。",
})
export class BudgetExecutionType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: ExecutionView,
  ) {}

  @Field(() => AmountUnit, { description: "Unit of the amounts. 金额单位" })
  get unit(): AmountUnit {
    return this.view.unit;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Opening budget. 年初预算" })
  get initialBudget(): string | null {
    return this.view.initialBudget;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Adjusted budget of the full year. 全年（调整）预算" })
  get adjustedBudget(): string | null {
    return this.view.adjustedBudget;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Final account. 决算" })
  get final(): string | null {
    return this.view.final;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Adjusted less opening budget; null where either is not published. 预算调整额",
  })
  get adjustment(): string | null {
    return this.view.adjustment;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the opening budget, rounded half up; null where it is 0 or unknown. 年初预算完成率 %",
  })
  get initialCompletionRate(): string | null {
    return this.view.initialCompletionRate;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the adjusted budget, rounded half up; null where it is 0 or unknown. 全年预算完成率 %",
  })
  get adjustedCompletionRate(): string | null {
    return this.view.adjustedCompletionRate;
  }

  @Needs(reaching("siblings", "tableStates"))
  @Field(() => [MissingMemberType], {
    description:
      "What leaves a stage unknown, by stage: an account, a table, a detail, a column or a cell. A budget column that the table does not have is COLUMN_NOT_PUBLISHED; a blank cell is not missing. Empty where all three are known. 使某一阶段未知的缺失成员，按年初预算、全年预算、决算排列；空白单元格不属缺失",
  })
  get missingMembers(): Later<MissingMemberType[]> {
    return shownMembers(this.dataset, this.view.missingMembers());
  }
}
