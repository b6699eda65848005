import { inCountOrder, type FindingCount } from "../domain/finding.js";
import type { Database } from "../store/database.js";
import { readFindingCounts, type FindingConditions } from "../store/read/finding-page.js";

/** How many findings each rule gives with each severity, from the gravest down, then by rule. One statement. */
export async function countFindings(database: Database, conditions: FindingConditions): Promise<FindingCount[]> {
  return inCountOrder(await readFindingCounts(database, conditions));
}
