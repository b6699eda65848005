import { Field, InputType, Int } from "type-graphql";
import { Continuity } from "../../domain/crosswalk.js";
import { AccountTable } from "../../domain/line.js";
import type { DepartmentConditions } from "../../queries/conditions.js";
import { checkYears } from "../../queries/year-range.js";
import { DecimalRangeInput, figureBounds } from "./decimal-range.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

@InputType("DepartmentLineFilter", {
  description:
    "A line of the department whose figures lie within bounds in some year of a range, or in every one. Amounts are in 10,000 yuan, rates in percent (exact, unrounded), changes against the prior year. A year in which the line stands under several codes has the sum of their amounts, and no change, rate or share; nor has one a change whose line is not all that the year before had of it. 部门某科目在区间内某一年度（或每一年度）的数据范围；金额单位为万元，比率为百分比（未舍入），变动均与上年相比；某年度该科目分列多个编码的，金额取合计，变动、比率与占比视为空；上年另有编码未并入该行的，变动亦视为空。",
})
export class DepartmentLineFilterInput {
  @Field(() => AccountTable, { description: "Table of the line. 所在表" })
  table!: AccountTable;

  @Field(() => String, { description: "Key of the line: its code, or a fixed slug. 科目编码或固定标识" })
  key!: string;

  @Field(() => Int, { description: "First fiscal year, inclusive. 起始年度（含）" })
  fromYear!: number;

  @Field(() => Int, { description: "Last fiscal year, inclusive. 截止年度（含）" })
  toYear!: number;

  @Field(() => Continuity, {
    defaultValue: Continuity.SOURCED,
    description:
      "Over which edges of the crosswalk the key is followed into the other years of the range. 科目编码追溯的沿革范围",
  })
  continuity!: Continuity;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Every year of the range has the line within the bounds; a year with nothing published has not. 区间内每一年度均须满足；未公布的年度视为不满足",
  })
  inEveryYear!: boolean;

  @Field(() => DecimalRangeInput, { nullable: true, description: "Final amount, 10,000 yuan. 决算数，万元" })
  amount?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, { nullable: true, description: "Change, 10,000 yuan. 变动额，万元" })
  changeAmount?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, { nullable: true, description: "Rate of change, percent. 变动率，百分比" })
  changeRate?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Percent of the initial budget. 年初预算完成率，百分比",
  })
  completionRate?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Percent of the adjusted budget. 全年（调整）预算完成率，百分比",
  })
  adjustedCompletionRate?: DecimalRangeInput | null;

  @Field(() => DecimalRangeInput, {
    nullable: true,
    description: "Percent of the total of its table. 占比，百分比",
  })
  share?: DecimalRangeInput | null;
}

/** The condition of a filter. Throws BadInput for years in the wrong order. */
export function lineCondition(
  argument: string,
  filter: DepartmentLineFilterInput | null | undefined,
): DepartmentConditions["line"] {
  if (filter === null || filter === undefined) return null;
  const { table, key, continuity, fromYear, toYear, inEveryYear } = filter;
  checkYears(argument, fromYear, toYear);
  return {
    line: { table, key: foldedKey(key), continuity },
    fromYear,
    toYear,
    inEveryYear,
    ...figureBounds(argument, filter),
  };
}
