import { NO_CROSSWALK, type Crosswalk, type CrosswalkEdge } from "../domain/crosswalk.js";

/** By which edges keys are followed: those that hold for everybody, and of some departments also those that they state. */
export class FollowedCrosswalks {
  /** The crosswalks of departments that state edges themselves, by id. */
  readonly ofDepartments: ReadonlyMap<number, Crosswalk>;

  constructor(
    readonly common: Crosswalk,
    stated: ReadonlyMap<number, readonly CrosswalkEdge[]>,
  ) {
    this.ofDepartments = new Map(
      [...stated].filter(([, edges]) => edges.length > 0).map(([id, edges]) => [id, common.with(edges)]),
    );
  }

  of(departmentId: number): Crosswalk {
    return this.ofDepartments.get(departmentId) ?? this.common;
  }
}

/** Nothing is followed. */
export const NOTHING_FOLLOWED = new FollowedCrosswalks(NO_CROSSWALK, new Map());
