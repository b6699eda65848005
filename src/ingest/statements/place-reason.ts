import type { Direction } from "../../domain/change.js";
import { ChangeBasis } from "../../domain/line.js";
import type { DirectedFigure, Draft, DraftChange } from "./draft.js";
import type { Figure } from "./figures.js";
import type { Reading } from "./reading.js";
import { otherSide, sideOf } from "./total-sides.js";
import { asideEnd, reasonEnd, reasonText } from "./reason-span.js";
import type { Token } from "./token.js";

type LeadIn = Extract<Token, { kind: "leadIn" }>;

/** 持平 is a direction, no reason (domain: Explanations). */
const SAYS_FLAT = /^(?:[与较比同和][^,，。]{0,12})?(?:基本|大致|大体)?(?:保持)?(?:持平|一致|相同|不变|无变化|无增减)$/;
const ZERO = /^-?0(?:\.0+)?$/;

function isZero({ figure }: DirectedFigure): boolean {
  return ZERO.test(figure.text);
}

function isSame(one: Figure, other: Figure | undefined): boolean {
  return one.text === other?.text && one.unit === other.unit;
}

/** 持平, 增加0万元 and 完成100%: nothing changed. */
function isNoChange(draft: Draft, change: DraftChange): boolean {
  const figures = [...change.amounts, ...change.rates];
  if (figures.length > 0) return figures.every(isZero);
  if (change.flat !== null) return true;
  if (change.direction !== null) return false;
  if (change.base !== null && isSame(change.base, draft.amounts[0])) return true;
  return change.completion !== null && /^100(?:\.0+)?$/.test(change.completion.text);
}

function directionOf(change: DraftChange): Direction | null {
  return (
    change.direction ??
    [...change.amounts, ...change.rates].find(({ direction }) => direction !== null)?.direction ??
    null
  );
}

/** The change of a line that a reason with this direction word explains: the latest, or the latest with that direction. */
function changeFor(draft: Draft, direction: Direction | null, basis: ChangeBasis | null): DraftChange | null {
  if (basis !== null) return draft.changes.find((change) => change.basis === basis) ?? null;
  const pointing = draft.changes.filter((change) => direction !== null && directionOf(change) === direction);
  if (draft.latest !== null && (pointing.length === 0 || pointing.includes(draft.latest))) return draft.latest;
  return pointing[pointing.length - 1] ?? null;
}

interface Explained {
  readonly draft: Draft;
  readonly change: DraftChange;
}

/**
 * Where nothing changed, 主要是 says what the money bought, and no reason (domain: Explanations). What 主要原因
 * introduces is one all the same, unless it says 持平 once more, or only a budget is named and nothing is said of it.
 */
function takesReason({ draft, change }: Explained, { strength }: LeadIn, reason: string): boolean {
  if (!isNoChange(draft, change)) return true;
  const isStated =
    change.flat !== null || change.completion !== null || change.amounts.length + change.rates.length > 0;
  return strength === "STRONG" && isStated && !SAYS_FLAT.test(reason);
}

function ofDraft(draft: Draft | null, direction: Direction | null, basis: ChangeBasis | null): Explained | null {
  const change = draft === null ? null : changeFor(draft, direction, basis);
  return draft === null || change === null ? null : { draft, change };
}

/** A change of the same line in the paragraphs before, that has no reason yet. */
function explainedBefore(
  earlier: readonly Draft[],
  current: Draft,
  direction: Direction | null,
  basis: ChangeBasis | null,
): Explained | null {
  for (const draft of [...earlier].reverse()) {
    const found = draft.targetKey === current.targetKey ? ofDraft(draft, direction, basis) : null;
    if (found !== null && found.change.reason === null) return found;
  }
  return null;
}

/** The change that 主要原因 explains: of the line named with it, of the line spoken of, else the one stated last. */
function explainedBy(reading: Reading, leadIn: LeadIn): Explained | null {
  const { anchor, current, basis, passage } = reading;
  if (leadIn.strength === "WEAK") return reading.isRightAfterChange ? reading.last : null;
  // After a comparison with a base that no change can have, the reason is of that comparison.
  if (basis?.kind === "NONE") return null;
  const hint = leadIn.direction ?? (anchor.kind === "DIRECTION" ? anchor.direction : null);
  const sentenceBasis = basis?.kind === "BASIS" ? basis.basis : null;
  const own = ofDraft(current, hint, sentenceBasis) ?? (sentenceBasis === null ? null : ofDraft(current, hint, null));
  if (own !== null) return own;
  const isNamed = anchor.kind === "NAME" || anchor.kind === "DIRECTION" || anchor.kind === "COMPARATOR";
  // 收入、支出变动较大的主要原因 names both sides after each had a change of its own.
  const isTwoSided = current?.target.kind === "LINES" && current.target.lines[0]?.keys.length === 2;
  if (!isNamed || (isTwoSided && reading.last !== null)) return reading.last;
  return current === null ? null : explainedBefore(passage.earlier, current, hint, sentenceBasis);
}

/**
 * The changes that share a reason with another: of lines that the sentence names side by side (基本支出和项目支出分别增加…),
 * or of the other side, where it states income and expenditure against the same base and both move the same way.
 */
function explainedWith(reading: Reading, { draft, change }: Explained): readonly DraftChange[] {
  const beside = reading.abreast.includes(draft) ? reading.abreast : [];
  const side = sideOf(draft);
  const sides = side === null ? [] : reading.drafts.filter((one) => sideOf(one) === otherSide(side));
  return [...beside, ...sides]
    .filter((one) => one !== draft)
    .flatMap((one) => one.changes.filter((other) => !isNoChange(one, other)))
    .filter(({ basis, at }) => basis === change.basis && at >= reading.sentenceStart)
    .filter((one) => directionOf(one) === directionOf(change));
}

/**
 * Gives the reason after lead-in number `at` to the change that it explains, and returns where reading goes on.
 * A lead-in that stands beside no change introduces no reason; 因 or 系 alone may be no lead-in at all.
 */
export function placeReason(reading: Reading, at: number, leadIn: LeadIn): number {
  const explained = reading.isUnknown ? null : explainedBy(reading, leadIn);
  if (explained === null && leadIn.strength === "WEAK") {
    const opensAside = reading.passage.folded.startsWith("主要", leadIn.start);
    return opensAside ? asideEnd(reading.passage, at) : leadIn.end;
  }
  const end = reasonEnd(reading.passage, at, explained?.change.basis ?? ChangeBasis.PRIOR_YEAR);
  const reason = reasonText(reading.passage.text, leadIn.end, end);
  if (reason === null) return end;
  if (explained === null) {
    reading.sight("REASON_WITHOUT_CHANGE", leadIn.start, "no change is stated that the reason could explain");
  } else if (takesReason(explained, leadIn, reason)) {
    explained.change.reason ??= reason;
    for (const change of explainedWith(reading, explained)) change.reason ??= reason;
  }
  return end;
}
