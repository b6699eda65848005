import type { Block } from "../../located.js";
import { continuesSentence, goesOnBelow, isUnderWay } from "../broken-sentence.js";
import { joinText } from "../join-text.js";
import { MAX_JOINED_TEXT } from "../limits.js";
import type { Prose } from "./markup.js";

/** How much shorter than the widest line of its run a wrapped line may be: punctuation is not split from its word. */
const WRAP_SLACK = 3;

interface ProseLine extends Prose {
  readonly number: number;
  /** Width of the widest among the lines that stand together with this one. */
  readonly runWidth: number;
  readonly followsBlank: boolean;
  /** True where the lines that stand together are cut at one width. */
  readonly isHardWrapped: boolean;
}

/** So many lines, and such a share of them, are as wide as the widest where a text is cut at one width. */
const FULL_LINES = 4;
const FULL_SHARE = 0.3;

function isFull(text: string, runWidth: number): boolean {
  return text.length >= runWidth - WRAP_SLACK;
}

function areHardWrapped(lines: readonly Prose[], runWidth: number): boolean {
  const full = lines.filter(({ text }) => isFull(text, runWidth)).length;
  return full >= FULL_LINES && full >= lines.length * FULL_SHARE;
}

function isWrappedBefore(first: ProseLine, next: ProseLine, text: string): boolean {
  if (next.opens || text.length > MAX_JOINED_TEXT) return false;
  if (next.followsBlank) return continuesSentence(text, next.text);
  // Lines that stand together are one paragraph only where the first is full: many texts have a line for a paragraph.
  if (!isFull(first.text, first.runWidth)) return false;
  return isUnderWay(text, next.text) || (first.isHardWrapped && goesOnBelow(text, next.text));
}

/**
 * Collects lines of prose and hands them on as paragraphs at the line where each starts. Lines of one paragraph that a
 * page break, a blank line or a wrap parted are put together again.
 */
export class ProseRun {
  private lines: ProseLine[] = [];
  private together: (Prose & { readonly number: number })[] = [];
  private afterBlank = false;

  constructor(private readonly blocks: Block[]) {}

  line(prose: Prose, number: number): void {
    this.together.push({ ...prose, number });
  }

  blank(): void {
    this.settle();
    this.afterBlank = true;
  }

  /** Hands on what was collected: something other than prose follows, which no sentence goes across. */
  end(): void {
    this.settle();
    let last: ProseLine | null = null;
    let paragraph: { text: string; line: number } | null = null;
    for (const line of this.lines) {
      if (last !== null && paragraph !== null && isWrappedBefore(last, line, paragraph.text)) {
        paragraph.text = joinText(paragraph.text, line.text);
      } else {
        if (paragraph !== null) this.blocks.push({ kind: "paragraph", ...paragraph });
        paragraph = { text: line.text, line: line.number };
      }
      last = line;
    }
    if (paragraph !== null) this.blocks.push({ kind: "paragraph", ...paragraph });
    this.lines = [];
    this.afterBlank = false;
  }

  private settle(): void {
    const runWidth = this.together.reduce((width, { text }) => Math.max(width, text.length), 0);
    const isHardWrapped = areHardWrapped(this.together, runWidth);
    this.together.forEach((line, index) => {
      this.lines.push({ ...line, runWidth, isHardWrapped, followsBlank: index === 0 && this.afterBlank });
    });
    if (this.together.length > 0) this.afterBlank = false;
    this.together = [];
  }
}
