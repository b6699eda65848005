import { Args, Field, ObjectType } from "type-graphql";
import { inLanguage, type CheckRule } from "../../domain/check-rule.js";
import { FindingSeverity } from "../../domain/finding.js";
import { LanguageArgs } from "../inputs/arguments.js";

@ObjectType("CheckRule", {
  description: "A rule of the checks: what must hold in a published account. 核查规则：公开决算须满足的关系。",
})
export class CheckRuleType {
  constructor(private readonly rule: CheckRule) {}

  @Field(() => String, { description: "Stable name, as `Finding.rule` has it: statement.rate. 规则名称" })
  get id(): string {
    return this.rule.id;
  }

  @Field(() => [FindingSeverity], {
    description: "The severities that its findings may have, gravest first. 可能的严重程度，由重到轻",
  })
  get severities(): readonly FindingSeverity[] {
    return this.rule.severities;
  }

  @Field(() => String, { description: "What must hold, in the language asked for. 须满足的关系" })
  relation(@Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(this.rule.relation, args.language);
  }

  @Field(() => String, {
    description: "Template of its messages with {placeholders}, in the language asked for. 说明模板",
  })
  messageTemplate(@Args(() => LanguageArgs) args: LanguageArgs): string {
    return inLanguage(this.rule.message, args.language);
  }

  @Field(() => String, {
    description: "Where the relation is laid down: a number of the table relations, or a page of the domain. 依据",
  })
  get source(): string {
    return this.rule.source;
  }
}
