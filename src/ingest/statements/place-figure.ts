import type { Direction } from "../../domain/change.js";
import { ChangeBasis } from "../../domain/line.js";
import { changeOf, type Draft, type DraftChange } from "./draft.js";
import type { Figure } from "./figures.js";
import type { Reading } from "./reading.js";

type Placed = "money" | "rate" | "bare";

function isSameFigure(one: Figure | undefined, other: Figure | undefined): boolean {
  return one?.text === other?.text && one?.unit === other?.unit;
}

/** Two figures side by side belong to the two sides of 收、支总计; for any other line it is open which is meant. */
function fitsLine(draft: Draft, figures: readonly Figure[]): boolean {
  if (figures.length === 1) return true;
  return figures.length === 2 && draft.target.kind === "LINES" && draft.target.lines[0]?.keys.length === 2;
}

function areSame(known: readonly Figure[], figures: readonly Figure[]): boolean {
  return known.length === figures.length && known.every((figure, side) => isSameFigure(figure, figures[side]));
}

function placeAmount(reading: Reading, draft: Draft, figures: readonly Figure[], at: number): void {
  let holder = draft;
  if (draft.amounts.length > 0 && !areSame(draft.amounts, figures)) {
    // The same line with another amount is another statement; the two are for a check to compare.
    holder = reading.add(draft.target, draft.subject, at);
    reading.current = holder;
  }
  holder.amounts = figures;
  if (holder.figureAt < 0) holder.figureAt = at;
}

/** An amount of the other side of a change. */
export function placeBase(reading: Reading, draft: Draft, basis: ChangeBasis, figure: Figure, at: number): void {
  const change = changeOf(draft, basis);
  if (change.base !== null && !isSameFigure(change.base, figure)) {
    reading.sight("UNKNOWN_FIGURE", at, "the same base is stated with two amounts");
    return;
  }
  change.base = figure;
  reading.touch(draft, change, at);
}

/** The change that is stated now, with the base's own year and amount; null (and a sighting) where no base is named. */
export function changeNow(reading: Reading, draft: Draft, at: number): DraftChange | null {
  const basis = reading.basisNow(draft);
  if (basis.kind === "NONE") {
    reading.sight("UNKNOWN_BASE", at, basis.why);
    return null;
  }
  const change = changeOf(draft, basis.basis);
  if (basis.year !== null) change.baseYear = basis.year;
  if (reading.baseFigure !== null) {
    change.base ??= reading.baseFigure;
    reading.baseFigure = null;
  }
  return change;
}

function placeChange(
  reading: Reading,
  draft: Draft,
  part: "amounts" | "rates",
  figures: readonly Figure[],
  direction: Direction | null,
  at: number,
): void {
  const change = changeNow(reading, draft, at);
  if (change === null) return;
  if (change[part].length > 0) {
    const isRepeat = isSameFigure(change[part][0]?.figure, figures[0]);
    if (!isRepeat) reading.sight("UNKNOWN_FIGURE", at, "the change against this base is stated already");
    return;
  }
  change[part] = figures.map((figure) => ({ figure, direction }));
  reading.touch(draft, change, at);
  reading.isRightAfterChange = true;
}

/** An amount of the year that the clause names: this year's is the line's, last year's is a base. */
function placeByYear(reading: Reading, draft: Draft, figures: readonly Figure[], at: number): void {
  const { year } = reading.passage;
  const [first] = figures;
  reading.isYearUsed = true;
  if (reading.clauseYear === null || reading.clauseYear === year) placeAmount(reading, draft, figures, at);
  else if (reading.clauseYear === year - 1 && figures.length === 1 && first !== undefined) {
    placeBase(reading, draft, ChangeBasis.PRIOR_YEAR, first, at);
  } else reading.sight("UNKNOWN_BASE", at, `it is an amount of ${reading.clauseYear}`);
}

