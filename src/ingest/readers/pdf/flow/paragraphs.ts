import type { Paragraph } from "../../../located.js";
import { joinText } from "../../join-text.js";
import type { TextArea } from "./text-area.js";
import { textLine, type TextLine } from "./text-line.js";
import { endsSentence, wraps } from "./wraps.js";

/** Running text, which no title is: one clause of a paragraph may be set in another size than the rest. */
const CLAUSE = /[，。；,;]/;
/** Lines of one paragraph differ in size by less than this part, and stand no further apart than so many sizes. */
const SAME_SIZE = 0.15;
const FURTHEST = 3.2;
/** A gap this much larger than the one between the lines before shows a new paragraph. */
const WIDER_GAP = 1.5;
/** A blank this wide, in sizes, parts what stands on one line beside each other: a title and its unit label. */
const BESIDE = 3;

type Lines = readonly [TextLine, ...TextLine[]];

function differInSize(line: TextLine, next: TextLine): boolean {
  return Math.abs(line.size - next.size) > SAME_SIZE * line.size;
}

/** A line of one paragraph with the next; other sizes part titles, but not the lines of a sentence that is under way. */
function follows(lines: Lines, next: TextLine, areas: ReadonlyMap<number, TextArea>): boolean {
  const last = lines.at(-1) ?? lines[0];
  if (differInSize(last, next) && (endsSentence(last) || !lines.some(({ text }) => CLAUSE.test(text)))) return false;
  if (besideEachOther(last).length > 1 || besideEachOther(next).length > 1) return false;
  const area = areas.get(last.page);
  const nextArea = areas.get(next.page);
  if (area === undefined || nextArea === undefined || !wraps(last, area, next, nextArea)) return false;
  if (last.page !== next.page) return true;
  const gap = next.baseline - last.baseline;
  const before = lines.at(-2);
  const usual = before?.page === last.page ? last.baseline - before.baseline : FURTHEST * last.size;
  return gap <= FURTHEST * last.size && gap <= WIDER_GAP * usual;
}

function besideEachOther(line: TextLine): readonly TextLine[] {
  const groups: TextLine["words"][number][][] = [];
  for (const word of line.words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && word.left - last.right <= BESIDE * line.size) group.push(word);
    else groups.push([word]);
  }
  return groups.flatMap(([first, ...others]) => (first === undefined ? [] : [textLine(line.page, [first, ...others])]));
}

function paragraph(lines: Lines): readonly Paragraph[] {
  const [first] = lines;
  const texts = lines.length === 1 ? besideEachOther(first).map(({ text }) => text) : [joined(lines)];
  return texts.map((text) => ({ kind: "paragraph", text: text.trim(), page: first.page }));
}

function joined(lines: Lines): string {
  return lines.map(({ text }) => text).reduce(joinText);
}

/**
 * The paragraphs that lines make which follow each other with no table between, also over a page break; each stands on
 * the page where it starts. What stands beside each other on a line of its own is a paragraph each.
 */
export function paragraphsOf(lines: readonly TextLine[], areas: ReadonlyMap<number, TextArea>): readonly Paragraph[] {
  const groups: [TextLine, ...TextLine[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && follows(group, line, areas)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(paragraph);
}
