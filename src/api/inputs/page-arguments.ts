import { ArgsType, Field, Int } from "type-graphql";
import type { PageArguments } from "../../queries/paging/page-request.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many from the start, at most 500; 50 where neither first nor last is given. 自前取数，最多 500，默认 50",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Cursor after which the page starts. 起始游标" })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many from the end, at most 500; not together with first. 自后取数，最多 500，不可与 first 同用",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Cursor before which the page ends. 截止游标" })
  before?: string | null;
}

/** The page arguments with null for what is not given. */
export function pageArguments(args: PageArgs): PageArguments {
  return { first: args.first ?? null, after: args.after ?? null, last: args.last ?? null, before: args.before ?? null };
}