/** 由上年的5万元减少到3万元: the figure now, and a direction from the base that the clause names. */
function placeOutcome(
  reading: Reading,
  draft: Draft,
  figures: readonly Figure[],
  direction: Direction | null,
  at: number,
): void {
  placeByYear(reading, draft, figures, at);
  const change = reading.basis === null ? null : changeNow(reading, draft, at);
  if (change === null) return;
  change.direction ??= direction;
  reading.touch(draft, change, at);
  reading.isRightAfterChange = true;
}

function placeShare(reading: Reading, draft: Draft, of: string, figure: Figure, at: number): void {
  draft.shares.push({ rate: figure, of });
  if (draft.figureAt < 0) draft.figureAt = at;
  reading.isRightAfterChange = false;
}

/** A number with no sign is a rate where an amount with the same word came before (增长13.95。), or a plain 0. */
function isBareRate(reading: Reading, draft: Draft): boolean {
  const { anchor } = reading;
  if (anchor.kind === "SHARE" || anchor.kind === "COMPLETION") return true;
  if (anchor.kind !== "DIRECTION") return false;
  const basis = reading.basisNow(draft);
  return basis.kind === "BASIS" && changeOf(draft, basis.basis).amounts.length > 0;
}

function place(reading: Reading, draft: Draft, sort: "money" | "rate", figures: readonly Figure[], at: number): void {
  const { anchor } = reading;
  const [first] = figures;
  if (first === undefined) return;
  switch (anchor.kind) {
    case "NAME":
    case "FINAL":
      if (sort === "money") placeByYear(reading, draft, figures, at);
      return;
    case "BUDGET":
    case "COMPLETION": {
      const basis = reading.resolve(anchor.base);
      if (basis.kind === "NONE") reading.sight("UNKNOWN_BASE", at, basis.why);
      else if (sort === "money") placeBase(reading, draft, basis.basis, first, at);
      else if (anchor.kind === "COMPLETION") {
        const change = changeOf(draft, basis.basis);
        change.completion ??= first;
        reading.touch(draft, change, at);
      }
      return;
    }
    case "SHARE":
      if (sort === "rate") placeShare(reading, draft, anchor.of, first, at);
      return;
    case "DIRECTION":
    case "COMPARATOR":
      if (anchor.leadsTo && sort === "money") placeOutcome(reading, draft, figures, anchor.direction, at);
      else placeChange(reading, draft, sort === "money" ? "amounts" : "rates", figures, anchor.direction, at);
      return;
    case "NONE":
    case "COMPARE":
      if (sort !== "money") return;
      reading.sight("UNKNOWN_FIGURE", at, "no word says what the amount is");
      // What follows speaks of that amount's line, which is not known.
      reading.current = null;
  }
}

/** True where as many lines were named side by side as figures stand side by side. */
function areAbreast({ abreast }: Reading, current: Draft, figures: readonly Figure[]): boolean {
  return figures.length > 1 && abreast.length === figures.length && abreast.includes(current);
}

/** Puts the figures at offset `at` where the words before them say, or reports why they have no place. */
export function placeFigure(reading: Reading, sort: Placed, figures: readonly Figure[], at: number): void {
  const { anchor, current } = reading;
  reading.anchor = { kind: "NONE" };
  if (anchor.kind === "NONE" && sort !== "money") return;
  if (reading.isUnknown) reading.current = null;
  if (reading.isUnknown || current === null) {
    reading.sightUnknownLine(at);
    return;
  }
  reading.anchor = anchor;
  const known: "money" | "rate" = sort !== "bare" ? sort : isBareRate(reading, current) ? "rate" : "money";
  const isZero = /^0(?:\.0+)?$/.test(figures[0]?.text ?? "");
  if (sort === "bare" && known === "money" && !isZero) {
    reading.sight("UNKNOWN_FIGURE", at, "the number has no unit");
  } else if (areAbreast(reading, current, figures)) {
    for (const [index, draft] of reading.abreast.entries())
      place(reading, draft, known, figures.slice(index, index + 1), at);
  } else if (fitsLine(current, figures)) place(reading, current, known, figures, at);
  else reading.sight("UNKNOWN_FIGURE", at, "several amounts stand for one line");
  reading.anchor = { kind: "NONE" };
}
