import { inCountOrder, type FindingCount } from "../domain/finding.js";
import type { Database } from "../store/database.js";
import { readFindingCounts, type FindingConditions } from "../store/read/finding-page.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

/**
 * How many findings each rule gives with each severity, from the gravest down, then by rule. One statement, and one more
 * where the answer does not prove that the departments are known. Throws BadInput for the id of none.
 */
export async function countFindings(database: Database, conditions: FindingConditions): Promise<FindingCount[]> {
  const counts = await readFindingCounts(database, conditions);
  await refuseUnknown(database, unproven("filter", conditions, counts.length > 0));
  return inCountOrder(counts);
}
