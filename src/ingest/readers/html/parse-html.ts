import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from "parse5";
import { DocumentTooComplexError } from "../errors.js";
import { MAX_ELEMENT_DEPTH, MAX_ELEMENTS } from "../limits.js";
import { largestAttributeCount } from "./attribute-count.js";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Attributes of one element; a page has a dozen. */
const MAX_ATTRIBUTES = 1000;

/**
 * The tree of a page as a browser would build it, with the line where each node starts. Throws DocumentTooComplexError
 * where the page has more elements, levels or attributes than any account.
 */
export function parseHtml(document: string, html: string): readonly HtmlNode[] {
  if (largestAttributeCount(html) > MAX_ATTRIBUTES) {
    throw new DocumentTooComplexError(document, "attributes in one element", MAX_ATTRIBUTES);
  }
  let nodes = 0;
  let depth = 0;
  const countNode = (): void => {
    nodes += 1;
    if (nodes > MAX_ELEMENTS) throw new DocumentTooComplexError(document, "elements", MAX_ELEMENTS);
  };
  const tree = parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        countNode();
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
      createCommentNode(data) {
        countNode();
        return defaultTreeAdapter.createCommentNode(data);
      },
      onItemPush() {
        depth += 1;
        if (depth > MAX_ELEMENT_DEPTH) {
          throw new DocumentTooComplexError(document, "levels of elements", MAX_ELEMENT_DEPTH);
        }
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
  return tree.childNodes;
}
