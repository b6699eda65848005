import type { LaidContent } from "../laid-table.js";
import type { ListPlace } from "./style-lists.js";

/** A paragraph whose runs are being read. */
export class OpenParagraph {
  style: string | null = null;
  listId: string | null = null;
  level: number | null = null;
  /** What stands in text boxes that hang on this paragraph: it follows the paragraph. */
  readonly boxes: LaidContent[] = [];
  private readonly lines: string[] = [];
  private current = "";

  /** `line`: the number of the paragraph in the document, from 1. */
  constructor(readonly line: number) {}

  addText(text: string): void {
    this.current += text;
  }

  breakLine(): void {
    this.lines.push(this.current);
    this.current = "";
  }

  get isBlank(): boolean {
    return [...this.lines, this.current].every((line) => line.trim() === "");
  }

  /** The list that numbers this paragraph: its own, else that of its style; "0" takes it out of its style's list. */
  listPlace(styleLists: ReadonlyMap<string, ListPlace>): ListPlace | null {
    if (this.listId === "0") return null;
    const ofStyle = styleLists.get(this.style ?? "") ?? null;
    if (this.listId !== null) return { listId: this.listId, level: this.level ?? 0 };
    return ofStyle === null ? null : { ...ofStyle, level: this.level ?? ofStyle.level };
  }

  /** A paragraph for each line that holds text, the first behind its number, then what stands in its text boxes. */
  finish(number: string): readonly LaidContent[] {
    const texts = [...this.lines, this.current]
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");
    const paragraphs = texts.map((text, index): LaidContent => {
      const numbered = index === 0 ? withNumber(number, text) : text;
      return { kind: "paragraph", text: numbered, line: this.line };
    });
    return [...paragraphs, ...this.boxes];
  }
}

function withNumber(number: string, text: string): string {
  const wouldMerge = /[\w.]$/.test(number) && /^\d/.test(text);
  return wouldMerge ? `${number} ${text}` : number + text;
}
