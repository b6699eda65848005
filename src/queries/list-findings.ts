import type { Database } from "../store/database.js";
import { FINDING_ORDER, readFindingPage, type FindingConditions } from "../store/read/finding-page.js";
import { readFindingsByIds } from "../store/read/findings.js";
import type { Dataset } from "./dataset.js";
import { loadFromLines } from "./load-dataset.js";
import { connectionOf, pageRequest, type Connection, type PageArguments } from "./paging/page-request.js";
import type { Reach } from "./reach.js";
import { refuseUnknown, unproven } from "./unknown-names.js";
import { findingView, type FindingView } from "./views/finding-view.js";

const ORDER = { keys: FINDING_ORDER, signature: "findings" };

/**
 * A page of findings by year and department, with everything that the request reaches from them; of an earlier day, as
 * all that was known then. Throws BadInput for wrong arguments.
 */
export async function listFindings(
  database: Database,
  conditions: FindingConditions,
  args: PageArguments,
  reach: Reach,
  withTotal: boolean,
): Promise<{ dataset: Dataset; connection: Connection<FindingView> }> {
  const request = pageRequest(args, ORDER, withTotal);
  const page = await readFindingPage(database, conditions, request);
  const ids = page.positions.map((position) => position.id);
  await refuseUnknown(database, unproven("filter", conditions, ids.length > 0));
  const stored = ids.length === 0 ? [] : await readFindingsByIds(database, ids);
  const byId = new Map(stored.map((one) => [one.id, one]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const { asOf } = conditions;
  const loaded = await loadFromLines(
    database,
    found.flatMap((one) => one.lineId ?? []),
    [...new Set(found.map((one) => one.departmentId))],
    asOf === null ? reach : { ...reach, versions: "all" },
  );
  const dataset = loaded.at(asOf === null ? null : { asOf });
  const views = found.map((one) => findingView(one, dataset.snapshotOf(one.departmentId)));
  return { dataset, connection: connectionOf(page, request, ORDER, views) };
}
