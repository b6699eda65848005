import type { Direction } from "../../domain/change.js";
import type { SourcePlace } from "../../domain/facts.js";
import type { ChangeBasis } from "../../domain/line.js";
import type { ReasonCategory } from "../../domain/reasons.js";
import type { StoredExplanation } from "../../store/read/explanations.js";
import type { ReasonLinks } from "../../domain/stated-links.js";
import type { Snapshot } from "../../domain/version.js";
import { nodeId } from "../node-id.js";

/** Whether a reason stands in the document or was computed from the lines below. */
export const ExplanationOrigin = { STATED: "STATED", DERIVED: "DERIVED" } as const;
export type ExplanationOrigin = (typeof ExplanationOrigin)[keyof typeof ExplanationOrigin];

/** A reason for one change. `categories` is empty for a derived one: it names lines, not causes. */
export interface ExplanationView {
  readonly id: string;
  readonly text: string;
  readonly categories: readonly ReasonCategory[];
  readonly origin: ExplanationOrigin;
  readonly basis: ChangeBasis;
  readonly direction: Direction | null;
  readonly departmentId: number;
  readonly year: number;
  readonly lineId: number;
  readonly source: SourcePlace | null;
  /** The lines and units that it names; null where it names none. */
  readonly links: ReasonLinks | null;
}

/** A stated reason as it is shown; its id, which costs more than all the rest, is made where it is asked for. */
export function statedExplanation(
  stored: StoredExplanation,
  snapshot: Snapshot | null,
  links: ReasonLinks | null,
): ExplanationView {
  const { departmentId, year, ordinal } = stored;
  return {
    get id() {
      return nodeId({ kind: "Explanation", departmentId, year, ordinal }, snapshot);
    },
    text: stored.text,
    categories: stored.categories,
    origin: ExplanationOrigin.STATED,
    basis: stored.basis,
    direction: stored.direction,
    departmentId,
    year,
    lineId: stored.lineId,
    source: stored.place,
    links,
  };
}
