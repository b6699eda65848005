import { ChangeBasis, isBudgetBasis, Measure, Stage, type AccountTable } from "../domain/line.js";
import type { Arguments, Need } from "./needs.js";
import type { ReachBuilder, ReachFlag } from "./reach-builder.js";

/** The member of an enum that an argument names, or null. */
export function memberOf<T extends string>(members: Readonly<Record<string, T>>, value: unknown): T | null {
  return typeof value === "string" ? (members[value] ?? null) : null;
}

/** A year that an argument gives, or null. */
export function yearOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** Needs one or several parts of the reach, whatever the arguments. */
export function reaching(...flags: readonly ReachFlag[]): Need {
  return (reach) => {
    for (const flag of flags) reach.reach(flag);
  };
}

/** Needs one line of the year that is shown. */
export function lineNeeded(table: AccountTable, key: string): Need {
  return (reach) => reach.line(table, key);
}

/** Needs the figure that the arguments `measure` and `stage` name. */
export function figureNeeded(reach: ReachBuilder, args: Arguments): void {
  reach.figure(memberOf(Measure, args.measure) ?? "TOTAL", memberOf(Stage, args.stage) ?? "FINAL");
}

/** Needs what a change of the arguments `basis` and `measure` is computed from. */
export function changeNeeded(reach: ReachBuilder, args: Arguments): void {
  const basis = memberOf(ChangeBasis, args.basis) ?? "PRIOR_YEAR";
  const measure = memberOf(Measure, args.measure) ?? "TOTAL";
  reach.figure(measure, "FINAL");
  if (isBudgetBasis(basis)) reach.figure(measure, basis);
  else reach.priorYear();
  reach.reach("tableStates");
  reach.reach("statements");
}

/** Needs the lines below a changed one, those too that only the other year has. */
export const driversNeeded: Need = reaching("siblings");

/** An earlier time is chosen from every version; what of it is shown is not known before they are loaded. */
export function snapshotNeeded(reach: ReachBuilder, args: Arguments): void {
  if (typeof args.asOf === "string" || typeof args.version === "number") reach.version("all");
}

/** Needs every figure of the same lines in every version, and in the year before. */
export function restatementsNeeded(reach: ReachBuilder): void {
  reach.version("all");
  reach.allFigures();
  reach.priorYear();
  reach.reach("statements");
  reach.reach("tableStates");
}
