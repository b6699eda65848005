/** Where the group that opens at `start` closes. */
function closingOf(source, start) {
  let depth = 0;
  let isClass = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === "\\") at += 1;
    else if (isClass) isClass = character !== "]";
    else if (character === "[") isClass = true;
    else if (character === "(") depth += 1;
    else if (character === ")") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw new Error(`no group closes in ${source.slice(start)}`);
}

const UNBOUNDED = /(?<!\\)[*+]|\{\d+,\}/;

/**
 * A pattern in which the theory of automata finds every path of `source`, and more: what is looked for ahead may be
 * read, what stands behind is not asked, and what stands twice is any text of its kind. Throws where what is asked
 * behind is of any length: that could cost more than the theory is shown.
 */
export function withoutAssertions(source) {
  let rest = source.replace(/\\1/g, () => /\(((?:\[[^\]]*\]|\\p\{[^}]*\})\{\d+,\d+\})\)/.exec(source)?.[1] ?? "\\1");
  for (let found = /\(\?<?[=!]/.exec(rest); found !== null; found = /\(\?<?[=!]/.exec(rest)) {
    const end = closingOf(rest, found.index);
    const body = rest.slice(found.index + found[0].length, end);
    const isBehind = found[0].includes("<");
    if (isBehind && UNBOUNDED.test(body.replace(/\[(?:\\.|[^\]\\])*\]/g, "x")))
      throw new Error(`${source} asks for any length behind`);
    rest = rest.slice(0, found.index) + (isBehind ? "" : `(?:${body}|)`) + rest.slice(end + 1);
  }
  return rest;
}
