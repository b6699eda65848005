import { Field, Int, ObjectType } from "type-graphql";
import { AccountTable } from "../../domain/line.js";

@ObjectType("SourceLocation", {
  description:
    "Where in the published document a value stands; parts that the document's format does not have are null. 数据在公开文件中的位置；文件格式没有的部分为空。",
})
export class SourceLocationType {
  @Field(() => String, { description: "Name of the document. 文件名" })
  document!: string;

  @Field(() => Int, { nullable: true, description: "Page, from 1; null where the document has no pages. 页码" })
  page!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Section of the narrative, e.g. 三.五.三.1; DERIVED where no document prints the value. 章节编号；推算值为 DERIVED",
  })
  section!: string | null;

  @Field(() => AccountTable, { nullable: true, description: "Table; null for the narrative. 所在表，文字说明为空" })
  table!: AccountTable | null;

  @Field(() => Int, { nullable: true, description: "Row of the table, from 1. 行" })
  row!: number | null;

  @Field(() => Int, { nullable: true, description: "Column of the table, from 1. 列" })
  column!: number | null;

  @Field(() => Int, { nullable: true, description: "Line of a text document, from 1. 文本行号" })
  line!: number | null;

  @Field(() => String, { nullable: true, description: "What stands there, as printed. 原文" })
  text!: string | null;
}
