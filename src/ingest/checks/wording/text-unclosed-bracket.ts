import { piecesOf, type Piece } from "./printed-pieces.js";
import type { AccountRule } from "../rule.js";
import { wordingFound } from "./wording-finding.js";

/** How many paragraphs further the other bracket may stand: a layout may part a sentence. */
const FURTHER = 2;
const ENDS_SENTENCE = /[。；;！？：:]["”』」]?$/;

/** Numbers of list entries that open with no bracket: 1） 一） ① ） a） */
const NUMBERED = /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])$/u;

/** Where brackets open that nothing closes, outermost first. */
function openBrackets(words: string): number[] {
  const open: number[] = [];
  for (const { 0: sign, index } of words.matchAll(/[（()）]/g)) {
    if (sign === "（" || sign === "(") open.push(index);
    else if (open.length > 0) open.pop();
  }
  return open;
}

function firstUnclosed(pieces: readonly Piece[], at: number): number | null {
  let words = pieces[at]?.words ?? "";
  const { length } = words;
  for (let further = 1; further <= FURTHER && !ENDS_SENTENCE.test(words); further += 1) {
    words += pieces[at + further]?.words ?? "";
  }
  return openBrackets(words).find((index) => index < length) ?? null;
}

/** Where a bracket closes that nothing opened and no list entry is numbered by; null where none does. */
function firstUnopened(words: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of words.matchAll(/[（()）]/g)) {
    if (sign === "（" || sign === "(") depth += 1;
    else if (depth > 0) depth -= 1;
    else if (!NUMBERED.test(words.slice(0, index))) return index;
  }
  return null;
}

/** Rule text.unclosed-bracket: a round bracket without its other one. One finding a paragraph and kind. */
export const textUnclosedBracket: AccountRule = {
  id: "text.unclosed-bracket",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: { zh: "括号成对出现", en: "Brackets come in pairs" },
  source: "wording: what a published text must not contain",
  message: {
    zh: "{where}：括号“{printed}”没有另一半：{excerpt}",
    en: '{where}: bracket "{printed}" without its other one: {excerpt}',
  },
  find: (account) => {
    const { text } = account;
    if (text === null) return [];
    const pieces = piecesOf(text).filter(({ section, isAppended }) => section !== null && !isAppended);
    let isUnderWay = false;
    return pieces.flatMap((piece, at) => {
      const unclosed = firstUnclosed(pieces, at);
      const unopened = isUnderWay ? null : firstUnopened(piece.words);
      isUnderWay = openBrackets(piece.words).length > 0 || (isUnderWay && !ENDS_SENTENCE.test(piece.words));
      return [unclosed, unopened].flatMap((index) =>
        index === null ? [] : [wordingFound(account, piece, { at: index, printed: piece.words.charAt(index) })],
      );
    });
  },
};
