import { Option } from "commander";
import type { AccountKind } from "../domain/account.js";

const KINDS = { department: "DEPARTMENT_FINAL", unit: "UNIT_FINAL" } satisfies Record<string, AccountKind>;

/** What `--kind` gives; nothing where it is left out. */
export interface KindFlag {
  readonly kind?: keyof typeof KINDS;
}

/** The option `--kind department|unit`: which of a department's accounts is meant. */
export function kindOption(): Option {
  return new Option(
    "--kind <kind>",
    "of the account: 部门决算 or 单位决算; by default the department's if it ever published one",
  ).choices(Object.keys(KINDS));
}

/** What a unit's account is marked by beside its year; "" for a department's. */
export function kindMark(kind: AccountKind): string {
  return kind === "UNIT_FINAL" ? " (单位决算)" : "";
}

/** The kind of account that is asked for; null for the default of the department. */
export function kindAsked({ kind }: KindFlag): AccountKind | null {
  return kind === undefined ? null : KINDS[kind];
}
