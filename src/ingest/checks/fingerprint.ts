import { createHash } from "node:crypto";
import { foldName } from "../../domain/names.js";
import type { Found } from "./rule.js";

/** Whose account of which year is checked. */
export interface Publisher {
  /** The department's name as printed. */
  readonly department: string;
  readonly year: number;
}

/**
 * Gives each finding of an account a name that stays the same over runs, stores and readings, so that one can be
 * accepted and two runs compared. Severity and both sides are part of it: an accepted rounding must not hide an error in
 * the same place. Findings that are alike in every part are counted.
 */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  constructor(private readonly publisher: Publisher) {}

  of(rule: string, found: Found): string {
    const { department, year } = this.publisher;
    const { severity, line, discriminator, expected, actual } = found;
    const parts = JSON.stringify([foldName(department), year, rule, severity, line, discriminator, expected, actual]);
    const earlier = this.seen.get(parts) ?? 0;
    this.seen.set(parts, earlier + 1);
    const named = earlier === 0 ? parts : `${parts} ${String(earlier + 1)}`;
    return createHash("sha256").update(named).digest("base64url").slice(0, 22);
  }
}
