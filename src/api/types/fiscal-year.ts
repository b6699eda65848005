import { Field, Int, ObjectType } from "type-graphql";
import type { FiscalYearView } from "../../queries/list-years.js";

@ObjectType("FiscalYear", { description: "A fiscal year for which anything is published. 有公开数据的年度。" })
export class FiscalYearType {
  constructor(private readonly view: FiscalYearView) {}

  @Field(() => Int, { description: "Fiscal year. 年度" })
  get year(): number {
    return this.view.year;
  }

  @Field(() => Int, { description: "Departments with an account of that year. 公开决算的部门数" })
  get departmentCount(): number {
    return this.view.departmentCount;
  }
}
