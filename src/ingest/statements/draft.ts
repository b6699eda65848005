import type { Direction } from "../../domain/change.js";
import type { ChangeBasis } from "../../domain/line.js";
import type { Figure } from "./figures.js";
import { printedCodeOf, type PathLevel } from "./paths/path-level.js";
import type { NamedLine } from "./named-line.js";

/** What a name was read as, before figures decide between several lines. UNKNOWN: words that name none. */
export type Target =
  | { readonly kind: "LINES"; readonly lines: readonly NamedLine[] }
  | { readonly kind: "PATH"; readonly levels: readonly PathLevel[] }
  | { readonly kind: "UNKNOWN" };

/** A figure with the direction word before it; null where the word is a template's open choice. */
export interface DirectedFigure {
  readonly figure: Figure;
  readonly direction: Direction | null;
}

/** A change while it is being read; parts that the narrative does not state stay empty. */
export interface DraftChange {
  readonly basis: ChangeBasis;
  baseYear: number | null;
  base: Figure | null;
  /** Two where both sides of 收、支总计 have one of their own. */
  amounts: readonly DirectedFigure[];
  rates: readonly DirectedFigure[];
  completion: Figure | null;
  /** The direction that a word gives; figures give theirs in `amounts` and `rates`. */
  direction: Direction | null;
  /** 持平, or 基本持平 (rough), which a figure that differs overrules. */
  flat: "FLAT" | "ROUGHLY_FLAT" | null;
  reason: string | null;
  /** Offset of its last word or figure. */
  at: number;
}

/** 占…的x%: of the named line, or (`of` empty) of what the context gives. */
export interface DraftShare {
  readonly rate: Figure;
  readonly of: string;
}

/** A statement while it is being read. */
export interface Draft {
  readonly target: Target;
  /** Equal for the same target. */
  readonly targetKey: string;
  subject: string;
  readonly start: number;
  /** Where its first figure stands; -1 while it has none. */
  figureAt: number;
  amounts: readonly Figure[];
  readonly changes: DraftChange[];
  readonly shares: DraftShare[];
  listed: readonly string[];
  /** The change that the narrative spoke of last; a reason with no other sign belongs to it. */
  latest: DraftChange | null;
}

export function newDraft(target: Target, subject: string, start: number): Draft {
  return {
    target,
    targetKey: targetKeyOf(target),
    subject,
    start,
    figureAt: -1,
    amounts: [],
    changes: [],
    shares: [],
    listed: [],
    latest: null,
  };
}

/** The change against `basis`, added where the draft has none yet. */
export function changeOf(draft: Draft, basis: ChangeBasis): DraftChange {
  const known = draft.changes.find((change) => change.basis === basis);
  if (known !== undefined) return known;
  const change: DraftChange = {
    basis,
    baseYear: null,
    base: null,
    amounts: [],
    rates: [],
    completion: null,
    direction: null,
    flat: null,
    reason: null,
    at: -1,
  };
  draft.changes.push(change);
  return change;
}

/** A key that is the same for targets that speak of the same line, as far as it is known yet. */
export function targetKeyOf(target: Target): string {
  const code = target.kind === "PATH" ? printedCodeOf(target) : "";
  return code === "" ? JSON.stringify(target) : code;
}
