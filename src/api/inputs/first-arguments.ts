import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { defaultValue: 50, description: "How many from the start, 1 to 500. 自前取数，1 至 500" })
  first!: number;
}
