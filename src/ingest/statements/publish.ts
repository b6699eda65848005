import type { Place, PublishedStatement } from "../../domain/account.js";
import { finishDraft, type Lines } from "./finish-draft.js";
import type { Unplaced } from "./narrative.js";
import { confirmedOutside } from "./outside.js";
import type { Prepared } from "./prepared.js";
import type { ParagraphReading } from "./read-paragraph.js";
import type { Sighting } from "./reading.js";
import { clauseAt, sentenceAt } from "./sentence.js";

/** What a paragraph yields in the end. */
export interface PublishedParagraph {
  readonly statements: readonly PublishedStatement[];
  readonly unplaced: readonly Unplaced[];
}

/** Where a paragraph stands: its page and line, where the document has them. */
export function placeOf({ page, line }: Place): Place {
  return { ...(page === undefined ? {} : { page }), ...(line === undefined ? {} : { line }) };
}

/** One report for each kind and clause: amount and rate of one change that has no place are one sighting. */
function unplacedOf(sightings: readonly Sighting[], { paragraph, canonical }: Prepared): Unplaced[] {
  const known = new Map<string, Unplaced>();
  for (const { kind, at, why } of sightings) {
    const text = clauseAt(canonical, at);
    const key = `${kind} ${text}`;
    if (!known.has(key)) known.set(key, { kind, place: placeOf(paragraph), section: paragraph.section, text, why });
  }
  return [...known.values()];
}

/** Closes the drafts of a paragraph: statements with their section, place and sentence, in the order of the text. */
export function publishParagraph(
  { prepared, drafts, sightings, projects }: ParagraphReading,
  lines: Lines,
): PublishedParagraph {
  const { paragraph, topic, canonical } = prepared;
  const seen = [...sightings];
  const place = (statement: Omit<PublishedStatement, "section" | "text">, at: number): PublishedStatement => ({
    section: paragraph.section,
    ...statement,
    ...placeOf(paragraph),
    text: sentenceAt(canonical, at),
  });
  const inOrder = [...drafts].sort((a, b) => a.figureAt - b.figureAt);
  const statements = inOrder.flatMap((draft) => {
    const finished = finishDraft(draft, topic, lines);
    seen.push(...finished.sightings);
    return finished.statements.map((statement) => place(statement, draft.figureAt));
  });
  const named = projects === null ? [] : projects.statements.map((statement) => place(statement, projects.start));
  if (topic === "OUTSIDE")
    return { statements: [...confirmedOutside(statements, lines.figures), ...named], unplaced: [] };
  return { statements: [...statements, ...named], unplaced: unplacedOf(seen, prepared) };
}
