import type { Oracle } from "./oracle.js";

/** Whether any account prints the line: a key that nothing knows is refused, not answered. */
export function isPrinted(oracle: Oracle, table: string, key: string): boolean {
  return oracle
    .known()
    .facts.accounts()
    .some((account) => account.tables.get(table)?.rows.has(key) === true);
}
