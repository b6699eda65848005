import { DomainError } from "../../domain/errors.js";
import { readAmount } from "../../domain/figure.js";
import type { PrintedUnit } from "../../domain/money.js";
import { parsePrinted } from "../../domain/printed.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";

/** Nothing where `read` reads; else what it refuses, at `path`. */
export function refusal(path: string, read: () => unknown): SeedProblem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof DomainError) return [{ path, reason: error.message }];
    throw error;
  }
}

/** Nothing where `printed` is absent or holds an exact amount within the bound of one figure in `unit`. */
export function amountProblems(path: string, printed: string | null | undefined, unit: PrintedUnit): SeedProblem[] {
  return printed === null || printed === undefined ? [] : refusal(path, () => readAmount(printed, unit));
}

/** Nothing where `printed` is absent or a number. */
export function rateProblems(path: string, printed: string | undefined): SeedProblem[] {
  return printed === undefined ? [] : refusal(path, () => parsePrinted(printed));
}
