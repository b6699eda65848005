import { Comparability } from "../domain/change.js";
import { UnrankedReason, type Standing } from "../domain/standing.js";
import { BadInput } from "./errors.js";
import { checkSize } from "./paging/page-request.js";
import type { Window } from "./reach.js";
import type { MissingView } from "./views/missing-view.js";

/** The departments that cannot be ranked for one reason, by id. */
export interface Unranked {
  readonly comparability: Comparability;
  readonly reason: UnrankedReason;
  readonly departmentIds: readonly number[];
}

/** The departments without a rank, by comparability and reason in the order of the verdicts. */
export function unrankedOf(found: ReadonlyMap<number, Standing>): Unranked[] {
  const unknown = [...found].flatMap(([id, standing]) => (standing.kind === "unknown" ? [{ id, ...standing }] : []));
  return Object.values(Comparability).flatMap((comparability) =>
    Object.values(UnrankedReason).flatMap((reason) => {
      const same = unknown.filter((one) => one.comparability === comparability && one.reason === reason);
      const departmentIds = same.map(({ id }) => id).sort((a, b) => a - b);
      return departmentIds.length === 0 ? [] : [{ comparability, reason, departmentIds }];
    }),
  );
}

/** Those of them that a request names, whatever the reason. */
export function namedOf(unranked: readonly Unranked[], windows: readonly Window[]): number[] {
  const named = unranked.flatMap(({ departmentIds }) =>
    windows.flatMap(({ first, skip }) => departmentIds.slice(skip, skip + first)),
  );
  return [...new Set(named)];
}

/** A department that is not ranked, and what is missing of it. */
export interface UnrankedDepartmentView {
  readonly departmentId: number;
  readonly missingMembers: () => readonly MissingView[];
}

/** Departments that cannot be ranked for one reason: how many, and which. */
export class UnrankedView {
  constructor(
    private readonly unranked: Unranked,
    private readonly missing: (departmentId: number) => readonly MissingView[],
  ) {}

  get comparability(): Comparability {
    return this.unranked.comparability;
  }

  get reason(): UnrankedReason {
    return this.unranked.reason;
  }

  get departments(): number {
    return this.unranked.departmentIds.length;
  }

  /** Some of them, by id. Throws BadInput where `first` is outside 1 to 500, or `skip` is negative. */
  rows({ first, skip }: Window): UnrankedDepartmentView[] {
    checkSize("first", first);
    if (skip < 0) throw new BadInput("skip", skip, "is negative; give 0 or more");
    return this.unranked.departmentIds
      .slice(skip, skip + first)
      .map((departmentId) => ({ departmentId, missingMembers: () => this.missing(departmentId) }));
  }
}
