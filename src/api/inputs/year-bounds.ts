import { checkYears } from "../../queries/year-range.js";

interface FilteredYears {
  readonly fromYear?: number | null;
  readonly toYear?: number | null;
}

/** The years of a filter, null where no bound is given. Throws BadInput where the first comes after the last. */
export function yearBounds(filter: FilteredYears | null | undefined): {
  fromYear: number | null;
  toYear: number | null;
} {
  const fromYear = filter?.fromYear ?? null;
  const toYear = filter?.toYear ?? null;
  if (fromYear !== null && toYear !== null) checkYears("filter", fromYear, toYear);
  return { fromYear, toYear };
}
