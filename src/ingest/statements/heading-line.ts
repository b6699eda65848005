import { canonicalOf } from "./canonical.js";
import type { Target } from "./draft.js";
import { isFiller, isOpening } from "./filler.js";
import { itemPathsOf } from "./item-path.js";
import type { KnownNames } from "./names/known-names.js";
import type { Topic } from "./topic.js";

const HEADING_WORDS = /(?:情况)?(?:的)?(?:说明|分析|如下)+$|情况$/;

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
    const isWhole = isOpening(folded.slice(0, at)) && isFiller(folded.slice(found.end).replace(HEADING_WORDS, ""));
    if (!isWhole || found.lines.length === 0) return null;
    return { target: { kind: "LINES", lines: found.lines }, subject: text.slice(at, found.end) };
  }
  return null;
}
