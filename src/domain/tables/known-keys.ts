import { isCode, type AccountTable } from "../line.js";
import { isPathKey } from "./path-key.js";
import { TABLES } from "./tables.js";

/** True where `key` can be a line of `table`: a classification code of a length that it prints, a path of
 * names, a slug, or a project's name. */
export function isKeyOf(table: AccountTable, key: string): boolean {
  const { slugs, codes, namedBy } = TABLES[table];
  if (isCode(key)) return codes?.lengths.includes(key.length) ?? false;
  if (isPathKey(key)) return codes?.family === "FUNCTIONAL";
  return Object.hasOwn(slugs, key) || (namedBy !== null && key.startsWith(namedBy));
}
