const RAW_TEXT = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes|noscript)$/;
const NAME = /[a-z][^\s/>]*/y;

interface Tag {
  readonly attributes: number;
  /** Where the text behind the tag starts. */
  readonly end: number;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\f" || character === "\r";
}

function scanTag(html: string, start: number): Tag {
  let attributes = 0;
  let previous = "";
  for (let index = start; index < html.length; index += 1) {
    const character = html[index] ?? "";
    if (character === ">") return { attributes, end: index + 1 };
    if (previous === "=" && (character === '"' || character === "'")) {
      const close = html.indexOf(character, index + 1);
      if (close === -1) return { attributes, end: html.length };
      index = close;
      previous = "/";
    } else if (!isSpace(character)) {
      const separated = previous === "/" || isSpace(html[index - 1]);
      if (separated && previous !== "=" && character !== "=" && character !== "/") attributes += 1;
      previous = character;
    }
  }
  return { attributes, end: html.length };
}

function behind(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found === -1 ? html.length : found + what.length;
}

/**
 * The largest number of attributes in one tag. The parser compares each attribute with all before it in its tag, so that
 * a tag with a million of them takes hours; this looks through the page once.
 */
export function largestAttributeCount(html: string): number {
  const page = html.toLowerCase();
  let most = 0;
  let index = page.indexOf("<");
  while (index !== -1 && index < page.length) {
    NAME.lastIndex = index + 1;
    const name = NAME.exec(page)?.[0];
    if (page.startsWith("<!--", index)) index = behind(page, "-->", index + 2);
    else if (name === undefined) index += 1;
    else {
      const tag = scanTag(page, index + 1 + name.length);
      most = Math.max(most, tag.attributes);
      index = RAW_TEXT.test(name) ? behind(page, `</${name}`, tag.end) : tag.end;
    }
    index = page.indexOf("<", index);
  }
  return most;
}
