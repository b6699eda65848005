import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { Connection } from "../../queries/paging/page-request.js";
import { DepartmentType } from "./department.js";
import { ExplanationType } from "./explanation.js";
import { FindingType } from "./finding.js";
import { LineItemType } from "./line-item.js";
import { PageInfoType } from "./page-info.js";

/** A page of shown elements: each is shown once, as node and in its edge. */
export interface ConnectionShape<N> {
  readonly edges: readonly EdgeShape<N>[];
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: number;
}

interface EdgeShape<N> {
  readonly cursor: string;
  readonly node: N;
}

interface Words {
  readonly one: string;
  readonly page: string;
}

type ConnectionClass<N> = new (page: Connection<N>) => ConnectionShape<N>;

/** The object types of a list of `node`: its page and the edges of it. */
function connectionType<N extends object>(name: string, node: () => ClassType<N>, words: Words): ConnectionClass<N> {
  @ObjectType(`${name}Edge`, { description: words.one })
  class EdgeType {
    constructor(
      private readonly page: Connection<N>,
      private readonly element: N,
      private readonly index: number,
    ) {}

    @Field(() => String, { description: "Opaque position in the list. 不透明游标" })
    get cursor(): string {
      return this.page.cursors[this.index] ?? "";
    }

    @Field(node, { description: "The element. 元素" })
    get node(): N {
      return this.element;
    }
  }

  @ObjectType(`${name}Connection`, { description: words.page })
  class ConnectionType {
    constructor(private readonly page: Connection<N>) {}

    @Field(() => [EdgeType], { description: "Elements with their cursors. 元素及其游标" })
    get edges(): EdgeType[] {
      return this.page.nodes.map((element, index) => new EdgeType(this.page, element, index));
    }

    @Field(() => [node()], { description: "The elements alone. 元素列表" })
    get nodes(): readonly N[] {
      return this.page.nodes;
    }

    @Field(() => PageInfoType, { description: "Where the page stands. 分页信息" })
    get pageInfo(): PageInfoType {
      return new PageInfoType(this.page);
    }

    // It was counted where it is asked for.
    @Field(() => Int, { description: "Elements of the whole list. 总数" })
    get totalCount(): number {
      return this.page.totalCount ?? this.page.nodes.length;
    }
  }
  return ConnectionType;
}

export const DepartmentConnectionType = connectionType("Department", () => DepartmentType, {
  one: "A department in a list. 列表中的部门。",
  page: "A page of departments. 部门分页。",
});

export const LineItemConnectionType = connectionType("LineItem", () => LineItemType, {
  one: "A line in a list. 列表中的科目行。",
  page: "A page of lines. 科目行分页。",
});

export const ExplanationConnectionType = connectionType("Explanation", () => ExplanationType, {
  one: "A reason in a list. 列表中的原因。",
  page: "A page of reasons. 原因分页。",
});

export const FindingConnectionType = connectionType("Finding", () => FindingType, {
  one: "A finding in a list. 列表中的发现。",
  page: "A page of findings. 发现分页。",
});

/** A page with each of its elements as it is shown. */
export function shownPage<T, N>(page: Connection<T>, show: (element: T) => N): Connection<N> {
  return { ...page, nodes: page.nodes.map(show) };
}
