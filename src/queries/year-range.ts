import { BadInput } from "./errors.js";

/** Throws BadInput, naming the argument that holds the years, where the first comes after the last. */
export function checkYears(argument: string, fromYear: number, toYear: number): void {
  if (fromYear <= toYear) return;
  throw new BadInput(
    `${argument}.fromYear`,
    fromYear,
    `is after toYear ${String(toYear)}; give the earlier year first`,
  );
}
