import type { HtmlElement } from "./parse-html.js";

const DROPPED = new Set(
  "del s strike script style noscript template head nav footer aside iframe object svg canvas audio video button select textarea".split(
    " ",
  ),
);

const INLINE = new Set("a b em font i small span strong u".split(" "));

/** Value of an attribute, or null where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** True for an element whose text stands above or below the line. */
export function isRaised(element: HtmlElement): boolean {
  if (element.tagName === "sup" || element.tagName === "sub") return true;
  if (!INLINE.has(element.tagName)) return false;
  return /vertical-align\s*:\s*(?:super|sub)/i.test(attributeOf(element, "style") ?? "");
}

/** True for what a reader of the page sees and what belongs to its content: no scripts, menus, hidden and struck out parts. */
export function isVisible(element: HtmlElement): boolean {
  if (DROPPED.has(element.tagName)) return false;
  if (attributeOf(element, "hidden") !== null || attributeOf(element, "role") === "navigation") return false;
  return !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, "style") ?? "");
}
