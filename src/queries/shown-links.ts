import type { Crosswalk, CrosswalkEdge } from "../domain/crosswalk.js";
import type { Mapping } from "../domain/mapping.js";
import { NO_LINKS, type ReasonLinks, type StatedLinks } from "../domain/stated-links.js";
import type { StoredDepartment } from "../store/read/departments.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { ShownVersions } from "./shown-versions.js";

/** Every edge that some departments state in any version of an account that is loaded. */
export function edgesStated(departments: Iterable<StoredDepartment>): CrosswalkEdge[] {
  return [...departments].flatMap(({ versions }) =>
    versions.flatMap((version) => version.links.flatMap(({ links }) => links.edges)),
  );
}

/** What the reasons of the accounts that are shown name, and the edges that they state beside those that hold for everybody. */
export class ShownLinks {
  private readonly crosswalks = new Map<string, Crosswalk>();

  constructor(
    private readonly shown: ShownVersions,
    private readonly mapping: Mapping,
  ) {}

  /** What holds for everybody, and what some departments state; of departments that are compared as one what any of them states. */
  crosswalkOf(departmentIds: readonly number[]): Crosswalk {
    const id = departmentIds.join(" ");
    const known = this.crosswalks.get(id);
    if (known !== undefined) return known;
    const edges = departmentIds.flatMap((one) =>
      [...this.shown.of(one).years.keys()].flatMap((year) => this.of(one, year).edges),
    );
    const found = this.mapping.crosswalk.with(edges);
    this.crosswalks.set(id, found);
    return found;
  }

  /** What a reason names; null where it names nothing. */
  ofReason({
    departmentId,
    year,
    ordinal,
  }: Pick<StoredExplanation, "departmentId" | "year" | "ordinal">): ReasonLinks | null {
    return this.of(departmentId, year).reasons.find((one) => one.ordinal === ordinal) ?? null;
  }

  private of(departmentId: number, year: number): StatedLinks {
    return this.shown.links(departmentId, year) ?? NO_LINKS;
  }
}
