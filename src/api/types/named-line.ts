import { Field, Int, ObjectType } from "type-graphql";
import { AccountTable } from "../../domain/line.js";
import { LineRole, type NamedLine } from "../../domain/stated-links.js";
import type { Dataset } from "../../queries/dataset.js";
import { LineView } from "../../queries/views/line-view.js";
import { reaching } from "../needed-figures.js";
import { Needs } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import type { Later } from "./later.js";
import { LineItemType } from "./line-item.js";

/** The line may be of the year before, and be asked for what is further back. */
function everyYear(reach: ReachBuilder): void {
  reach.everyYear();
}

@ObjectType("NamedLine", {
  description:
    "Another line that a reason names because money went to it or came from it, so that the change does not compare like with like. 原因中提到的另一科目：经费调入或调出，变动口径因此不一致。",
})
export class NamedLineType {
  constructor(
    private readonly dataset: Dataset,
    private readonly departmentId: number,
    private readonly view: NamedLine,
  ) {}

  @Field(() => String, {
    nullable: true,
    description: "Classification code; null for a line without one. 科目编码；无编码的科目为空",
  })
  get code(): string | null {
    return this.view.code;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Its name as the reason prints it, else as the account does; null where neither does. 科目名称（原因原文，否则为决算所列）",
  })
  get name(): string | null {
    return this.view.name;
  }

  @Field(() => LineRole, { description: "Whether money went to it or came from it. 经费调入或调出" })
  get role(): LineRole {
    return this.view.role;
  }

  @Field(() => AccountTable, {
    nullable: true,
    description: "Table in which the line stands; null where no line is known. 所在表；未知科目为空",
  })
  get table(): AccountTable | null {
    return this.view.line?.table ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Year of the account that prints the line: the reason's own, else the one before; null where no line is known. 印有该科目的决算年度：本年，否则为上年",
  })
  get year(): number | null {
    return this.view.line?.year ?? null;
  }

  @Needs(reaching("siblings", "explanationLines"), everyYear)
  @Field(() => LineItemType, {
    nullable: true,
    description:
      "The line; null where the table of the reason has no such line in this year or the one before. 科目行；本年和上年该表均无此科目时为空",
  })
  get lineItem(): Later<LineItemType | null> {
    const { line } = this.view;
    if (line === null) return null;
    const stored = this.dataset.line(this.departmentId, line.year, line.table, line.key);
    return stored === undefined ? null : new LineItemType(this.dataset, new LineView(this.dataset, stored));
  }
}
