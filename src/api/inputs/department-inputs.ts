import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import type { DepartmentOrder } from "../../queries/department-order.js";
import { departmentsOfNodeIds } from "../../queries/department-ids.js";
import type { DepartmentConditions } from "../../queries/conditions.js";
import { AccountKind } from "../../domain/account.js";
import { Continuity } from "../../domain/crosswalk.js";
import { AccountTable } from "../../domain/line.js";
import { DepartmentOrderField, OrderDirection } from "../enums.js";
import { KIND } from "./arguments.js";
import { DepartmentLineFilterInput, lineCondition } from "./department-line-filter.js";
import { PageArgs } from "./page-arguments.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

@InputType("DepartmentFilter", { description: "Conditions on departments; all must hold. 部门筛选条件，须同时满足。" })
class DepartmentFilterInput {
  @Field(() => [ID], { nullable: true, description: "One of these ids. 部门标识之一" })
  ids?: string[] | null;

  @Field(() => AccountKind, { nullable: true, description: KIND })
  kind?: AccountKind | null;

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

  @Field(() => DepartmentLineFilterInput, {
    nullable: true,
    description: "A line whose figures lie within bounds, in one year or over a range. 某科目的数据在给定范围内",
  })
  line?: DepartmentLineFilterInput | null;
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

  @Field(() => AccountTable, {
    nullable: true,
    description:
      "Table of the line that is ordered by; with key. CHANGE_AMOUNT and CHANGE_RATE are of the expenditure total where it is not given. 排序科目所在表，与 key 同用；变动字段默认取支出总计",
  })
  table?: AccountTable | null;

  @Field(() => String, {
    nullable: true,
    description: "Key of the line that is ordered by; with table. 排序科目的编码或标识，与 table 同用",
  })
  key?: string | null;

  @Field(() => Continuity, {
    defaultValue: Continuity.SOURCED,
    description:
      "Over which edges of the crosswalk that line's change is followed into the year before. 变动所用的沿革范围",
  })
  continuity!: Continuity;
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
    kind: filter?.kind ?? null,
    nameContains: filter?.nameContains ?? null,
    regionCode: filter?.regionCode ?? null,
    hasYear: filter?.hasYear ?? null,
    synthetic: filter?.synthetic ?? null,
    line: lineCondition("filter.line", filter?.line),
  };
}

export function departmentOrders(orders: readonly DepartmentOrderInput[] | null | undefined): DepartmentOrder[] {
  return (orders ?? []).map((one) => ({
    field: one.field,
    descending: one.direction === "DESC",
    year: one.year ?? null,
    table: one.table ?? null,
    key: one.key == null ? null : foldedKey(one.key),
    continuity: one.continuity,
  }));
}
