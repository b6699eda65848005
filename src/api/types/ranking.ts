import { Args, Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { Comparability } from "../../domain/change.js";
import { UnrankedReason } from "../../domain/standing.js";
import type { Dataset } from "../../queries/dataset.js";
import type { RankingView } from "../../queries/rank-departments.js";
import { MAX_PAGE_SIZE } from "../../queries/paging/page-request.js";
import type { UnrankedDepartmentView, UnrankedView } from "../../queries/unranked-departments.js";
import type { RankedView } from "../../queries/views/ranked-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { UnrankedArgs } from "../inputs/ranking-input.js";
import { reaching } from "../needed-figures.js";
import { Needs, type Arguments } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { DepartmentType } from "./department.js";
import type { Later } from "./later.js";
import { MissingMemberType, shownMembers } from "./missing-member.js";

/** Sizes that the field refuses are not loaded. */
function unrankedNeeded(reach: ReachBuilder, { first, skip }: Arguments): void {
  if (typeof first !== "number" || typeof skip !== "number" || skip < 0) return;
  if (first >= 1 && first <= MAX_PAGE_SIZE) reach.unranked({ first, skip });
}

@ObjectType("RankedDepartment", { description: "A department with its rank. 排名中的一个部门。" })
class RankedDepartmentType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: RankedView,
  ) {}

  @Field(() => Int, {
    description: "One more than the number of departments before it; equal values share a rank. 名次，同值同名次",
  })
  get rank(): number {
    return this.view.rank;
  }

  @Field(() => DecimalScalar, {
    description:
      "What it is ranked by: exact amount in the unit asked for, or percent rounded half up. Ranks follow the unrounded value. 排名数据；名次按未舍入的数值",
  })
  get value(): string {
    return this.view.value;
  }

  @Field(() => DepartmentType, { description: "The department. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }
}

@ObjectType("UnrankedDepartment", { description: "A department that cannot be ranked. 未参与排名的一个部门。" })
class UnrankedDepartmentType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: UnrankedDepartmentView,
  ) {}

  @Field(() => DepartmentType, { description: "The department. 部门" })
  get department(): Later<DepartmentType> {
    return new DepartmentType(this.dataset, this.dataset.department(this.view.departmentId));
  }

  @Needs(reaching("missingOfUnranked"))
  @Field(() => [MissingMemberType], {
    description:
      "Members that leave it without a value: side CURRENT of the amounts, BASE of what they are compared with or divided by (the first year of a change, the budgets, the totals). Empty where nothing is missing: a blank cell, a row that the table would print, an edge that is not followed, a base of 0, several lines compared as one. 使其无数值的缺失成员",
  })
  get missingMembers(): MissingMemberType[] {
    return shownMembers(this.dataset, this.view.missingMembers());
  }
}

@ObjectType("UnrankedDepartments", {
  description:
    "The departments that cannot be ranked for one reason, though they have the line in some year of the range. 因某种原因无法排名的部门。",
})
class UnrankedDepartmentsType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: UnrankedView,
  ) {}

  @Field(() => Comparability, { description: "How far their figures can be compared. 可比性" })
  get comparability(): Comparability {
    return this.view.comparability;
  }

  @Field(() => UnrankedReason, {
    description:
      "Why they are not ranked: there is no value, as comparability says, or the change is that of several lines compared as one, and of none of them. 未参与排名的原因",
  })
  get reason(): UnrankedReason {
    return this.view.reason;
  }

  @Field(() => Int, { description: "How many. 部门数" })
  get departments(): number {
    return this.view.departments;
  }

  @Needs(unrankedNeeded)
  @Field(() => [UnrankedDepartmentType], {
    description: "Which, in the order of their ids as equal ranks are. 具体部门，次序同并列名次",
  })
  rows(@Args(() => UnrankedArgs) args: UnrankedArgs): UnrankedDepartmentType[] {
    return this.view.rows(args).map((one) => new UnrankedDepartmentType(this.dataset, one));
  }
}

@ObjectType("Ranking", {
  description:
    "Departments in exact order of one figure. Over a range of years an amount is the sum of all of them, a change goes from the first to the last, a completion rate and a share divide sums; codes are followed over the crosswalk as a comparison follows them; a department that lacks a year that this needs, or whose change would cross an edge that is not followed or is that of several lines compared as one, is unranked, never ranked by a part. 部门排名；区间内金额取各年合计，变动取首年至末年，完成率与占比取合计之比；科目沿革与比较表一致；缺少所需年度或科目不可比者不参与排名。",
})
export class RankingType {
  constructor(private readonly view: RankingView) {}

  @Field(() => AmountUnit, {
    nullable: true,
    description: "Unit of the values; null where they are percent. 数值的金额单位，为百分比时为空",
  })
  get unit(): AmountUnit | null {
    return this.view.unit;
  }

  @Field(() => Int, { description: "Departments that are ranked, whatever the page. 参与排名的部门数" })
  get ranked(): number {
    return this.view.ranked;
  }

  @Field(() => [UnrankedDepartmentsType], { description: "Those that are not, by reason. 未参与排名的部门，按原因" })
  get unranked(): UnrankedDepartmentsType[] {
    return this.view.unranked.map((one) => new UnrankedDepartmentsType(this.view.dataset, one));
  }

  @Field(() => [RankedDepartmentType], { description: "The page that was asked for, in order. 所求页，按名次" })
  get rows(): RankedDepartmentType[] {
    return this.view.rows.map((row) => new RankedDepartmentType(this.view.dataset, row));
  }
}
