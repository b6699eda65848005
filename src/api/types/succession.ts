import { Field, Int, ObjectType } from "type-graphql";
import { SuccessionKind, type DepartmentSuccession } from "../../domain/succession.js";

@ObjectType("DepartmentSuccession", {
  description:
    "From the account of a year on, the new departments publish what the old ones did before. 部门沿革：自某年度起由新部门承接。",
})
export class SuccessionType {
  constructor(private readonly succession: DepartmentSuccession) {}

  @Field(() => String, { description: "Identity in the crosswalk. 标识" })
  get id(): string {
    return this.succession.id;
  }

  @Field(() => SuccessionKind, { description: "What happened. 变化种类" })
  get kind(): SuccessionKind {
    return this.succession.kind;
  }

  @Field(() => Int, { description: "First fiscal year that the new departments account for. 新部门首个决算年度" })
  get year(): number {
    return this.succession.year;
  }

  @Field(() => [String], { description: "Names of the departments before. 原部门" })
  get oldNames(): string[] {
    return this.succession.old.map(({ name }) => name);
  }

  @Field(() => [String], { description: "Names of the departments after. 新部门" })
  get newNames(): string[] {
    return this.succession.new.map(({ name }) => name);
  }

  @Field(() => [String], { description: "Units that went over; none where they are not known. 划转的单位" })
  get units(): readonly string[] {
    return this.succession.units;
  }

  @Field(() => String, { nullable: true, description: "Note; null where nothing is said. 备注" })
  get note(): string | null {
    return this.succession.note;
  }
}

/** Successions as they are shown. */
export function shownSuccessions(successions: readonly DepartmentSuccession[]): SuccessionType[] {
  return successions.map((one) => new SuccessionType(one));
}
