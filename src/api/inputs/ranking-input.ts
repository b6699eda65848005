import { ArgsType, Field, InputType, Int } from "type-graphql";
import { AccountKind } from "../../domain/account.js";
import { Continuity } from "../../domain/crosswalk.js";
import { AccountTable, Stage } from "../../domain/line.js";
import { AmountUnit } from "../../domain/money.js";
import { RankedBy } from "../../domain/standing.js";
import { BadInput } from "../../queries/errors.js";
import type { RankingRequest } from "../../queries/ranking-request.js";
import { OrderDirection } from "../enums.js";
import { foldedKey } from "../../domain/tables/other-disclosures.js";

@InputType("RankingInput", {
  description:
    "By which figure of one line departments are ranked, and over which years; one year where fromYear and toYear are the same. 排名依据：某科目的某项数据及年度区间；首末年度相同即为单一年度。",
})
class RankingInput {
  @Field(() => AccountTable, { description: "Table of the line. 所在表" })
  table!: AccountTable;

  @Field(() => String, { description: "Key of the line: its code, or a fixed slug. 科目编码或固定标识" })
  key!: string;

  @Field(() => RankedBy, { description: "What is ranked by. 排名数据" })
  by!: RankedBy;

  @Field(() => Int, { description: "First fiscal year, inclusive. 起始年度（含）" })
  fromYear!: number;

  @Field(() => Int, { description: "Last fiscal year, inclusive. 截止年度（含）" })
  toYear!: number;

  @Field(() => Stage, {
    defaultValue: Stage.INITIAL_BUDGET,
    description: "Which budget COMPLETION_RATE is taken of; not FINAL. 完成率所用预算，不可为 FINAL",
  })
  stage!: Stage;

  @Field(() => Continuity, {
    defaultValue: Continuity.SOURCED,
    description:
      "Over which edges of the crosswalk the key is followed into the other years; a code that is used again means what it means in the last of them. 科目编码追溯的沿革范围；重新启用的编码按截止年度的含义",
  })
  continuity!: Continuity;

  @Field(() => OrderDirection, {
    defaultValue: OrderDirection.DESC,
    description: "DESC: the largest is first. 排序方向，默认由大到小",
  })
  direction!: keyof typeof OrderDirection;

  @Field(() => AccountKind, {
    defaultValue: AccountKind.DEPARTMENT_FINAL,
    description: "Kind of account: accounts of one kind alone are ranked. 决算类别，仅在同一类别内排名",
  })
  kind!: AccountKind;

  @Field(() => String, { nullable: true, description: "GB/T 2260 code, by prefix. 行政区划代码前缀" })
  regionCode?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True ranks the fictional example departments among themselves. 为真则仅在虚构示例部门之间排名",
  })
  synthetic!: boolean;

  @Field(() => AmountUnit, { defaultValue: AmountUnit.WAN_YUAN, description: "Unit of amounts. 金额单位" })
  unit!: AmountUnit;

  @Field(() => Int, { defaultValue: 1, description: "Decimals of rates, 0 to 8, rounded half up. 比率的小数位数" })
  decimals!: number;
}

@ArgsType()
export class RankingArgs {
  @Field(() => RankingInput, { description: "What is ranked. 排名请求" })
  input!: RankingInput;

  @Field(() => Int, { defaultValue: 50, description: "How many departments, 1 to 500. 部门数，1 至 500" })
  first!: number;

  @Field(() => Int, { defaultValue: 0, description: "How many to pass over from the start. 跳过的部门数" })
  skip!: number;
}

@ArgsType()
export class UnrankedArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many departments, 1 to 500. 部门数，1 至 500" })
  first!: number;

  @Field(() => Int, { defaultValue: 0, description: "How many to pass over from the start. 跳过的部门数" })
  skip!: number;
}

export function rankingRequest({ input, first, skip }: RankingArgs): RankingRequest {
  if (input.stage === "FINAL") {
    throw new BadInput("input.stage", input.stage, "is no budget; give INITIAL_BUDGET or ADJUSTED_BUDGET");
  }
  return {
    table: input.table,
    key: foldedKey(input.key),
    by: input.by,
    fromYear: input.fromYear,
    toYear: input.toYear,
    budget: input.stage,
    continuity: input.continuity,
    descending: input.direction === "DESC",
    kind: input.kind,
    regionCode: input.regionCode ?? null,
    synthetic: input.synthetic,
    unit: input.unit,
    decimals: input.decimals,
    first,
    skip,
  };
}
