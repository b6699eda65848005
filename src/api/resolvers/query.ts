import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { compare } from "../../queries/compare.js";
import { countFindings } from "../../queries/count-findings.js";
import { findDepartment } from "../../queries/find-department.js";
import { findNodes, type FoundNode } from "../../queries/find-nodes.js";
import { listDepartments } from "../../queries/list-departments.js";
import { listExplanations } from "../../queries/list-explanations.js";
import { listFindings } from "../../queries/list-findings.js";
import { listLines } from "../../queries/list-lines.js";
import { listYears } from "../../queries/list-years.js";
import { YearView } from "../../queries/views/year-view.js";
import type { ApiContext } from "../context.js";
import { DepartmentArgs, NodeArgs, NodesArgs } from "../inputs/arguments.js";
import { ComparisonArgs, comparisonRequest } from "../inputs/comparison-input.js";
import { departmentConditions, departmentOrders, DepartmentsArgs } from "../inputs/department-inputs.js";
import { explanationConditions, ExplanationsArgs } from "../inputs/explanation-inputs.js";
import { findingConditions, FindingCountsArgs, FindingsArgs } from "../inputs/finding-inputs.js";
import { lineConditions, LineItemsArgs, lineOrders } from "../inputs/line-inputs.js";
import { pageArguments } from "../inputs/page-arguments.js";
import { Needs } from "../needs.js";
import type { ReachBuilder } from "../reach-builder.js";
import { selects } from "../reach-of-selection.js";
import { CheckRuleType } from "../types/check-rule.js";
import { ComparisonType } from "../types/comparison.js";
import {
  type ConnectionShape,
  DepartmentConnectionType,
  ExplanationConnectionType,
  FindingConnectionType,
  LineItemConnectionType,
  shownPage,
} from "../types/connections.js";
import { DepartmentYearType } from "../types/department-year.js";
import { DepartmentType } from "../types/department.js";
import { ExplanationType } from "../types/explanation.js";
import { FindingCountType } from "../types/finding-count.js";
import { FindingType } from "../types/finding.js";
import { FiscalYearType } from "../types/fiscal-year.js";
import { LineItemType } from "../types/line-item.js";
import { NodeType } from "../types/node.js";

function shown(node: FoundNode | null): NodeType | null {
  if (node === null) return null;
  const { dataset } = node;
  switch (node.kind) {
    case "Department":
      return new DepartmentType(dataset, dataset.department(node.departmentId));
    case "DepartmentYear":
      return new DepartmentYearType(dataset, new YearView(dataset, node.departmentId, node.year));
    case "LineItem":
      return new LineItemType(dataset, node.line);
    case "Explanation":
      return new ExplanationType(dataset, node.explanation);
    case "Finding":
      return new FindingType(dataset, node.finding);
  }
}

/** A comparison computes the change of every cell, whatever is selected of it, for any measure and stage. */
function comparisonNeeded(reach: ReachBuilder): void {
  reach.allFigures();
  reach.reach("statements");
  reach.reach("tableStates");
}

