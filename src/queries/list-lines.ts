import type { Continuity } from "../domain/crosswalk.js";
import type { Database } from "../store/database.js";
import { lineSortKey, readLinePage, type LineConditions, type LineOrderField } from "../store/read/line-page.js";
import type { Dataset } from "./dataset.js";
import { crosswalksFor, followKeys } from "./followed-keys.js";
import { loadFromLines } from "./load-dataset.js";
import {
  connectionOf,
  pageRequest,
  type Connection,
  type ListOrder,
  type PageArguments,
} from "./paging/page-request.js";
import type { Reach } from "./reach.js";
import { LineView } from "./views/line-view.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

/** One field of an order of lines. */
export interface LineOrder {
  readonly field: LineOrderField;
  readonly descending: boolean;
}

function orderOf(orders: readonly LineOrder[], continuity: Continuity): ListOrder {
  return {
    keys: orders.map((one) => lineSortKey(one.field, one.descending, continuity)),
    signature: `lines ${continuity} ${orders.map((one) => [one.field, one.descending ? "DESC" : "ASC"].join(":")).join(",")}`,
  };
}

/** A page of lines with everything that the request reaches from them. Throws BadInput for wrong arguments. */
export async function listLines(
  database: Database,
  conditions: LineConditions,
  orders: readonly LineOrder[],
  args: PageArguments,
  reach: Reach,
  withTotal: boolean,
): Promise<{ dataset: Dataset; connection: Connection<LineView> }> {
  const order = orderOf(orders, conditions.continuity);
  const request = pageRequest(args, order, withTotal);
  const crosswalks = await crosswalksFor(database, conditions.keys === null ? [] : [conditions]);
  const keys = followKeys(crosswalks, conditions, "EVERY");
  const page = await readLinePage(database, conditions, keys, request);
  const ids = page.positions.map((position) => position.id);
  await refuseUnknown(database, unproven("filter", conditions, ids.length > 0));
  const dataset = await loadFromLines(database, ids, [], reach);
  const lines = ids.map((id) => new LineView(dataset, dataset.lineById(id)));
  return { dataset, connection: connectionOf(page, request, order, lines) };
}
