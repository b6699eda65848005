import { Field, ObjectType } from "type-graphql";
import { ScopeKind } from "../../domain/scope.js";

@ObjectType("ScopeDifference", {
  description: "What is known to differ in scope between the two sides of a change. 两年之间的口径差异。",
})
export class ScopeDifferenceType {
  @Field(() => ScopeKind, { description: "What differs. 差异种类" })
  kind!: ScopeKind;

  @Field(() => [String], {
    description: "Before: the scope of the table, the units that left, or the former departments. 变化前",
  })
  before!: string[];

  @Field(() => [String], {
    description: "After: the scope of the table, the units that joined, or the new departments. 变化后",
  })
  after!: string[];
}
