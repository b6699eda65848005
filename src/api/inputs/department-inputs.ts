import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import type { DepartmentOrder } from "../../queries/list-departments.js";
import { departmentsOfNodeIds } from "../../queries/department-ids.js";
import type { DepartmentConditions } from "../../queries/conditions.js";
import { DepartmentOrderField, OrderDirection } from "../enums.js";
import { PageArgs } from "./page-arguments.js";

@InputType("DepartmentFilter", { description: "Conditions on departments; all must hold. 部门筛选条件，须同时满足。" })
class DepartmentFilterInput {
  @Field(() => [ID], { nullable: true, description: "One of these ids. 部门标识之一" })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "A name, present or former, contains this. 名称（含曾用名）包含",
  })
  nameContains?: string | null;

  @Field(() => String, { nullable: true, description: "GB/T 2260 code, by prefix. 行政区划代码前缀" })
  regionCode?: string | null;

  @Field(() => Int, { nullable: true, description: "Something is published for this year. 该年度有公开数据" })
  hasYear?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only fictional example departments, or only real ones. 是否为虚构示例部门",
  })
  synthetic?: boolean | null;
}

@InputType("DepartmentOrder", {
  description: "Order of departments; nulls come last, ties are broken by id. 部门排序，空值在后，同值按标识排序。",
})
class DepartmentOrderInput {
  @Field(() => DepartmentOrderField, { description: "What is ordered by. 排序字段" })
  field!: DepartmentOrder["field"];

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Direction. 排序方向" })
  direction!: keyof typeof OrderDirection;

  @Field(() => Int, {
    nullable: true,
    description: "Fiscal year of the figure; needed for every field but NAME. 年度，除 NAME 外必填",
  })
  year?: number | null;
}

@ArgsType()
export class DepartmentsArgs extends PageArgs {
  @Field(() => DepartmentFilterInput, { nullable: true, description: "Conditions. 筛选条件" })
  filter?: DepartmentFilterInput | null;

  @Field(() => [DepartmentOrderInput], {
    nullable: true,
    description: "Order; by name where it is not given. 排序，默认按名称",
  })
  orderBy?: DepartmentOrderInput[] | null;
}

/** Department ids of a filter. Throws BadInput for an id that stands for no department. */
export function departmentIds(argument: string, ids: readonly string[] | null | undefined): number[] | null {
  return ids === null || ids === undefined ? null : departmentsOfNodeIds(argument, ids);
}

export function departmentConditions(filter: DepartmentFilterInput | null | undefined): DepartmentConditions {
  return {
    ids: departmentIds("filter.ids", filter?.ids),
    nameContains: filter?.nameContains ?? null,
    regionCode: filter?.regionCode ?? null,
    hasYear: filter?.hasYear ?? null,
    synthetic: filter?.synthetic ?? null,
  };
}

export function departmentOrders(orders: readonly DepartmentOrderInput[] | null | undefined): DepartmentOrder[] {
  return (orders ?? []).map((one) => ({
    field: one.field,
    descending: one.direction === "DESC",
    year: one.year ?? null,
  }));
}
