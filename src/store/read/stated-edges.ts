import sql, { join, type Sql } from "sql-template-tag";
import type { CrosswalkEdge } from "../../domain/crosswalk.js";
import type { Mapping } from "../../domain/mapping.js";
import type { Database } from "../database.js";
import { text, whole, wholeOrNull } from "../row.js";
import { readStatedLinks } from "../stated-links-text.js";
import { changedMapping, mappingOfRows } from "./mapping.js";

/** The mapping, and the edges that the served accounts of each department state. */
export interface MappingWithStated {
  readonly mapping: Mapping;
  readonly stated: ReadonlyMap<number, readonly CrosswalkEdge[]>;
}

function servedEdges(content: string, accountId: number): CrosswalkEdge[] {
  return readStatedLinks(content, accountId).flatMap(({ isServed, links }) => (isServed ? links.edges : []));
}

function ofKeys(keys: readonly string[] | null): Sql {
  if (keys === null) return sql``;
  return sql` AND department_id IN (SELECT department_id FROM stated_kin WHERE one IN (${join(keys)}))`;
}

/**
 * The mapping with what departments state of some codes, for requests that need it before anything else is read. One statement.
 * @param keys null for every code
 */
export async function readMappingWithStated(
  database: Database,
  keys: readonly string[] | null,
): Promise<MappingWithStated> {
  const rows = await database.rows(sql`
    SELECT content AS mapping_content, NULL AS department_id, NULL AS stated_links, NULL AS account_id FROM (${changedMapping(database)}) c
    UNION ALL
    SELECT NULL, department_id, stated_links, id FROM account
    WHERE is_current AND stated_links IS NOT NULL${ofKeys(keys)}`);
  const stated = new Map<number, CrosswalkEdge[]>();
  for (const row of rows) {
    const departmentId = wholeOrNull(row, "department_id");
    if (departmentId === null) continue;
    const edges = stated.get(departmentId) ?? [];
    edges.push(...servedEdges(text(row, "stated_links"), whole(row, "account_id")));
    stated.set(departmentId, edges);
  }
  return { mapping: mappingOfRows(database, rows), stated };
}
