import { Field, Int, ObjectType } from "type-graphql";
import { FindingSeverity, type FindingCount } from "../../domain/finding.js";

@ObjectType("FindingCount", {
  description: "How many findings one rule gives with one severity; never 0. 某规则某严重程度的发现数，不为零。",
})
export class FindingCountType {
  constructor(private readonly view: FindingCount) {}

  @Field(() => String, { description: "Name of the rule, e.g. statement.rate. 规则名称" })
  get rule(): string {
    return this.view.rule;
  }

  @Field(() => FindingSeverity, { description: "How grave they are. 严重程度" })
  get severity(): FindingSeverity {
    return this.view.severity;
  }

  @Field(() => Int, { description: "Findings. 发现数" })
  get count(): number {
    return this.view.count;
  }
}
