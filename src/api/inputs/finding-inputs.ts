import { ArgsType, Field, InputType } from "type-graphql";
import type { CheckRule } from "../../domain/check-rule.js";
import { FindingSeverity } from "../../domain/finding.js";
import type { FindingConditions } from "../../queries/conditions.js";
import { BadInput } from "../../queries/errors.js";
import { DateScalar } from "../date-scalar.js";
import { PageArgs } from "./page-arguments.js";
import { YearsFilterInput, yearsConditions } from "./filtered-lines.js";

@InputType("FindingFilter", { description: "Conditions on findings; all must hold. 发现筛选条件，须同时满足。" })
class FindingFilterInput extends YearsFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: "Names of rules, e.g. statement.rate; BAD_USER_INPUT for one that `rules` does not list. 规则名称",
  })
  rules?: string[] | null;

  @Field(() => [FindingSeverity], { nullable: true, description: "Severities. 严重程度" })
  severities?: FindingSeverity[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only fictional examples, or only real accounts. 是否为虚构示例",
  })
  synthetic?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "A day: what is found in the accounts that had been published by its end, and by nothing that came later. 截至该日（含）已公布的决算中的发现，不涉及其后公布的内容",
  })
  asOf?: string | null;
}

@ArgsType()
export class FindingsArgs extends PageArgs {
  @Field(() => FindingFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: FindingFilterInput | null;
}

@ArgsType()
export class FindingCountsArgs {
  @Field(() => FindingFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: FindingFilterInput | null;
}

function ruleNames(names: readonly string[] | null | undefined, rules: readonly CheckRule[]): readonly string[] | null {
  const unknown = names?.find((name) => rules.every(({ id }) => id !== name));
  if (unknown !== undefined) throw new BadInput("filter.rules", unknown, "is no rule; `rules { id }` lists them");
  return names ?? null;
}

/** The conditions of a filter. Throws BadInput for a rule that is none of `rules` and for an id of no department. */
export function findingConditions(
  filter: FindingFilterInput | null | undefined,
  rules: readonly CheckRule[],
): FindingConditions {
  return {
    ...yearsConditions(filter),
    rules: ruleNames(filter?.rules, rules),
    severities: filter?.severities ?? null,
    synthetic: filter?.synthetic ?? null,
    asOf: filter?.asOf ?? null,
  };
}
