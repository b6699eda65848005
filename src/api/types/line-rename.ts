import { Field, ObjectType } from "type-graphql";

@ObjectType("LineRename", {
  description: "One code bears another name on the two sides of a change. 同一科目编码，名称不同。",
})
export class LineRenameType {
  @Field(() => String, { description: "Name on the base side. 基数年度的名称" })
  from!: string;

  @Field(() => String, { description: "Name on the current side. 本年度的名称" })
  to!: string;
}
