import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../decimal-scalar.js";

@ObjectType("BudgetExecution", {
  description:
    "Budget execution of one line in one year: opening budget, adjusted budget, final account, and how far each budget was completed. Parts that are not published are null. 预算执行：年初预算、全年预算、决算及完成率；未公布者为空。",
})
export class BudgetExecutionType {
  @Field(() => DecimalScalar, { nullable: true, description: "Opening budget. 年初预算" })
  initialBudget!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Adjusted budget of the full year. 全年（调整）预算" })
  adjustedBudget!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Final account. 决算" })
  final!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Adjusted less opening budget; null where either is not published. 预算调整额",
  })
  adjustment!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the opening budget, rounded half up; null where it is 0 or unknown. 年初预算完成率 %",
  })
  initialCompletionRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Percent of the adjusted budget, rounded half up; null where it is 0 or unknown. 全年预算完成率 %",
  })
  adjustedCompletionRate!: string | null;
}
