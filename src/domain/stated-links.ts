import type { CrosswalkEdge } from "./crosswalk.js";
import type { AccountTable } from "./line.js";

/** What became of money between the line of a reason and the line that it names: it went there, or came from there. */
export const LineRole = { GIVES_TO: "GIVES_TO", TAKES_FROM: "TAKES_FROM" } as const;
export type LineRole = (typeof LineRole)[keyof typeof LineRole];

/** What became of a unit that a reason names: the account covers it from now on, no longer, or under another unit. */
export const UnitMovement = { JOINED: "JOINED", LEFT: "LEFT", MERGED: "MERGED" } as const;
export type UnitMovement = (typeof UnitMovement)[keyof typeof UnitMovement];

/** The line of an account that is meant. */
export interface LinkedLine {
  readonly year: number;
  readonly table: AccountTable;
  readonly key: string;
}

/** A line that a reason names; `line` is null where neither account has it, and it is known by its code alone. */
export interface NamedLine {
  /** Classification code; null for a line without one. */
  readonly code: string | null;
  /** As the reason prints it, else as the account does; null where neither does. */
  readonly name: string | null;
  readonly role: LineRole;
  readonly line: LinkedLine | null;
}

/** A unit that a reason names, as printed, because the account covers it otherwise than the year before. */
export interface NamedUnit {
  readonly name: string;
  readonly movement: UnitMovement;
}

/** What one reason of an account names, by its place among the account's reasons. */
export interface ReasonLinks {
  readonly ordinal: number;
  readonly lines: readonly NamedLine[];
  readonly units: readonly NamedUnit[];
}

/** What the reasons of an account name beside one version of the year before: edges of this department and year alone. */
export interface StatedLinks {
  readonly reasons: readonly ReasonLinks[];
  readonly edges: readonly CrosswalkEdge[];
}

/** An account whose reasons name nothing. */
export const NO_LINKS: StatedLinks = { reasons: [], edges: [] };
