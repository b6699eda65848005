import { Field, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { description: "Where a page stands in its list. 分页信息。" })
export class PageInfoType {
  @Field(() => Boolean, { description: "The list goes on after this page. 是否有下一页" })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "The list begins before this page. 是否有上一页" })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first element; null for an empty page. 首个游标" })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last element; null for an empty page. 末个游标" })
  endCursor!: string | null;
}
