import { Field, ObjectType } from "type-graphql";

@ObjectType("Region", { description: "GB/T 2260 division. 行政区划。" })
export class RegionType {
  @Field(() => String, { description: "GB/T 2260 code. 行政区划代码" })
  code!: string;

  @Field(() => String, { description: "Full name. 名称" })
  name!: string;
}
