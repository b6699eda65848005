import { DocumentTooComplexError } from "../errors.js";
import type { LaidContent } from "../laid-table.js";
import { MAX_LINES } from "../limits.js";
import { layTable } from "./lay-table.js";
import type { HtmlElement, HtmlNode } from "./parse-html.js";
import { raised } from "../raised.js";
import { isRaised, isVisible } from "./visible.js";
import { shownText } from "./white-space.js";

const BLOCKS = new Set(
  (
    "address article blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary td th tr ul"
  ).split(" "),
);

function lineOfText(node: HtmlNode, text: string): number | undefined {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined) return undefined;
  return start + text.slice(0, text.length - text.trimStart().length).split("\n").length - 1;
}

class ContentCollector {
  readonly content: LaidContent[] = [];
  private text = "";
  private line: number | undefined;
  private raisedLevels = 0;

  constructor(private readonly document: string) {}

  visit(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node) this.addText(node, node.value);
      else if ("tagName" in node && isVisible(node)) this.addElement(node);
    }
  }

  endParagraph(): void {
    const text = shownText(this.text);
    const place = this.line === undefined ? {} : { line: this.line };
    if (text !== "") this.content.push({ kind: "paragraph", text, ...place });
    this.text = "";
    this.line = undefined;
  }

  private addText(node: HtmlNode, text: string): void {
    if (this.line === undefined && text.trim() !== "") this.line = lineOfText(node, text);
    this.text += this.raisedLevels > 0 ? raised(text) : text;
  }

  private addElement(element: HtmlElement): void {
    const { tagName } = element;
    if (tagName === "br") this.endParagraph();
    else if (isRaised(element)) this.addRaised(element);
    else if (tagName === "table") this.addTable(element);
    else if (tagName === "pre") this.addLines(element);
    else if (BLOCKS.has(tagName)) {
      this.endParagraph();
      this.visit(element.childNodes);
      this.endParagraph();
    } else this.visit(element.childNodes);
  }

  private addRaised(element: HtmlElement): void {
    this.raisedLevels += 1;
    this.visit(element.childNodes);
    this.raisedLevels -= 1;
  }

  private addTable(element: HtmlElement): void {
    this.endParagraph();
    const { captions, table } = layTable(this.document, element, (nodes) => layContent(this.document, nodes));
    this.visit(captions);
    this.endParagraph();
    this.content.push(table);
  }

  private addLines(element: HtmlElement): void {
    this.endParagraph();
    for (const node of element.childNodes) {
      if (node.nodeName !== "#text" || !("value" in node)) {
        this.visit([node]);
        continue;
      }
      const lines = node.value.split("\n");
      if (lines.length > MAX_LINES) throw new DocumentTooComplexError(this.document, "lines", MAX_LINES);
      lines.forEach((text, index) => {
        if (index > 0) this.endParagraph();
        const start = node.sourceCodeLocation?.startLine;
        if (start !== undefined && text.trim() !== "") this.line ??= start + index;
        this.text += text;
      });
    }
    this.endParagraph();
  }
}

/** What a reader of the page sees of these nodes: paragraphs, split at blocks and line breaks, and tables. */
export function layContent(document: string, nodes: readonly HtmlNode[]): readonly LaidContent[] {
  const collector = new ContentCollector(document);
  collector.visit(nodes);
  collector.endParagraph();
  return collector.content;
}
