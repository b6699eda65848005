import { Field, Int, ObjectType } from "type-graphql";
import { MissingReason } from "../../domain/change/side.js";
import { Stage } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import { ChangeSide, type MissingView } from "../../queries/views/missing-view.js";
import { DepartmentType } from "./department.js";
import type { Later } from "./later.js";

@ObjectType("MissingMember", {
  description:
    "A member of a side of which nothing is known, so that the side is unknown: a department, or one of its lines. 使一侧数据未知的成员：某部门或其某科目。",
})
export class MissingMemberType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: MissingView,
  ) {}

  @Field(() => DepartmentType, {
    nullable: true,
    description: "The department; null where a succession names one that is not in this store. 部门；未收录的部门为空",
  })
  get department(): Later<DepartmentType | null> {
    const { owner } = this.view;
    return typeof owner === "string" ? null : new DepartmentType(this.dataset, this.dataset.department(owner));
  }

  @Field(() => String, { description: "Name of the department, also of one that is not in this store. 部门名称" })
  get departmentName(): string {
    const { owner } = this.view;
    return typeof owner === "string" ? owner : this.dataset.department(owner).name;
  }

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Key of the line; null where the whole account or table is missing. 科目标识；整个决算或整表缺失时为空",
  })
  get key(): string | null {
    return this.view.key;
  }

  @Field(() => String, {
    nullable: true,
    description: "Name of the line as printed; null where it is not printed. 科目名称；未印出时为空",
  })
  get name(): string | null {
    return this.view.name;
  }

  @Field(() => ChangeSide, { description: "Side of the change; CURRENT for a cell and for budget execution. 所属一侧" })
  get side(): ChangeSide {
    return this.view.side;
  }

  @Field(() => Stage, {
    description: "Which figure of it is unknown: the final account or a budget. 所缺数据的阶段：决算或预算",
  })
  get stage(): Stage {
    return this.view.stage;
  }

  @Field(() => MissingReason, { description: "What is missing of it. 缺失原因" })
  get absence(): MissingReason {
    return this.view.absence;
  }
}

/** The members of a view as they are served. */
export function shownMembers(dataset: Dataset, members: readonly MissingView[]): MissingMemberType[] {
  return members.map((one) => new MissingMemberType(dataset, one));
}
