import { Field, Int, ObjectType } from "type-graphql";
import type { Connection } from "../../queries/paging/page-request.js";
import { DepartmentType } from "./department.js";
import { ExplanationType } from "./explanation.js";
import { FindingType } from "./finding.js";
import { LineItemType } from "./line-item.js";
import { PageInfoType } from "./page-info.js";

const CURSOR = "Opaque position in the list. 不透明游标";
const NODE = "The element. 元素";
const EDGES = "Elements with their cursors. 元素及其游标";
const NODES = "The elements alone. 元素列表";
const PAGE_INFO = "Where the page stands. 分页信息";
const TOTAL = "Elements of the whole list. 总数";

@ObjectType("DepartmentEdge", { description: "A department in a list. 列表中的部门。" })
class DepartmentEdgeType {
  @Field(() => String, { description: CURSOR }) cursor!: string;
  @Field(() => DepartmentType, { description: NODE }) node!: DepartmentType;
}

@ObjectType("DepartmentConnection", { description: "A page of departments. 部门分页。" })
export class DepartmentConnectionType {
  @Field(() => [DepartmentEdgeType], { description: EDGES }) edges!: DepartmentEdgeType[];
  @Field(() => [DepartmentType], { description: NODES }) nodes!: DepartmentType[];
  @Field(() => PageInfoType, { description: PAGE_INFO }) pageInfo!: PageInfoType;
  @Field(() => Int, { description: TOTAL }) totalCount!: number;
}

@ObjectType("LineItemEdge", { description: "A line in a list. 列表中的科目行。" })
class LineItemEdgeType {
  @Field(() => String, { description: CURSOR }) cursor!: string;
  @Field(() => LineItemType, { description: NODE }) node!: LineItemType;
}

@ObjectType("LineItemConnection", { description: "A page of lines. 科目行分页。" })
export class LineItemConnectionType {
  @Field(() => [LineItemEdgeType], { description: EDGES }) edges!: LineItemEdgeType[];
  @Field(() => [LineItemType], { description: NODES }) nodes!: LineItemType[];
  @Field(() => PageInfoType, { description: PAGE_INFO }) pageInfo!: PageInfoType;
  @Field(() => Int, { description: TOTAL }) totalCount!: number;
}

@ObjectType("ExplanationEdge", { description: "A reason in a list. 列表中的原因。" })
class ExplanationEdgeType {
  @Field(() => String, { description: CURSOR }) cursor!: string;
  @Field(() => ExplanationType, { description: NODE }) node!: ExplanationType;
}

@ObjectType("ExplanationConnection", { description: "A page of reasons. 原因分页。" })
export class ExplanationConnectionType {
  @Field(() => [ExplanationEdgeType], { description: EDGES }) edges!: ExplanationEdgeType[];
  @Field(() => [ExplanationType], { description: NODES }) nodes!: ExplanationType[];
  @Field(() => PageInfoType, { description: PAGE_INFO }) pageInfo!: PageInfoType;
  @Field(() => Int, { description: TOTAL }) totalCount!: number;
}

@ObjectType("FindingEdge", { description: "A finding in a list. 列表中的发现。" })
class FindingEdgeType {
  @Field(() => String, { description: CURSOR }) cursor!: string;
  @Field(() => FindingType, { description: NODE }) node!: FindingType;
}

@ObjectType("FindingConnection", { description: "A page of findings. 发现分页。" })
export class FindingConnectionType {
  @Field(() => [FindingEdgeType], { description: EDGES }) edges!: FindingEdgeType[];
  @Field(() => [FindingType], { description: NODES }) nodes!: FindingType[];
  @Field(() => PageInfoType, { description: PAGE_INFO }) pageInfo!: PageInfoType;
  @Field(() => Int, { description: TOTAL }) totalCount!: number;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What every connection type holds. */
export interface ConnectionShape<N> {
  readonly edges: { cursor: string; node: N }[];
  readonly nodes: N[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Shows a page: each element is shown once, as node and in its edge. totalCount was counted where it is asked for. */
export function connection<T, N>(page: Connection<T>, show: (element: T) => N): ConnectionShape<N> {
  const nodes = page.nodes.map(show);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: page.cursors[index] ?? "" })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.cursors[0] ?? null,
      endCursor: page.cursors[page.cursors.length - 1] ?? null,
    },
    totalCount: page.totalCount ?? nodes.length,
  };
}
