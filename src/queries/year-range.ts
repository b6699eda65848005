import { BadInput } from "./errors.js";

/** Every year of a range, ascending. */
export function yearsInRange({ fromYear, toYear }: { readonly fromYear: number; readonly toYear: number }): number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
}

/** Throws BadInput, naming the argument that holds the years, where the first comes after the last. */
export function checkYears(argument: string, fromYear: number, toYear: number): void {
  if (fromYear <= toYear) return;
  throw new BadInput(
    `${argument}.fromYear`,
    fromYear,
    `is after toYear ${String(toYear)}; give the earlier year first`,
  );
}

/** The same for arguments named `from` and `to`, either of which may be left out. */
export function checkFromTo(from: number | null, to: number | null): void {
  if (from === null || to === null || from <= to) return;
  throw new BadInput("from", from, `is after to ${String(to)}; give the earlier year first`);
}
