import { Field, ObjectType } from "type-graphql";
import type { LineRename } from "../../domain/change/join-sides.js";

@ObjectType("LineRename", {
  description: "One code bears another name on the two sides of a change. 同一科目编码，名称不同。",
})
export class LineRenameType {
  constructor(private readonly view: LineRename) {}

  @Field(() => String, { description: "Name on the base side. 基数年度的名称" })
  get from(): string {
    return this.view.from;
  }

  @Field(() => String, { description: "Name on the current side. 本年度的名称" })
  get to(): string {
    return this.view.to;
  }
}
