import { canonicalOf, type Canonical } from "./canonical.js";
import type { NarrativeParagraph } from "./narrative.js";
import { topicOf, type Topic } from "./topic.js";

/** A paragraph with its text folded and its topic known, both once. */
export interface Prepared {
  readonly paragraph: NarrativeParagraph;
  readonly topic: Topic;
  readonly canonical: Canonical;
}

/** 主要原因： at the end of a paragraph leaves its reason to the next. */
const OPEN_REASON = /(?:原因|主要情况)(?:是|为|如下)?[:：]\s*$/;

const OWN_NUMBER = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;

/** Paragraphs of one section with a reason put back to the words that introduce it. */
function withReasons(paragraphs: readonly NarrativeParagraph[]): readonly NarrativeParagraph[] {
  const joined: NarrativeParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined[joined.length - 1];
    const goesOn = last?.section === paragraph.section && !OWN_NUMBER.test(paragraph.text);
    if (last !== undefined && goesOn && OPEN_REASON.test(last.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + paragraph.text };
    } else joined.push(paragraph);
  }
  return joined;
}

const BREAKS_AFTER = /[（(](?:类|款)[)）]$/;
const REST_OF_HEADING = /^[^，。；：,;:（(]{2,45}[（(]项[)）]/;

/** A heading that a line break cut after （款） names its 项 in the next paragraph: what follows stands below all of it. */
function withWholeHeadings(paragraphs: readonly NarrativeParagraph[]): readonly NarrativeParagraph[] {
  let whole: { readonly section: string; readonly heading: string; readonly title: string } | null = null;
  return paragraphs.map((paragraph) => {
    const { section, trail } = paragraph;
    const heading = trail.at(-1) ?? "";
    if (whole?.section !== section || whole.heading !== heading) whole = null;
    const rest = BREAKS_AFTER.test(heading.trim()) ? REST_OF_HEADING.exec(paragraph.text.trim())?.[0] : undefined;
    if (rest !== undefined) whole = { section, heading, title: heading.trim() + rest };
    return whole === null ? paragraph : { ...paragraph, trail: [...trail.slice(0, -1), whole.title] };
  });
}

/** Every paragraph prepared, in order; a trail that does not change keeps its topic. */
export function prepare(paragraphs: readonly NarrativeParagraph[]): readonly Prepared[] {
  const topics = new Map<string, Topic>();
  return withReasons(withWholeHeadings(paragraphs)).map((paragraph) => {
    const key = paragraph.trail.join("\n");
    const topic = topics.get(key) ?? topicOf(paragraph.trail);
    topics.set(key, topic);
    return { paragraph, topic, canonical: canonicalOf(paragraph.text) };
  });
}
