import { Args, Field, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import { nodeId } from "../../queries/node-id.js";
import { snapshotAsked } from "../../queries/snapshot-asked.js";
import { checkFromTo } from "../../queries/year-range.js";
import { YearView } from "../../queries/views/year-view.js";
import type { StoredDepartment } from "../../queries/dataset.js";
import { YearArgs, YearsArgs } from "../inputs/arguments.js";
import { yearOf, snapshotNeeded } from "../needed-figures.js";
import { Needs, type Arguments } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { DepartmentYearType } from "./department-year.js";
import { FormerRegionType, formerRegions } from "./former-region.js";
import { NodeType } from "./node.js";
import { RegionType, shownRegion } from "./region.js";
import { shownSuccessions, SuccessionType } from "./succession.js";
import type { Later } from "./later.js";

function yearsNeeded(reach: ReachBuilder, args: Arguments): void {
  reach.yearRange(yearOf(args.from), yearOf(args.to));
}

function yearNeeded(reach: ReachBuilder, args: Arguments): void {
  reach.yearRange(yearOf(args.year), yearOf(args.year));
}

@ObjectType("Department", {
  implements: NodeType,
  description: "A department that publishes final accounts. 公开决算的部门。",
})
export class DepartmentType extends NodeType {
  readonly typeName = "Department";

  constructor(
    private readonly dataset: Dataset,
    private readonly stored: StoredDepartment,
  ) {
    super();
  }

  protected identity(): string {
    return nodeId({ kind: "Department", departmentId: this.stored.id });
  }

  @Field(() => String, { description: "Name in its newest account. 名称（最新决算所用）" })
  get name(): string {
    return this.stored.name;
  }

  @Field(() => [SuccessionType], {
    description: "What it was renamed, merged or split from or into, and units that changed hands, by year. 部门沿革",
  })
  get successions(): SuccessionType[] {
    return shownSuccessions(this.dataset.successionsOf(this.stored.id));
  }

  @Field(() => RegionType, {
    nullable: true,
    description: "Division that it belongs to; null where it is not known. 所属行政区划",
  })
  get region(): RegionType | null {
    return shownRegion(this.stored.region);
  }

  @Field(() => [FormerRegionType], {
    description:
      "Codes and names that its division bore before, newest first; region filters find it by those too. 所属行政区划的原代码与名称",
  })
  get formerRegions(): FormerRegionType[] {
    return formerRegions(this.stored.region?.code ?? "", this.dataset.mapping.regions);
  }

  @Field(() => Boolean, {
    description:
      "True for the fictional example departments, so that no one takes them for real figures. 是否为虚构示例部门",
  })
  get synthetic(): boolean {
    return this.stored.synthetic;
  }

  @Needs(yearsNeeded, snapshotNeeded)
  @Field(() => [DepartmentYearType], {
    description: "Years ascending; a year with no account is absent, never invented. 各年度，升序；无决算的年度不出现",
  })
  years(@Args(() => YearsArgs) args: YearsArgs): DepartmentYearType[] {
    checkFromTo(args.from ?? null, args.to ?? null);
    const dataset = this.dataset.at(args.asOf == null ? null : { asOf: args.asOf });
    return dataset
      .yearsOf(this.stored.id, args.from ?? null, args.to ?? null)
      .map((year) => this.yearOf(dataset, year));
  }

  @Needs(yearNeeded, snapshotNeeded)
  @Field(() => DepartmentYearType, {
    nullable: true,
    description: "One year; null where nothing is published for it, or was at the time asked for. 单个年度",
  })
  year(@Args(() => YearArgs) args: YearArgs): Later<DepartmentYearType | null> {
    const dataset = this.dataset.at(snapshotAsked(args.year, args.version ?? null, args.asOf ?? null), this.stored.id);
    return dataset.hasYear(this.stored.id, args.year) ? this.yearOf(dataset, args.year) : null;
  }

  private yearOf(dataset: Dataset, year: number): DepartmentYearType {
    return new DepartmentYearType(dataset, new YearView(dataset, this.stored.id, year));
  }
}
