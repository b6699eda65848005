import type { AccountKind } from "../domain/account.js";
import type { Database } from "../store/database.js";
import { departmentsOfNames, everyOf } from "../store/read/departments.js";
import { idsOfKind, ofKind, readKinds } from "../store/read/kinds.js";
import { BadInput } from "./errors.js";

/** Whose accounts are put into one group; null leaves a condition out. */
interface GroupedAccounts {
  readonly departmentIds: readonly number[] | null;
  readonly departmentNames: readonly string[] | null;
  readonly kind: AccountKind | null;
}

/**
 * The one kind of account that is added up or counted together: what is asked for; that of the departments that are given
 * by id or name; else DEPARTMENT_FINAL, for a region or a year holds accounts of every kind. One statement where several
 * departments are given. Throws BadInput where these are of several kinds.
 */
export async function kindOfGroup(
  database: Database,
  { departmentIds: ids, departmentNames: names, kind }: GroupedAccounts,
): Promise<AccountKind | null> {
  if (kind !== null) return kind;
  if (ids === null && names === null) return "DEPARTMENT_FINAL";
  if ((ids?.length ?? 0) + (names?.length ?? 0) < 2) return null;
  const chosen = ids === null ? ofKind(null) : idsOfKind(ids, null);
  const named = names === null ? [] : [departmentsOfNames(names)];
  const kinds = await readKinds(database, everyOf([chosen, ...named]));
  if (kinds.length < 2) return kinds[0] ?? null;
  throw new BadInput(
    "filter.kind",
    null,
    `the departments publish accounts of several kinds (${kinds.join(", ")}), which are never put together; give one of them`,
  );
}
