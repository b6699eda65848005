import { foldName } from "../domain/names.js";
import { nearestNames } from "../domain/nearest-names.js";
import { EVERY_SLUG, slugOf } from "../domain/tables/tables.js";
import type { Database } from "../store/database.js";
import {
  readEveryDepartmentName,
  readEveryKey,
  readEveryRegionCode,
  readKnownDepartmentIds,
  readKnownKeys,
} from "../store/read/known-names.js";
import { currentMapping } from "../store/read/mapping.js";
import { BadInput } from "./errors.js";
import { nodeId } from "./node-id.js";

/** Names that a request asks by; null where it does not. Arguments are named as the user gave them. */
export interface AskedNames {
  readonly keys?: { readonly argument: string; readonly values: readonly string[] } | null;
  readonly codePrefix?: { readonly argument: string; readonly value: string } | null;
  readonly departmentIds?: { readonly argument: string; readonly values: readonly number[] } | null;
  readonly departmentNames?: { readonly argument: string; readonly values: readonly string[] } | null;
  readonly regionCode?: { readonly argument: string; readonly value: string } | null;
}

function refuse(argument: string, value: string, what: string, known: Iterable<string>): never {
  const nearest = nearestNames(value, known).map((name) => JSON.stringify(name));
  const remedy = nearest.length === 0 ? "nothing known is near it" : `the nearest known: ${nearest.join(", ")}`;
  throw new BadInput(argument, value, `is ${what}; ${remedy}`);
}

/** Every key that is known: of stored accounts, tables and the crosswalk. */
async function everyKey(database: Database): Promise<string[]> {
  const { codes } = await currentMapping(database);
  const mapped = codes.flatMap((edge) => [...edge.old, ...edge.new]).map(({ code }) => code);
  return [...EVERY_SLUG, ...(await readEveryKey(database)), ...mapped];
}

/** Refuses what none of the keys that are known begins with. Throws BadInput with the nearest of them. */
export function refuseUnknownPrefix(argument: string, prefix: string, known: readonly string[]): void {
  if (known.some((key) => key.startsWith(prefix))) return;
  refuse(argument, prefix, "the beginning of no key of any stored account, table or crosswalk", known);
}

/**
 * Every key that is known, where some of the beginnings (null for any) may be unknown; null where `seen` proves them all.
 * At most two statements.
 */
export async function keysBeyond(
  database: Database,
  prefixes: readonly string[] | null,
  seen: readonly { readonly key: string }[],
): Promise<string[] | null> {
  const isSeen = (prefix: string): boolean => seen.some(({ key }) => key.startsWith(prefix));
  return prefixes?.every(isSeen) === true ? null : everyKey(database);
}

async function refuseUnknownIds(database: Database, argument: string, ids: readonly number[]): Promise<void> {
  const known = await readKnownDepartmentIds(database, ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const id = nodeId({ kind: "Department", departmentId: unknown });
  throw new BadInput(argument, id, "is the id of no department in this store; departments lists them");
}

async function refuseUnknownKeys(database: Database, argument: string, keys: readonly string[]): Promise<void> {
  const unproven = keys.filter((key) => slugOf(key) === null);
  if (unproven.length === 0) return;
  const stored = await readKnownKeys(database, unproven);
  const missing = unproven.filter((key) => !stored.has(key));
  if (missing.length === 0) return;
  const { codes } = await currentMapping(database);
  const mapped = new Set(codes.flatMap((edge) => [...edge.old, ...edge.new]).map(({ code }) => code));
  const unknown = missing.find((key) => !mapped.has(key));
  if (unknown === undefined) return;
  refuse(argument, unknown, "no key of any stored account, table or crosswalk", await everyKey(database));
}

async function refuseUnknownDepartments(
  database: Database,
  argument: string,
  called: readonly string[],
): Promise<void> {
  const known = await readEveryDepartmentName(database);
  const folded = new Set(known.map(foldName));
  const unknown = called.find((name) => !folded.has(foldName(name)));
  if (unknown !== undefined) {
    const what = "the name of no department";
    refuse(argument, unknown, `${what}; departments(filter: {nameContains:}) finds them`, known);
  }
}

async function refuseUnknownRegion(database: Database, argument: string, code: string): Promise<void> {
  const { regions } = await currentMapping(database);
  const former = regions.flatMap((one) => [one.old.code, one.new.code]);
  const known = [...(await readEveryRegionCode(database)), ...former];
  if (!known.some((one) => one.startsWith(code))) refuse(argument, code, "the code of no known region", known);
}

/** The names of departments nearest to one that none bears, at most three. */
export async function nearestDepartments(database: Database, called: string): Promise<string[]> {
  return nearestNames(called, await readEveryDepartmentName(database));
}

/**
 * Refuses names that no stored account, no description of a table and no crosswalk knows: an empty answer to a slip of
 * the pen would look like a figure that nobody publishes. Only what an answer does not prove to be known is given here,
 * so that a good request needs no statement for it. Throws BadInput naming the argument, the value and the nearest known ones.
 */
export async function refuseUnknown(database: Database, asked: AskedNames): Promise<void> {
  const { keys, codePrefix, departmentIds, departmentNames, regionCode } = asked;
  if (departmentIds && departmentIds.values.length > 0) {
    await refuseUnknownIds(database, departmentIds.argument, departmentIds.values);
  }
  if (codePrefix) refuseUnknownPrefix(codePrefix.argument, codePrefix.value, await everyKey(database));
  if (keys) await refuseUnknownKeys(database, keys.argument, keys.values);
  if (departmentNames && departmentNames.values.length > 0) {
    await refuseUnknownDepartments(database, departmentNames.argument, departmentNames.values);
  }
  if (regionCode) await refuseUnknownRegion(database, regionCode.argument, regionCode.value);
}

/** What is asked by in a filter, less what an answer proves: one name of a kind alone is known where anything was found. */
export function unproven(
  argument: string,
  filter: {
    readonly keys?: readonly string[] | null;
    readonly codePrefix?: string | null;
    readonly departmentIds?: readonly number[] | null;
    readonly departmentNames?: readonly string[] | null;
    readonly regionCode?: string | null;
  },
  found: boolean,
): AskedNames {
  const open = <T>(values: readonly T[] | null | undefined): readonly T[] =>
    values == null || (found && values.length === 1) ? [] : values;
  const { codePrefix, regionCode } = filter;
  return {
    codePrefix: codePrefix == null || found ? null : { argument: `${argument}.codePrefix`, value: codePrefix },
    departmentIds: { argument: `${argument}.departmentIds`, values: open(filter.departmentIds) },
    keys: { argument: `${argument}.keys`, values: open(filter.keys) },
    departmentNames: { argument: `${argument}.departmentNames`, values: open(filter.departmentNames) },
    regionCode: regionCode == null || found ? null : { argument: `${argument}.regionCode`, value: regionCode },
  };
}
