import type { Database } from "../store/database.js";
import { readDepartmentPage, type DepartmentConditions } from "../store/read/department-page.js";
import { departmentsOfIds } from "../store/read/departments.js";
import type { Dataset } from "./dataset.js";
import { departmentOrder, orderedLines, type DepartmentOrder } from "./department-order.js";
import { crosswalksFor, followKeys } from "./followed-keys.js";
import { loadFromDepartments } from "./load-dataset.js";
import { connectionOf, pageRequest, type Connection, type PageArguments } from "./paging/page-request.js";
import type { Reach } from "./reach.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

/** A page of departments with everything that the request reaches from them. Throws BadInput for wrong arguments. */
export async function listDepartments(
  database: Database,
  conditions: DepartmentConditions,
  orders: readonly DepartmentOrder[],
  args: PageArguments,
  reach: Reach,
  withTotal: boolean,
): Promise<{ dataset: Dataset; connection: Connection<number> }> {
  const { line } = conditions;
  const asked =
    line === null
      ? null
      : { ...line, ...line.line, tables: [line.line.table], keys: [line.line.key], withYearBefore: true };
  const ordered = orderedLines(orders);
  const crosswalks = await crosswalksFor(database, [...ordered, ...(asked === null ? [] : [asked])]);
  const order = departmentOrder(orders, crosswalks);
  const keys = asked === null ? [] : (followKeys(crosswalks, asked, "NEWEST") ?? []);
  const request = pageRequest(args, order, withTotal);
  const page = await readDepartmentPage(database, conditions, keys, request);
  const ids = page.positions.map((position) => position.id);
  const { ids: departmentIds, regionCode } = conditions;
  const found = ids.length > 0;
  const { departmentIds: open, ...others } = unproven("filter", { departmentIds, regionCode }, found);
  await refuseUnknown(database, {
    ...others,
    departmentIds: { argument: "filter.ids", values: open?.values ?? [] },
    keys: line === null || found ? null : { argument: "filter.line.key", values: [line.line.key] },
  });
  // A list in the order of a line that nobody has looks like any other list.
  await refuseUnknown(database, {
    keys: { argument: "orderBy.key", values: ordered.flatMap(({ keys }) => keys ?? []) },
  });
  const dataset = await loadFromDepartments(database, departmentsOfIds(ids), reach);
  return { dataset, connection: connectionOf(page, request, order, ids) };
}
