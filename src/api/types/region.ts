import { Field, ObjectType } from "type-graphql";
import type { StoredDepartment } from "../../queries/dataset.js";

type Division = NonNullable<StoredDepartment["region"]>;

@ObjectType("Region", { description: "GB/T 2260 division. 行政区划。" })
export class RegionType {
  constructor(private readonly view: Division) {}

  @Field(() => String, { description: "GB/T 2260 code. 行政区划代码" })
  get code(): string {
    return this.view.code;
  }

  @Field(() => String, { description: "Full name. 名称" })
  get name(): string {
    return this.view.name;
  }
}

/** A region as it is shown; null where it is not known. */
export function shownRegion(region: Division | null): RegionType | null {
  return region === null ? null : new RegionType(region);
}
