import { Field, Int, ObjectType } from "type-graphql";
import { FindingSeverity } from "../../domain/finding.js";

@ObjectType("FindingCount", {
  description: "How many findings one rule gives with one severity; never 0. 某规则某严重程度的发现数，不为零。",
})
export class FindingCountType {
  @Field(() => String, { description: "Name of the rule, e.g. statement.rate. 规则名称" })
  rule!: string;

  @Field(() => FindingSeverity, { description: "How grave they are. 严重程度" })
  severity!: FindingSeverity;

  @Field(() => Int, { description: "Findings. 发现数" })
  count!: number;
}
