import { Field, Int, ObjectType } from "type-graphql";
import { AmountUnit } from "../../domain/money.js";
import { Comparability } from "../../domain/change.js";
import { UnrankedReason } from "../../domain/standing.js";
import type { Dataset } from "../../queries/dataset.js";
import type { RankingView, UnrankedCount } from "../../queries/rank-departments.js";
import type { RankedView } from "../../queries/views/ranked-view.js";
import { DecimalScalar } from "../decimal-scalar.js";
import { DepartmentType } from "./department.js";
import type { Later } from "./later.js";

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

@ObjectType("UnrankedDepartments", {
  description:
    "How many departments cannot be ranked for one reason, though they have the line in some year of the range. 因某种原因无法排名的部门数。",
})
class UnrankedDepartmentsType {
  constructor(private readonly view: UnrankedCount) {}

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
    return this.view.unranked.map((one) => new UnrankedDepartmentsType(one));
  }

  @Field(() => [RankedDepartmentType], { description: "The page that was asked for, in order. 所求页，按名次" })
  get rows(): RankedDepartmentType[] {
    return this.view.rows.map((row) => new RankedDepartmentType(this.view.dataset, row));
  }
}
