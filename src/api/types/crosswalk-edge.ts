import { Field, Int, ObjectType } from "type-graphql";
import type { Dataset } from "../../queries/dataset.js";
import {
  BorneOutBy,
  EdgeEvidence,
  EdgeKind,
  TableFamily,
  type CodeName,
  type CrosswalkEdge,
} from "../../domain/crosswalk.js";
import { shownPlace, SourceLocationType } from "./source-location.js";

@ObjectType("CodeName", { description: "A classification code with its name. 科目编码与名称。" })
class CodeNameType {
  constructor(private readonly view: CodeName) {}

  @Field(() => String, { description: "Code of 3, 5 or 7 digits. 科目编码" })
  get code(): string {
    return this.view.code;
  }

  @Field(() => String, { description: "Name under this code. 名称" })
  get name(): string {
    return this.view.name;
  }
}

@ObjectType("CrosswalkEdge", {
  description:
    "From a year on, the new codes stand for what the old ones stood for before; a stated edge says that in this year some of the money of the old code went to the new one, and both go on. 科目沿革：自某年度起，新科目承接旧科目；部门所述者仅指该年度部分经费由旧科目调至新科目。",
})
export class CrosswalkEdgeType {
  constructor(
    private readonly dataset: Dataset,
    private readonly edge: CrosswalkEdge,
  ) {}

  @Field(() => String, { description: "Identity in the crosswalk; of a stated edge within its department. 标识" })
  get id(): string {
    return this.edge.id;
  }

  @Field(() => TableFamily, { description: "Classification that the codes belong to. 所属分类体系" })
  get family(): TableFamily {
    return this.edge.family;
  }

  @Field(() => EdgeKind, { description: "What happened. 变化种类" })
  get kind(): EdgeKind {
    return this.edge.kind;
  }

  @Field(() => EdgeEvidence, {
    description: "Seen in published documents, only likely, or stated by the department itself. 依据",
  })
  get evidence(): EdgeEvidence {
    return this.edge.evidence;
  }

  @Field(() => Int, { description: "First fiscal year of the new codes. 新科目启用年度" })
  get year(): number {
    return this.edge.year;
  }

  @Field(() => Int, {
    description:
      "Earliest year in which the new codes may be printed; equals year where it is certain. 最早可能启用年度",
  })
  get firstYear(): number {
    return this.edge.firstYear;
  }

  @Field(() => Int, {
    description:
      "Latest year in which they are printed for the first time; equals year where it is certain. 最晚可能启用年度",
  })
  get lastYear(): number {
    return this.edge.lastYear;
  }

  @Field(() => [CodeNameType], { description: "Codes before; none where the codes are new. 旧科目" })
  get oldCodes(): CodeNameType[] {
    return this.edge.old.map((one) => new CodeNameType(one));
  }

  @Field(() => [CodeNameType], { description: "Codes after; none where they are abolished. 新科目" })
  get newCodes(): CodeNameType[] {
    return this.edge.new.map((one) => new CodeNameType(one));
  }

  @Field(() => BorneOutBy, {
    nullable: true,
    description:
      "What bears out a stated edge, so that SOURCED follows it; null where only one reason says it, and for other edges. 部门所述沿革的印证；仅一方说明时为空",
  })
  get borneOutBy(): BorneOutBy | null {
    return this.edge.stated?.borneOutBy ?? null;
  }

  @Field(() => SourceLocationType, {
    nullable: true,
    description: "Where the reason of a stated edge stands; null for other edges. 部门所述原因的位置",
  })
  get source(): SourceLocationType | null {
    return shownPlace(this.dataset, this.edge.stated?.place ?? null);
  }

  @Field(() => String, { nullable: true, description: "What is not certain, or why; null where nothing is said. 备注" })
  get note(): string | null {
    return this.edge.note;
  }
}

/** Edges as they are shown. */
export function shownEdges(dataset: Dataset, edges: readonly CrosswalkEdge[]): CrosswalkEdgeType[] {
  return edges.map((edge) => new CrosswalkEdgeType(dataset, edge));
}
