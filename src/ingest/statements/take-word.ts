import { Direction } from "../../domain/change.js";
import { isBudgetBasis } from "../../domain/line.js";
import { changeOf } from "./draft.js";
import { changeNow, placeBase } from "./place-figure.js";
import type { Reading } from "./reading.js";
import type { Token } from "./token.js";

type Of<Kind extends Token["kind"]> = Extract<Token, { kind: Kind }>;

/** Words that say what the next figure is, or that nothing changed. */
type Word = Of<
  "compare" | "comparator" | "budget" | "final" | "sum" | "completion" | "difference" | "share" | "direction" | "flat"
>;

/** 较上年有所减少: a direction with no figure after it. */
function takeDirectionAlone(reading: Reading, token: Of<"direction">): void {
  if (reading.current === null || token.direction === null) return;
  const change = changeNow(reading, reading.current, token.start);
  if (change === null) return;
  change.direction ??= token.direction;
  reading.touch(reading.current, change, token.start);
  reading.isRightAfterChange = true;
}

function takeComparator(reading: Reading, token: Of<"comparator">): void {
  reading.compareWith(token.base, null);
  reading.anchor = { kind: "COMPARATOR", direction: token.direction, leadsTo: false };
  if (reading.current === null || reading.basis?.kind !== "BASIS") return;
  const change = changeOf(reading.current, reading.basis.basis);
  if (token.direction === Direction.UNCHANGED) change.flat ??= "FLAT";
  else change.direction ??= token.direction;
  reading.touch(reading.current, change, token.start);
  reading.isRightAfterChange = true;
}

function takeCompletion(reading: Reading, token: Of<"completion">): void {
  reading.anchor = { kind: "COMPLETION", base: token.base };
  if (token.figure === null || reading.current === null) return;
  const basis = reading.resolve(token.base);
  if (basis.kind === "BASIS") placeBase(reading, reading.current, basis.basis, token.figure, token.start);
}

/** 全年预算数2万元，决算数1.8万元，预决算差异率-10%: the rate is against the budget of the line that was stated last. */
function takeDifference(reading: Reading): void {
  const budgets = (reading.current?.changes ?? []).filter(({ basis, base }) => isBudgetBasis(basis) && base !== null);
  const latest = budgets.sort((one, other) => one.at - other.at).at(-1);
  if (latest === undefined) return;
  reading.basis = { kind: "BASIS", basis: latest.basis, year: latest.baseYear };
  // The printed sign is its direction.
  reading.anchor = { kind: "DIRECTION", direction: Direction.INCREASE, leadsTo: false };
}

/** 持平 states no change against the base just named; in other places it is a word like any other. */
function takeFlat(reading: Reading, token: Of<"flat">): void {
  const { current, anchor } = reading;
  if (reading.isUnknown || current === null) return;
  const basis = reading.basisNow(current);
  const isCompared = anchor.kind === "COMPARE" || anchor.kind === "COMPARATOR";
  if (basis.kind === "NONE") {
    if (isCompared) reading.sight("UNKNOWN_BASE", token.start, basis.why);
    return;
  }
  const known = current.changes.find((change) => change.basis === basis.basis);
  if (!isCompared && known !== undefined && known.amounts.length + known.rates.length > 0) return;
  const change = changeNow(reading, current, token.start);
  if (change === null) return;
  change.flat ??= token.isRough ? "ROUGHLY_FLAT" : "FLAT";
  reading.touch(current, change, token.start);
  reading.isRightAfterChange = true;
}

/** 年初预算收入 is one side's, and no base of the 收、支总计 that a heading names. */
function namesOneSide({ current, passage }: Reading, { start, end }: Of<"budget">): boolean {
  const isOfBoth = current?.target.kind === "LINES" && current.target.lines[0]?.keys.length === 2;
  return isOfBoth && /收入|支出/.test(passage.folded.slice(start, end));
}

function takeDirection(reading: Reading, token: Of<"direction">, words: string, isAlone: boolean): void {
  const isCompared = reading.anchor.kind === "COMPARE";
  if (/[各均]/.test(words)) reading.joinSides();
  reading.anchor = { kind: "DIRECTION", direction: token.direction, leadsTo: token.leadsTo };
  if (isCompared && isAlone) takeDirectionAlone(reading, token);
}

/**
 * Takes a word that gives the next figure its meaning. `words` is the text before it since the last token; `isAlone`
 * says that its clause ends after it.
 */
export function takeWord(reading: Reading, token: Word, words: string, isAlone: boolean): void {
  if (token.kind === "flat") {
    takeFlat(reading, token);
    return;
  }
  reading.loseLineIfUnknown();
  switch (token.kind) {
    case "compare":
      reading.resumeItem(token.start);
      reading.compareWith(token.base, token.figure);
      reading.anchor = { kind: "COMPARE" };
      return;
    case "comparator":
      takeComparator(reading, token);
      return;
    case "budget":
      if (namesOneSide(reading, token)) reading.current = null;
      reading.anchor = { kind: "BUDGET", base: token.base };
      return;
    case "final":
      reading.anchor = { kind: "FINAL" };
      return;
    case "sum":
      reading.anchor = { kind: reading.current?.amounts.length === 0 ? "FINAL" : "NONE" };
      return;
    case "completion":
      takeCompletion(reading, token);
      return;
    case "difference":
      takeDifference(reading);
      return;
    case "share":
      reading.anchor = { kind: "SHARE", of: token.of };
      return;
    case "direction":
      takeDirection(reading, token, words, isAlone);
  }
}
