import { canonicalOf } from "./canonical.js";
import type { Target } from "./draft.js";
import { isFiller, isOpening } from "./filler.js";
import { itemPathsOf } from "./paths/item-path.js";
import type { KnownNames } from "./names/known-names.js";
import type { Topic } from "./topic.js";

const HEADING_WORDS = ["说明", "分析", "如下"];

function without(end: string, text: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** Without 情况, or 情况的说明如下, at the end. */
function withoutHeadingWords(text: string): string {
  let rest = text;
  for (let word: string | undefined = ""; word !== undefined; word = HEADING_WORDS.find((one) => rest.endsWith(one))) {
    rest = rest.slice(0, rest.length - word.length);
  }
  return without("情况", rest === text ? rest : without("的", rest));
}

/**
 * The line that the innermost heading names (…（项）, 机关运行经费支出说明), or null where it names none or more
 * than a line. A paragraph that does not name its line itself speaks of it.
 */
export function headingLine(
  trail: readonly string[],
  topic: Topic,
  names: KnownNames,
): { readonly target: Target; readonly subject: string } | null {
  const { text, folded } = canonicalOf(trail[trail.length - 1] ?? "");
  const paths = itemPathsOf(folded);
  const [path] = paths;
  if (path !== undefined) {
    if (paths.length > 1) return null;
    return { target: { kind: "PATH", levels: path.levels }, subject: text.slice(path.subjectStart, path.subjectEnd) };
  }
  for (let at = 0; at < folded.length; at += 1) {
    const found = names.find(topic, folded, at);
    if (found === null) continue;
    const isWhole = isOpening(folded.slice(0, at)) && isFiller(withoutHeadingWords(folded.slice(found.end)));
    if (!isWhole || found.lines.length === 0) return null;
    return { target: { kind: "LINES", lines: found.lines }, subject: text.slice(at, found.end) };
  }
  return null;
}
