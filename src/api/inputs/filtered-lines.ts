import { Field, ID, InputType, Int } from "type-graphql";
import { AccountKind } from "../../domain/account.js";
import { Continuity } from "../../domain/crosswalk.js";
import { AccountTable, LineLevel } from "../../domain/line.js";
import { checkYears } from "../../queries/year-range.js";
import { KIND } from "./arguments.js";
import { departmentIds } from "./department-inputs.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

/** Departments by id, and years: what every filter of lists begins with. */
@InputType()
export class YearsFilterInput {
  @Field(() => [ID], { nullable: true, description: "Ids of departments. 部门标识" })
  departmentIds?: string[] | null;

  @Field(() => AccountKind, { nullable: true, description: KIND })
  kind?: AccountKind | null;

  @Field(() => Int, { nullable: true, description: "First fiscal year, inclusive. 起始年度（含）" })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: "Last fiscal year, inclusive. 截止年度（含）" })
  toYear?: number | null;
}

/** Which lines of which departments and years. */
@InputType()
export class LinesFilterInput extends YearsFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: "Names of departments, former names too. 部门名称（含曾用名）",
  })
  departmentNames?: string[] | null;

  @Field(() => String, { nullable: true, description: "GB/T 2260 code, by prefix. 行政区划代码前缀" })
  regionCode?: string | null;

  @Field(() => [AccountTable], { nullable: true, description: "Tables. 所在表" })
  tables?: AccountTable[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Keys: codes or slugs; the same things under other codes in other years too, as continuity follows them. 科目编码或标识；按 continuity 追溯其他年度的编码",
  })
  keys?: string[] | null;

  @Field(() => Continuity, {
    defaultValue: Continuity.SOURCED,
    description:
      "Over which edges of the crosswalk keys are followed into other years, and which change of a line is meant. codePrefix and levels are as printed in each year. 科目编码追溯的沿革范围及所用的变动；codePrefix 与 levels 按各年度所列",
  })
  continuity!: Continuity;

  @Field(() => [LineLevel], { nullable: true, description: "Levels. 层级" })
  levels?: LineLevel[] | null;
}

/** The conditions that every filter begins with. Throws BadInput for an id of no department and for years in the wrong order. */
export function yearsConditions(filter: YearsFilterInput | null | undefined): {
  readonly departmentIds: readonly number[] | null;
  readonly kind: AccountKind | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
} {
  const fromYear = filter?.fromYear ?? null;
  const toYear = filter?.toYear ?? null;
  if (fromYear !== null && toYear !== null) checkYears("filter", fromYear, toYear);
  const ids = departmentIds("filter.departmentIds", filter?.departmentIds);
  return { departmentIds: ids, kind: filter?.kind ?? null, fromYear, toYear };
}

/** The same with the conditions on lines; null leaves one out. */
export function linesConditions(filter: LinesFilterInput | null | undefined): ReturnType<typeof yearsConditions> & {
  readonly departmentNames: readonly string[] | null;
  readonly regionCode: string | null;
  readonly tables: readonly AccountTable[] | null;
  readonly keys: readonly string[] | null;
  readonly continuity: Continuity;
  readonly levels: readonly LineLevel[] | null;
} {
  return {
    ...yearsConditions(filter),
    departmentNames: filter?.departmentNames ?? null,
    regionCode: filter?.regionCode ?? null,
    tables: filter?.tables ?? null,
    keys: filter?.keys?.map(foldedKey) ?? null,
    continuity: filter?.continuity ?? Continuity.SOURCED,
    levels: filter?.levels ?? null,
  };
}