@Resolver()
export class QueryResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: "Any object by its id; null where there is none. 按标识取任意对象",
  })
  async node(
    @Args(() => NodeArgs) args: NodeArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeType | null> {
    const [node = null] = await findNodes(context.database, [args.id], context.reachOf(info));
    return shown(node);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "Objects by their ids, in that order, null where there is none; at most 500. 按标识批量取对象",
  })
  async nodes(
    @Args(() => NodesArgs) args: NodesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(NodeType | null)[]> {
    return (await findNodes(context.database, args.ids, context.reachOf(info))).map(shown);
  }

  @Needs((reach) => reach.fromDepartments())
  @Query(() => DepartmentType, {
    nullable: true,
    description:
      "One department, by id or by its full name (former names and aliases are found too); null where there is none. 按标识或全称取部门（曾用名、别名亦可）",
  })
  async department(
    @Args(() => DepartmentArgs) args: DepartmentArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DepartmentType | null> {
    const found = await findDepartment(
      context.database,
      { id: args.id ?? null, name: args.name ?? null, kind: args.kind ?? null },
      context.reachOf(info),
    );
    return found === null ? null : new DepartmentType(found.dataset, found.dataset.department(found.departmentId));
  }

  @Needs((reach) => reach.fromDepartments())
  @Query(() => DepartmentConnectionType, { description: "Departments, filtered, ordered and in pages. 部门列表" })
  async departments(
    @Args(() => DepartmentsArgs) args: DepartmentsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionShape<DepartmentType>> {
    const conditions = departmentConditions(args.filter);
    const orders = departmentOrders(args.orderBy);
    const { dataset, connection: page } = await listDepartments(
      context.database,
      conditions,
      orders,
      pageArguments(args),
      context.reachOf(info),
      selects(info, "totalCount"),
    );
    return new DepartmentConnectionType(shownPage(page, (id) => new DepartmentType(dataset, dataset.department(id))));
  }

  @Query(() => [FiscalYearType], {
    description: "The fiscal years for which anything is published, ascending. 有公开数据的年度，升序",
  })
  async years(@Ctx() context: ApiContext): Promise<FiscalYearType[]> {
    return (await listYears(context.database)).map((one) => new FiscalYearType(one));
  }

  @Query(() => LineItemConnectionType, {
    description: "Lines of all departments, filtered, ordered and in pages. 科目行列表",
  })
  async lineItems(
    @Args(() => LineItemsArgs) args: LineItemsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionShape<LineItemType>> {
    const { dataset, connection: page } = await listLines(
      context.database,
      lineConditions(args.filter),
      lineOrders(args.orderBy),
      pageArguments(args),
      context.reachOf(info),
      selects(info, "totalCount"),
    );
    return new LineItemConnectionType(shownPage(page, (line) => new LineItemType(dataset, line)));
  }

  @Query(() => ExplanationConnectionType, {
    description: "Stated reasons, by year, department and place. 所述原因列表",
  })
  async explanations(
    @Args(() => ExplanationsArgs) args: ExplanationsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionShape<ExplanationType>> {
    const { dataset, connection: page } = await listExplanations(
      context.database,
      explanationConditions(args.filter),
      pageArguments(args),
      context.reachOf(info),
      selects(info, "totalCount"),
    );
    return new ExplanationConnectionType(shownPage(page, (one) => new ExplanationType(dataset, one)));
  }

  @Query(() => FindingConnectionType, { description: "What checks found, by year and department. 核查发现列表" })
  async findings(
    @Args(() => FindingsArgs) args: FindingsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionShape<FindingType>> {
    const { dataset, connection: page } = await listFindings(
      context.database,
      findingConditions(args.filter, context.rules),
      pageArguments(args),
      context.reachOf(info),
      selects(info, "totalCount"),
    );
    return new FindingConnectionType(shownPage(page, (one) => new FindingType(dataset, one)));
  }

  @Query(() => [FindingCountType], {
    description:
      "Findings by rule and severity, gravest first, then by rule; no more entries than rules and severities. 按规则和严重程度的发现数",
  })
  async findingCounts(
    @Args(() => FindingCountsArgs) args: FindingCountsArgs,
    @Ctx() context: ApiContext,
  ): Promise<FindingCountType[]> {
    const counts = await countFindings(context.database, findingConditions(args.filter, context.rules));
    return counts.map((one) => new FindingCountType(one));
  }

  @Query(() => [CheckRuleType], {
    description:
      "The rules of the checks, in the order in which their findings are listed; `Finding.rule` names one. 核查规则",
  })
  rules(@Ctx() context: ApiContext): CheckRuleType[] {
    return context.rules.map((rule) => new CheckRuleType(rule));
  }

  @Needs(comparisonNeeded)
  @Query(() => ComparisonType, {
    description:
      "Departments x years x lines in one answer, for scripts and charts. More than 10,000 cells are refused, naming the bound. 部门、年度、科目比较表；超过 10,000 个单元格会被拒绝",
  })
  async comparison(
    @Args(() => ComparisonArgs) args: ComparisonArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComparisonType> {
    return new ComparisonType(await compare(context.database, comparisonRequest(args.input), context.reachOf(info)));
  }
}
