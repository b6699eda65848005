import { Args, Field, ObjectType } from "type-graphql";
import { AccountKind } from "../../domain/account.js";
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

function kindNeeded(reach: ReachBuilder, args: Arguments): void {
  if (typeof args.kind === "string") reach.reach("kinds");
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

  @Field(() => AccountKind, {
    description:
      "Kind of the accounts that are shown here, one for all years: the default of a body is DEPARTMENT_FINAL if it ever published one. 所示决算的类别，各年度一致",
  })
  get kind(): AccountKind {
    return this.stored.kind;
  }

  @Field(() => [AccountKind], {
    description: "Every kind of account that it publishes; `kind:` asks for another one. 该部门公开的全部决算类别",
  })
  get kinds(): readonly AccountKind[] {
    return this.stored.kinds;
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

  @Needs(yearsNeeded, snapshotNeeded, kindNeeded)
  @Field(() => [DepartmentYearType], {
    description: "Years ascending; a year with no account is absent, never invented. 各年度，升序；无决算的年度不出现",
  })
  years(@Args(() => YearsArgs) args: YearsArgs): DepartmentYearType[] {
    checkFromTo(args.from ?? null, args.to ?? null);
    const own = this.ofKind(args.kind);
    if (own === null) return [];
    const dataset = this.dataset.at(args.asOf == null ? null : { asOf: args.asOf });
    return dataset
      .yearsOf(own.id, args.from ?? null, args.to ?? null)
      .map((year) => new DepartmentYearType(dataset, new YearView(dataset, own.id, year)));
  }

  @Needs(yearNeeded, snapshotNeeded, kindNeeded)
  @Field(() => DepartmentYearType, {
    nullable: true,
    description: "One year; null where nothing is published for it, or was at the time asked for. 单个年度",
  })
  year(@Args(() => YearArgs) args: YearArgs): Later<DepartmentYearType | null> {
    const own = this.ofKind(args.kind);
    if (own === null) return null;
    const dataset = this.dataset.at(snapshotAsked(args.year, args.version ?? null, args.asOf ?? null), own.id);
    if (!dataset.hasYear(own.id, args.year)) return null;
    return new DepartmentYearType(dataset, new YearView(dataset, own.id, args.year));
  }

  private ofKind(kind: AccountKind | null | undefined): StoredDepartment | null {
    return kind == null ? this.stored : this.dataset.departmentOfKind(this.stored.id, kind);
  }
}
