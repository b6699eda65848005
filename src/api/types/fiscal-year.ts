import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("FiscalYear", { description: "A fiscal year for which anything is published. 有公开数据的年度。" })
export class FiscalYearType {
  @Field(() => Int, { description: "Fiscal year. 年度" })
  year!: number;

  @Field(() => Int, { description: "Departments with an account of that year. 公开决算的部门数" })
  departmentCount!: number;
}
