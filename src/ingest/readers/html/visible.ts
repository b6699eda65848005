import type { HtmlElement } from "./parse-html.js";

const DROPPED = new Set(
  "script style noscript template head nav footer aside iframe object svg canvas audio video button select textarea".split(
    " ",
  ),
);

/** Value of an attribute, or null where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** True for what a reader of the page sees and what belongs to its content: no scripts, menus and hidden parts. */
export function isVisible(element: HtmlElement): boolean {
  if (DROPPED.has(element.tagName)) return false;
  if (attributeOf(element, "hidden") !== null || attributeOf(element, "role") === "navigation") return false;
  return !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, "style") ?? "");
}
