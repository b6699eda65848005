import type { Block, Paragraph } from "../located.js";
import { headingEnd } from "./heading-end.js";
import { numberingOf, type NumberingRank } from "./numbering.js";

/** Where a section number may stand inside a line: behind a sentence, behind a heading, or behind a blank; a part's anywhere but where a sentence refers to it. */
const NUMBER =
  /(?<![见在于的和与及])第[一二三四五六七八九十]{1,3}部分(?![的所])|(?<=[。！？；;：:!?”）)]|情况|说明|总结|报告|解释|概况|职责|职能|构成|设置|决算表|总表|目录|\s)(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)])/g;
/** A reason counts its parts with the same numbers. */
const OPEN_REASON = /(?:原因|因为|由于|主要是|主要系)[^。；]{0,12}[：:]\s*$/;
const DIGITS = "一二三四五六七八九";
/** Rank of 一、; what is numbered so is a section of the account. */
const SECTION = 2;
/** Numbers of sections that may be left out between two. */
const LEFT_OUT = 4;
/** The title of an account, whose text follows it on the same line. */
const TITLE_END = /(?<=决算(?:公开)?(?:情况)?(?:的)?(?:说明|报告|公开))(?=按照|根据|为|现将|时间|发布)/.source;
/** The word above a contents list, which stands alone. */
const CONTENTS_WORD = /(?=目录$)/.source;
const OPENING_PARTS = new RegExp(`${TITLE_END}|${CONTENTS_WORD}`);

/** 目录 with blanks inside it is one word. */
const CONTENTS = /目\s+(?=录)/g;
/** Signs of a heading that tell whether it came before. */
const SAME_WORDS = 4;

interface Numbered {
  readonly at: number;
  readonly rank: NumberingRank;
  readonly value: number;
  /** The words behind the number, without blanks. */
  readonly words: string;
}

/** 1 to 99 of 十二 or 12. */
function valueOf(number: string): number {
  if (/^\d+$/.test(number)) return Number.parseInt(number, 10);
  const [tens = "", ones = ""] = number.includes("十") ? number.split("十") : ["", number];
  const ten = number.includes("十") ? (tens === "" ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  return ten * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones) + 1);
}

function numberedAt(text: string, at: number): Numbered | null {
  const numbering = numberingOf(text.slice(at, at + 80));
  if (numbering === null) return null;
  const words = numbering.rest.replace(/\s/g, "").slice(0, SAME_WORDS);
  return { at, rank: numbering.rank, value: valueOf(numbering.number), words };
}

/** Rank, number and first words of a section: the same for an entry of the contents list and its heading. */
function entryOf({ rank, value, words }: Numbered): string {
  return `${String(rank)} ${String(value)} ${words}`;
}

/**
 * The numbers that go on counting: each the next of its rank, the first below an outer one, or an entry of the
 * contents list that comes again as the heading which it announced.
 */
function inSequence(found: readonly Numbered[]): Numbered[] {
  const last = new Map<number, number>();
  const announced = new Set<string>();
  return found.filter((one, at) => {
    const { rank, value } = one;
    const before = last.get(rank);
    const isSection = rank <= SECTION;
    const isNext = before !== undefined && value > before && value - before <= (isSection ? LEFT_OUT : 1);
    const opens = isSection ? before === undefined || announced.has(entryOf(one)) : value === 1;
    if (!isNext && !opens) return false;
    if (rank === 0 || at === 0) announced.add(entryOf(one));
    for (const inner of [...last.keys()]) if (inner > rank) last.delete(inner);
    last.set(rank, value);
    return true;
  });
}

/** The numbers without those that count the parts of a reason (主要是：一、…；二、…). */
function withoutReasons(numbers: readonly Numbered[], text: string): Numbered[] {
  let part: Numbered | null = null;
  return numbers.filter((one) => {
    const opens = OPEN_REASON.test(text.slice(Math.max(0, one.at - 30), one.at));
    const goesOn: boolean =
      part?.rank === one.rank &&
      one.value === part.value + 1 &&
      /[；;]\s*$/.test(text.slice(Math.max(0, one.at - 9), one.at));
    part = opens || goesOn ? one : null;
    return part === null;
  });
}

function placesIn(text: string): Numbered[] {
  const own = numberedAt(text, 0);
  const inside = [...text.matchAll(NUMBER)].flatMap(({ index }) => numberedAt(text, index) ?? []);
  const found = [...(own === null ? [] : [own]), ...inside.filter(({ at }) => at > 0)];
  return inSequence(withoutReasons(found, text));
}

/** True where a line holds what are several lines elsewhere: more than one section, or one with its list. */
function isFlat(places: readonly Numbered[]): boolean {
  const inside = places.filter(({ at }) => at > 0);
  if (inside.some(({ rank }) => rank <= SECTION)) return true;
  const [first] = places;
  return first?.at === 0 && first.rank <= SECTION && inside.length > 1;
}

/** A heading and the text that follows it on its line. */
function withoutRunIn(piece: string): string[] {
  const numbering = numberingOf(piece);
  if (numbering === null || numbering.rank > SECTION + 1) return [piece];
  const end = headingEnd(numbering.rest, numbering.rank <= SECTION);
  const start = piece.length - numbering.rest.length;
  return end === 0 ? [piece] : [piece.slice(0, start + end), piece.slice(start + end)];
}

/** What stands above the first section: the title, and what a page prints around it, parted by blanks. */
function openingOf(text: string): string[] {
  return text
    .replace(CONTENTS, "目")
    .split(OPENING_PARTS)
    .flatMap((part) => part.split(/\s+/));
}

function piecesOf(text: string): string[] {
  const places = placesIn(text);
  if (!isFlat(places)) return withoutRunIn(text);
  const starts = places.map(({ at }) => at);
  const pieces = starts.flatMap((start, index) => withoutRunIn(text.slice(start, starts[index + 1]).trim()));
  return [...openingOf(text.slice(0, starts[0])), ...pieces];
}

function split(paragraph: Paragraph): Paragraph[] {
  const pieces = piecesOf(paragraph.text.trim())
    .map((text) => text.trim())
    .filter((text) => text !== "");
  return pieces.length < 2 ? [paragraph] : pieces.map((text) => ({ ...paragraph, text }));
}

/**
 * The blocks with lines parted that hold several paragraphs: text of a page without its line breaks is cut at section
 * numbers that go on counting, behind sentences, headings or blanks; a heading is parted from the text on its line.
 * Every part stands where the line stands.
 */
export function withLineBreaks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => (block.kind === "paragraph" ? split(block) : [block]));
}
