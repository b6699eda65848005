import type { Database } from "../store/database.js";
import {
  EXPLANATION_ORDER,
  readExplanationPage,
  readExplanationsByIds,
  type ExplanationConditions,
} from "../store/read/explanation-page.js";
import type { Dataset } from "./dataset.js";
import { loadFromLines } from "./load-dataset.js";
import { connectionOf, pageRequest, type Connection, type PageArguments } from "./paging/page-request.js";
import type { Reach } from "./reach.js";
import { checkBasis } from "./servable-basis.js";
import { refuseUnknown, unproven } from "./unknown-names.js";
import { statedExplanation, type ExplanationView } from "./views/explanation-view.js";

const ORDER = { keys: EXPLANATION_ORDER, signature: "explanations" };

/** A page of stated reasons by year, department and place, with everything that the request reaches from them. Throws BadInput for wrong arguments. */
export async function listExplanations(
  database: Database,
  conditions: ExplanationConditions,
  args: PageArguments,
  reach: Reach,
  withTotal: boolean,
): Promise<{ dataset: Dataset; connection: Connection<ExplanationView> }> {
  checkBasis("filter.basis", conditions.basis);
  const request = pageRequest(args, ORDER, withTotal);
  const page = await readExplanationPage(database, conditions, request);
  const ids = page.positions.map((position) => position.id);
  await refuseUnknown(database, unproven("filter", conditions, ids.length > 0));
  const stored = ids.length === 0 ? [] : await readExplanationsByIds(database, ids);
  const byId = new Map(stored.map((one) => [one.id, one]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const dataset = await loadFromLines(
    database,
    found.map((one) => one.lineId),
    [...new Set(found.map((one) => one.departmentId))],
    reach,
  );
  const views = found.map((one) => statedExplanation(one, null, dataset.links.ofReason(one)));
  return { dataset, connection: connectionOf(page, request, ORDER, views) };
}
