import { Field, ObjectType } from "type-graphql";
import type { Connection } from "../../queries/paging/page-request.js";

@ObjectType("PageInfo", { description: "Where a page stands in its list. 分页信息。" })
export class PageInfoType {
  constructor(private readonly view: Connection<unknown>) {}

  @Field(() => Boolean, { description: "The list goes on after this page. 是否有下一页" })
  get hasNextPage(): boolean {
    return this.view.hasNextPage;
  }

  @Field(() => Boolean, { description: "The list begins before this page. 是否有上一页" })
  get hasPreviousPage(): boolean {
    return this.view.hasPreviousPage;
  }

  @Field(() => String, { nullable: true, description: "Cursor of the first element; null for an empty page. 首个游标" })
  get startCursor(): string | null {
    return this.view.cursors[0] ?? null;
  }

  @Field(() => String, { nullable: true, description: "Cursor of the last element; null for an empty page. 末个游标" })
  get endCursor(): string | null {
    return this.view.cursors[this.view.cursors.length - 1] ?? null;
  }
}
