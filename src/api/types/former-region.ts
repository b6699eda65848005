import { Field, Int, ObjectType } from "type-graphql";
import type { RegionSuccession } from "../../domain/succession.js";

@ObjectType("FormerRegion", { description: "A division under its former code and name. 行政区划的原代码与名称。" })
export class FormerRegionType {
  constructor(private readonly succession: RegionSuccession) {}

  @Field(() => String, { description: "Former GB/T 2260 code. 原行政区划代码" })
  get code(): string {
    return this.succession.old.code;
  }

  @Field(() => String, { description: "Former name. 原名称" })
  get name(): string {
    return this.succession.old.name;
  }

  @Field(() => Int, { description: "First year of the new code. 新代码启用年份" })
  get until(): number {
    return this.succession.year;
  }
}

/** What a division was before, newest first. */
export function formerRegions(code: string, successions: readonly RegionSuccession[]): FormerRegionType[] {
  const found: FormerRegionType[] = [];
  const codes = new Set([code]);
  // A set visits what is added while it is being walked.
  for (const one of codes) {
    for (const succession of successions) {
      if (succession.new.code !== one || codes.has(succession.old.code)) continue;
      codes.add(succession.old.code);
      found.push(new FormerRegionType(succession));
    }
  }
  return found;
}
