import { BLANKS, trimmed } from "../trimmed.js";
import { ChangeBasis } from "../../domain/line.js";
import { clauseFrom, endsClause, gapBefore, statementOpening, tokensUntil, type Lexed } from "./clause.js";
import { isFiller } from "./filler.js";
import type { Token } from "./token.js";

const ENUMERATES = /^(?:[一二三四五六七八]是|第[一二三四五六][,、是])/;
const ADDS = /^(?:同时|此外|另外|另一方面|其次|再次|另[,外])/;
/** 2017年决算中，未产生以上两笔支出: the sentence speaks of what was said before. */
const SUMS_UP = /^[^。;:]{0,14}(?:以上|上述)[一两二三四几]?[笔项种个]/;
const LONGEST_OPENING = 24;
const FIGURES: ReadonlySet<Token["kind"]> = new Set(["money", "rate"]);

/** True where the comparison that a clause opens with is against another side than the change being explained. */
function isOtherBasis(token: Token | undefined, basis: ChangeBasis): boolean {
  if (token?.kind !== "compare" && token?.kind !== "comparator") return true;
  return (token.base.kind === "PRIOR") !== (basis === ChangeBasis.PRIOR_YEAR);
}

function sentenceFrom(lexed: Lexed, from: number): readonly Token[] {
  return tokensUntil(lexed, from, ({ kind }) => kind === "stop");
}

/**
 * 一是…。二是…。, numbered causes after a numbered one, and sentences that go on about the cause with no figure of
 * their own belong to the reason.
 */
function sentenceContinues(lexed: Lexed, stop: number, isNumbered: boolean): boolean {
  const end = lexed.tokens[stop]?.end ?? lexed.folded.length;
  const opening = lexed.folded.slice(end, end + 6);
  if (ENUMERATES.test(opening)) return true;
  const sentence = sentenceFrom(lexed, stop + 1);
  if (isNumbered && sentence[0]?.kind === "ordinal") return !sentence.some(({ kind }) => kind === "path");
  if (sentence.some(({ kind }) => FIGURES.has(kind) || kind === "among")) return false;
  if (ADDS.test(opening) || SUMS_UP.test(lexed.folded.slice(end, end + LONGEST_OPENING))) return true;
  const [first] = sentence;
  return (
    first?.kind === "compare" && isFiller(gapBefore(lexed, stop + 1)) && !sentence.some(({ kind }) => kind === "flat")
  );
}

/** After ; a reason goes on (一是…；二是…) unless the next clause states something of its own, with its own reason or base. */
function semicolonEnds(lexed: Lexed, at: number): boolean {
  const end = lexed.tokens[at]?.end ?? 0;
  if (ENUMERATES.test(lexed.folded.slice(end, end + 6))) return false;
  if (statementOpening(lexed, at + 1) !== null) return true;
  const next = sentenceFrom(lexed, at + 1);
  const stop = next.findIndex(({ kind }) => kind === "semicolon");
  const part = stop < 0 ? next : next.slice(0, stop);
  const [first] = part;
  const isNamed = first?.kind === "name" || first?.kind === "path";
  return isNamed && part.some(({ kind }) => kind === "leadIn" || kind === "flat");
}

function commaEnds(lexed: Lexed, at: number, basis: ChangeBasis): boolean {
  const opening = statementOpening(lexed, at + 1);
  if (opening === null) return false;
  if (opening === "COMPARE") return isOtherBasis(lexed.tokens[at + 1], basis);
  if (opening === "RATE") return true;
  return clauseFrom(lexed, at + 1).some(({ kind }) => kind === "final" || kind === "budget");
}

/** 其中： opens a list of parts; 其中 alone does so where a named line and its figure follow. */
function amongEnds(lexed: Lexed, at: number): boolean {
  const token = lexed.tokens[at];
  if (token === undefined) return false;
  return /[:]$/.test(lexed.folded.slice(token.start, token.end)) || statementOpening(lexed, at + 1) === "NAMED";
}

/**
 * Where the reason that starts after token `leadIn` ends: offset of the sign that closes it. The reason is one whole
 * clause: figures inside it, and 一是…二是…, belong to it; a statement of its own after it does not.
 */
export function reasonEnd(lexed: Lexed, leadIn: number, basis: ChangeBasis): number {
  const { tokens, folded } = lexed;
  const isNumbered = tokens[leadIn + 1]?.kind === "ordinal";
  let depth = 0;
  for (let at = leadIn + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "open") depth += 1;
    else if (token.kind === "close") {
      if (depth === 0) return token.start;
      depth -= 1;
    } else if (depth > 0) continue;
    else if (token.kind === "stop") {
      if (!sentenceContinues(lexed, at, isNumbered)) return token.start;
    } else if (
      token.kind === "semicolon" ? semicolonEnds(lexed, at) : token.kind === "comma" && commaEnds(lexed, at, basis)
    ) {
      return token.start;
    } else if (token.kind === "among" && amongEnds(lexed, at)) return token.start;
  }
  return folded.length;
}

/** Where a clause that says what money bought (主要用于…) or lists items ends: before the next statement, ; or 。 */
export function asideEnd(lexed: Lexed, from: number): number {
  let depth = 0;
  for (let at = from + 1; at < lexed.tokens.length; at += 1) {
    const token = lexed.tokens[at];
    if (token === undefined) break;
    if (token.kind === "open") depth += 1;
    else if (token.kind === "close") {
      if (depth === 0) return token.start;
      depth -= 1;
    } else if (
      depth === 0 &&
      endsClause(token) &&
      (token.kind !== "comma" || statementOpening(lexed, at + 1) !== null)
    ) {
      return token.start;
    }
  }
  return lexed.folded.length;
}

const BEFORE_REASON = `${BLANKS},，;；:：、是`;
const AFTER_REASON = `${BLANKS},，;；。.:：、`;
const PLACEHOLDER = /[XＸ×]{2,}|^\.{2,}|^…+/;

/** The reason as published between two offsets, without the signs around it; null where a template was left empty. */
export function reasonText(text: string, start: number, end: number): string | null {
  const reason = trimmed(text.slice(start, end), BEFORE_REASON, AFTER_REASON);
  return reason.length < 2 || PLACEHOLDER.test(reason) ? null : reason;
}
