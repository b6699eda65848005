import { isCode, LineLevel, type AccountTable } from "../line.js";
import { isPathKey, levelOfPath, pathsAbove } from "./path-key.js";
import { slugIn, slugOf, TABLES } from "./tables.js";

const CODE_LEVELS: Readonly<Record<number, LineLevel>> = { 3: LineLevel.CLASS, 5: LineLevel.GROUP, 7: LineLevel.ITEM };

/** Level of a line from its key alone (domain rules of the nine tables); what is neither code, path nor slug is a CLASS. */
export function levelOf(key: string): LineLevel {
  if (isCode(key)) return CODE_LEVELS[key.length] ?? LineLevel.ITEM;
  return isPathKey(key) ? levelOfPath(key) : (slugOf(key)?.level ?? LineLevel.CLASS);
}

/**
 * Keys under which a line may hang, nearest first; the first that the account prints is its parent.
 * Empty for totals. A 项 whose 款 is not printed hangs under its 类, and a 类 under the table's total.
 */
export function parentKeys(table: AccountTable, key: string): readonly string[] {
  if (isPathKey(key)) return [...pathsAbove(key), ...(TABLES[table].codes?.above(key) ?? [])];
  if (!isCode(key)) return slugIn(table, key)?.parents ?? [];
  const ancestors: string[] = [];
  for (let length = key.length - 2; length >= 3; length -= 2) ancestors.push(key.slice(0, length));
  return [...ancestors, ...(TABLES[table].codes?.above(key) ?? [])];
}

/** Key of the line by whose TOTAL measure a share of `key` is taken, or null where no share is defined. */
export function shareBaseKey(table: AccountTable, key: string): string | null {
  const slug = isCode(key) || isPathKey(key) ? null : slugIn(table, key);
  return slug === null ? (TABLES[table].codes?.shareBase ?? null) : slug.shareBase;
}

/**
 * False for 授予中小企业合同金额 and what lies in it: they split procurement a second time, beside goods, works and
 * services, and are no addend of it.
 */
export function isAddend(key: string): boolean {
  return slugOf(key)?.isAddend ?? true;
}

/** Every line by which a share is taken in some table. */
export const SHARE_BASE_KEYS: readonly string[] = [
  ...new Set(
    Object.values(TABLES).flatMap(({ slugs, codes }) =>
      [...Object.values(slugs), ...(codes === null ? [] : [codes])].flatMap(({ shareBase }) => shareBase ?? []),
    ),
  ),
];
