import { figureRunAt } from "./figures.js";
import type { LocatedPath } from "./paths/path-level.js";
import { itemPathsOf } from "./paths/item-path.js";
import { fundAt } from "./fund-words.js";
import { byFirstCharacter } from "./lex-rule.js";
import { LEX_RULES } from "./lex-rules.js";
import type { KnownNames } from "./names/known-names.js";
import type { Meaning, Sign, Token } from "./token.js";
import type { Topic } from "./topic.js";

const SIGNS: Readonly<Record<string, Sign>> = {
  ",": "comma",
  "、": "pause",
  ";": "semicolon",
  "。": "stop",
  ":": "colon",
  "(": "open",
  ")": "close",
};

const SORTS = { MONEY: "money", RATE: "rate", BARE: "bare", COUNT: "count" } as const;

function figureToken(folded: string, at: number): Token | null {
  const run = figureRunAt(folded, at);
  return run === null ? null : { kind: SORTS[run.sort], figures: run.figures, start: at, end: run.end };
}

/** A base may print its amount at once: 较2024年的2190万元减少, 完成全年预算84.82万元的73.2%. */
function withFigure(folded: string, meaning: Meaning, start: number, end: number): Token {
  if (meaning.kind !== "compare" && meaning.kind !== "completion") return { ...meaning, start, end };
  const at = /^(?:的|为)/.test(folded.slice(end, end + 1)) ? end + 1 : end;
  const run = figureRunAt(folded, at);
  const figure = run?.sort === "MONEY" ? run.figures[0] : undefined;
  if (run === null || figure === undefined || run.figures.length > 1) return { ...meaning, start, end };
  return { ...meaning, figure, start, end: run.end };
}

const RULES = byFirstCharacter(LEX_RULES);

function ruleToken(folded: string, at: number): Token | null {
  for (const { pattern, read } of RULES.get(folded.charAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null || match[0] === "") continue;
    const end = at + match[0].length;
    const meaning = read(match.slice(1), folded.slice(end, end + 24));
    if (meaning !== null) return withFigure(folded, meaning, at, end);
  }
  return null;
}

/** A quoted name (“三公”经费) starts at its quotation mark. */
function nameToken(names: KnownNames, topic: Topic, folded: string, at: number): Token | null {
  const found = names.find(topic, folded, at);
  if (found === null) return null;
  const isQuoted = folded.charAt(at - 1) === '"' && folded.slice(at, found.end).includes('"');
  const fund = fundAt(topic, folded, at)?.fund ?? null;
  return {
    kind: "name",
    lines: found.lines,
    bareSide: found.bareSide,
    fund,
    start: isQuoted ? at - 1 : at,
    end: found.end,
  };
}

/** 2015本年收入: a year before a name may lack its 年. */
function gluedYear(names: KnownNames, topic: Topic, folded: string, at: number): Token | null {
  const year = /^20\d\d(?!\d)/.exec(folded.slice(at, at + 5))?.[0];
  if (year === undefined || names.find(topic, folded, at + 4) === null) return null;
  return { kind: "year", year: Number.parseInt(year, 10), start: at, end: at + 4 };
}

function tokenAt(names: KnownNames, topic: Topic, folded: string, at: number): Token | null {
  const character = folded.charAt(at);
  const sign = SIGNS[character];
  // A bracket may open an ordinal: （一）.
  if (sign !== undefined && sign !== "open") return { kind: sign, start: at, end: at + 1 };
  const word =
    nameToken(names, topic, folded, at) ??
    fundAt(topic, folded, at) ??
    ruleToken(folded, at) ??
    gluedYear(names, topic, folded, at) ??
    figureToken(folded, at);
  return word ?? (sign === undefined ? null : { kind: sign, start: at, end: at + 1 });
}

/**
 * The meaningful words and signs of a folded text, in order; what stands between them is filler or unknown.
 * Each character is looked at by a fixed number of bounded patterns.
 */
export function lex(folded: string, topic: Topic, names: KnownNames): Token[] {
  const paths = new Map<number, LocatedPath>(itemPathsOf(folded).map((path) => [path.start, path]));
  const tokens: Token[] = [];
  for (let at = 0; at < folded.length;) {
    const path = paths.get(at);
    const token: Token | null =
      path === undefined ? tokenAt(names, topic, folded, at) : { kind: "path", path, start: at, end: path.end };
    if (token === null) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}
