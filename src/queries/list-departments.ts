import type { Database } from "../store/database.js";
import {
  departmentSortKey,
  readDepartmentPage,
  type DepartmentConditions,
  type DepartmentOrderField,
} from "../store/read/department-page.js";
import { departmentsOfIds } from "../store/read/departments.js";
import type { Dataset } from "./dataset.js";
import { BadInput } from "./errors.js";
import { loadFromDepartments } from "./load-dataset.js";
import {
  connectionOf,
  pageRequest,
  type Connection,
  type ListOrder,
  type PageArguments,
} from "./paging/page-request.js";
import type { Reach } from "./reach.js";

/** One field of an order of departments. */
export interface DepartmentOrder {
  readonly field: DepartmentOrderField;
  readonly descending: boolean;
  readonly year: number | null;
}

function orderOf(orders: readonly DepartmentOrder[]): ListOrder {
  const chosen = orders.length === 0 ? [{ field: "NAME" as const, descending: false, year: null }] : orders;
  const keys = chosen.map(({ field, descending, year }) => {
    if (field !== "NAME" && year === null) {
      throw new BadInput("orderBy.year", null, `${field} is the figure of one year; give orderBy a year`);
    }
    return departmentSortKey(field, descending, year ?? 0);
  });
  const signature = chosen
    .map((one) => [one.field, one.descending ? "DESC" : "ASC", one.year ?? ""].join(":"))
    .join(",");
  return { keys, signature: `departments ${signature}` };
}

/** A page of departments with everything that the request reaches from them. Throws BadInput for wrong arguments. */
export async function listDepartments(
  database: Database,
  conditions: DepartmentConditions,
  orders: readonly DepartmentOrder[],
  args: PageArguments,
  reach: Reach,
  withTotal: boolean,
): Promise<{ dataset: Dataset; connection: Connection<number> }> {
  const order = orderOf(orders);
  const request = pageRequest(args, order, withTotal);
  const page = await readDepartmentPage(database, conditions, request);
  const ids = page.positions.map((position) => position.id);
  const dataset = await loadFromDepartments(database, departmentsOfIds(ids), reach);
  return { dataset, connection: connectionOf(page, request, order, ids) };
}
