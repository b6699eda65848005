import { Field, ObjectType } from "type-graphql";
import { ScopeKind, type ScopeDifference } from "../../domain/scope.js";

@ObjectType("ScopeDifference", {
  description: "What is known to differ in scope between the two sides of a change. 两年之间的口径差异。",
})
export class ScopeDifferenceType {
  constructor(private readonly view: ScopeDifference) {}

  @Field(() => ScopeKind, { description: "What differs. 差异种类" })
  get kind(): ScopeKind {
    return this.view.kind;
  }

  @Field(() => [String], {
    description:
      "In the earlier year: the scope of the table, the units that left, the former departments, or the lines that print a blank. 变化前",
  })
  get before(): readonly string[] {
    return this.view.before;
  }

  @Field(() => [String], {
    description:
      "In the later year: the scope of the table, the units that joined, the new departments, or the lines that print a blank. 变化后",
  })
  get after(): readonly string[] {
    return this.view.after;
  }
}
