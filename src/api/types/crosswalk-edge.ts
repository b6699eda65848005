import { Field, Int, ObjectType } from "type-graphql";
import { EdgeEvidence, EdgeKind, TableFamily, type CodeName, type CrosswalkEdge } from "../../domain/crosswalk.js";

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
    "From a year on, the new codes stand for what the old ones stood for before. 科目沿革：自某年度起，新科目承接旧科目。",
})
export class CrosswalkEdgeType {
  constructor(private readonly edge: CrosswalkEdge) {}

  @Field(() => String, { description: "Identity in the crosswalk. 标识" })
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

  @Field(() => EdgeEvidence, { description: "Seen in published documents, or only likely. 依据" })
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

  @Field(() => String, { nullable: true, description: "What is not certain, or why; null where nothing is said. 备注" })
  get note(): string | null {
    return this.edge.note;
  }
}

/** Edges as they are shown. */
export function shownEdges(edges: readonly CrosswalkEdge[]): CrosswalkEdgeType[] {
  return edges.map((edge) => new CrosswalkEdgeType(edge));
}
