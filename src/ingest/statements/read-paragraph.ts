import type { Stage } from "../../domain/line.js";
import type { Draft } from "./draft.js";
import type { Lines } from "./finish-draft.js";
import { headingLine } from "./heading-line.js";
import { lex } from "./lex.js";
import { namedProjectsOf, type NamedProjects } from "./named-projects.js";
import type { Prepared } from "./prepared.js";
import { readPassage, type PassageReading } from "./read-passage.js";
import type { Topic } from "./topic.js";

/** What the whole account says of its paragraphs. */
export interface AccountContext {
  readonly year: number;
  readonly lines: Lines;
  readonly plainStageOf: (topic: Topic) => Stage;
  readonly hasUnequalSides: boolean;
}

/** A paragraph as read; its drafts are still open, for a later paragraph may give their reasons. */
export interface ParagraphReading extends PassageReading {
  readonly prepared: Prepared;
  readonly projects: NamedProjects | null;
}

/**
 * Reads one paragraph; `earlier` are the drafts of the paragraphs before it in the same section. Where `item` is the line of
 * a numbered item that the paragraph goes on with, what names no line is of that one, not of the heading above the list.
 */
export function readParagraph(
  prepared: Prepared,
  { year, lines, plainStageOf, hasUnequalSides }: AccountContext,
  earlier: readonly Draft[],
  item: Draft | null,
): ParagraphReading {
  const { paragraph, topic, canonical } = prepared;
  const projects = namedProjectsOf(canonical, lines.figures, lines.unit);
  const isProject = (offset: number): boolean => projects !== null && offset >= projects.start && offset < projects.end;
  const tokens = lex(canonical.folded, topic, lines.names).filter(({ start }) => !isProject(start));
  const reading = readPassage({
    ...canonical,
    tokens,
    hasUnequalSides,
    isItem: tokens[0]?.kind === "ordinal",
    topic,
    year,
    plainStage: plainStageOf(topic),
    heading: topic === "OUTSIDE" ? null : (item ?? headingLine(paragraph.trail, topic, lines.names)),
    earlier,
  });
  return { ...reading, prepared, projects };
}
