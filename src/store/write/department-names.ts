import sql, { join } from "sql-template-tag";
import { formsOfBody } from "../../domain/body-names.js";
import { foldName } from "../../domain/names.js";
import type { Database, Row } from "../database.js";
import { text, whole } from "../row.js";
import { idsOfBody } from "./kinds.js";

/** A name that served accounts print, in the newest form, with the first and last year that print it in any form. */
interface PrintedName {
  readonly name: string;
  readonly folded: string;
  first: number;
  readonly last: number;
}

/** The names that the served accounts of a body print, the newest first; forms of one name are one. */
async function printedNames(database: Database, ids: readonly number[]): Promise<PrintedName[]> {
  const rows = await database.rows(sql`
    SELECT department_name AS name, MIN(year) AS first, MAX(year) AS last FROM account
    WHERE department_id IN (${join(ids)}) AND is_current GROUP BY department_name
    ORDER BY MAX(year) DESC, MIN(year) DESC, department_name`);
  const names = new Map<string, PrintedName>();
  for (const row of rows) {
    const name = text(row, "name");
    const own = { name, folded: foldName(name), first: whole(row, "first"), last: whole(row, "last") };
    const known = names.get(own.folded);
    if (known === undefined) names.set(own.folded, own);
    else known.first = Math.min(known.first, own.first);
  }
  return [...names.values()];
}

/** The other form of a township's name is an alias, whichever year prints which; any other name is a former one. */
function otherName(one: PrintedName, newest: PrintedName): Row {
  const isAlias = formsOfBody(newest.folded).includes(one.folded);
  return {
    name: one.name,
    name_folded: one.folded,
    kind: isAlias ? "ALIAS" : "FORMER",
    from_year: isAlias ? null : one.first,
    to_year: isAlias ? null : one.last,
  };
}

/** Serves a body under the name of its newest account, of whatever kind; every other printed name stays findable. */
export async function settleNames(database: Database, departmentId: number): Promise<void> {
  const ids = await idsOfBody(database, departmentId);
  const [newest, ...former] = await printedNames(database, ids.length === 0 ? [departmentId] : ids);
  if (newest === undefined) return;
  const { name, folded } = newest;
  for (const id of ids) {
    await database.rows(sql`UPDATE department SET name = ${name}, name_folded = ${folded} WHERE id = ${id}`);
    for (const one of former.map((other) => otherName(other, newest))) {
      await database.rows(sql`
        INSERT INTO department_name (department_id, name, name_folded, kind, from_year, to_year)
        VALUES (${id}, ${one.name}, ${one.name_folded}, ${one.kind}, ${one.from_year}, ${one.to_year})
        ON CONFLICT (department_id, name_folded) DO NOTHING`);
    }
    await database.rows(sql`DELETE FROM department_name WHERE department_id = ${id} AND name_folded = ${folded}`);
  }
}
