import type { Block, Grid, Paragraph } from "../located.js";
import { fold } from "../folded.js";
import { laidRowsOf, textsOf, type LaidRow } from "./laid-row.js";
import type { LocatedTable } from "./located-table.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";
import type { PrintedText } from "./printed-text.js";
import { headOf } from "./table-head.js";
import { isTableLabel, stretchesOf, type GridStretch } from "./table-labels.js";
import { noteCount, saysWithheld } from "./table-notes.js";
import { tableTitleOf } from "./table-title.js";
import { titleAbove } from "./title-above.js";

/** The tables of a document, the paragraphs that belong to none, and the grids that are none of the nine. */
export interface FoundTables {
  readonly tables: readonly LocatedTable[];
  readonly paragraphs: readonly Paragraph[];
  readonly notUnderstood: readonly NotUnderstood[];
}

interface Draft extends LocatedTable {
  readonly labels: PrintedText[];
  readonly parts: LaidRow[][];
  readonly notes: PrintedText[];
}

/** The text of a paragraph with its place alone. */
function printed(paragraph: Paragraph): PrintedText {
  return { text: paragraph.text, ...placeOf(paragraph) };
}

/** How far below a title the words may stand that its table is withheld. */
const WITHHELD_WITHIN = 3;

class TableSearch {
  readonly tables: Draft[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly reports: NotUnderstood[] = [];
  /** Paragraphs since the last grid. */
  private pending: Paragraph[] = [];
  /** The table that the last grid belongs to; null before the first grid and below one that is none of the nine. */
  private current: Draft | null = null;
  private hasGridAbove = false;

  constructor(private readonly departments: readonly string[]) {}

  paragraph(paragraph: Paragraph): void {
    this.pending.push(paragraph);
  }

  grid(grid: Grid): void {
    const stretches = stretchesOf(laidRowsOf(grid), this.departments);
    stretches.forEach((stretch, index) => {
      if (stretch.title !== null) this.openInGrid(stretch, stretch.title);
      else if (index === 0) this.openBelowParagraphs(grid, stretch);
    });
    this.hasGridAbove = true;
  }

  private openInGrid(stretch: GridStretch, title: GridStretch["title"] & object): void {
    const below = this.takeNotes();
    this.release(below);
    this.start({
      title: title.found,
      place: placeOf(title.row),
      labels: [...stretch.labels],
      parts: [[...stretch.rows]],
      notes: [...stretch.notes],
    });
  }

  private openBelowParagraphs(grid: Grid, stretch: GridStretch): void {
    const isBare = this.pending.every(({ text }) => isTableLabel(text));
    if (this.hasGridAbove && isBare && this.goesOn(grid, stretch)) {
      this.current?.parts.push([...stretch.rows]);
      this.current?.notes.push(...stretch.notes);
      this.pending = [];
      return;
    }
    const below = this.takeNotes();
    const title = titleAbove(below, this.departments);
    if (title === null) this.untitled(grid, stretch, below);
    else {
      let from = title.from;
      while (from > 0 && isTableLabel(below[from - 1]?.text ?? "。")) from -= 1;
      this.release(below.slice(0, from));
      const first = below[title.from];
      const place = first === undefined ? placeOf(grid) : placeOf(first);
      const labels = [...below.slice(from).map(printed), ...stretch.labels];
      if (title.found !== null) {
        this.start({ title: title.found, place, labels, parts: [[...stretch.rows]], notes: [...stretch.notes] });
      } else {
        this.current = null;
        this.reports.push(
          notUnderstood("UNKNOWN_TABLE", place, title.printed, "the title is none of the nine tables' titles"),
        );
      }
    }
  }

  /** A grid with nothing but labels above it belongs to the table above, unless it has another head of its own. */
  private goesOn(grid: Grid, stretch: GridStretch): boolean {
    if (this.current === null) return true;
    const head = headWords(stretch.rows);
    return grid.continued === true || head === "" || this.current.parts.some((part) => headWords(part) === head);
  }

  private untitled(grid: Grid, stretch: GridStretch, below: readonly Paragraph[]): void {
    this.release(below);
    this.current = null;
    const words = stretch.rows.slice(0, 2).flatMap(textsOf).join(" ");
    this.reports.push(
      notUnderstood("UNTITLED_GRID", placeOf(grid), words, "no title of a table stands above this grid"),
    );
  }

  private start(draft: Draft): void {
    const last = this.current;
    // A title that is printed again right below its table, with no note between, heads the table's next page.
    if (
      last !== null &&
      last === this.tables.at(-1) &&
      last.title.title === draft.title.title &&
      last.notes.length === 0
    ) {
      last.parts.push(...draft.parts);
      last.notes.push(...draft.notes);
      return;
    }
    this.tables.push(draft);
    this.current = draft;
  }

  /** Gives the notes among the pending paragraphs to the table above, and returns the rest. */
  private takeNotes(): Paragraph[] {
    const pending = this.pending;
    this.pending = [];
    const first = pending.findIndex(({ text }) => !isTableLabel(text));
    const start = first < 0 || this.current === null ? 0 : first;
    const count = this.current === null ? 0 : noteCount(pending.slice(start).map(({ text }) => text));
    if (count === 0) return pending;
    this.current?.notes.push(...pending.slice(start, start + count).map(printed));
    return pending.slice(start + count);
  }

  /** Hands paragraphs on to the narrative; a title among them whose table is said to be withheld is that table. */
  private release(paragraphs: readonly Paragraph[]): void {
    let at = 0;
    while (at < paragraphs.length) {
      const end = this.withheldAt(paragraphs, at);
      const paragraph = paragraphs[at];
      if (end === null && paragraph !== undefined) this.paragraphs.push(paragraph);
      at = end ?? at + 1;
    }
  }

  private withheldAt(paragraphs: readonly Paragraph[], at: number): number | null {
    const first = paragraphs[at];
    const title = first === undefined ? null : tableTitleOf(first.text, this.departments);
    if (first === undefined || title === null) return null;
    const below = paragraphs.slice(at + 1, at + 1 + WITHHELD_WITHIN);
    const said = below.findIndex(({ text }) => saysWithheld(text));
    if (said < 0 || below.slice(0, said).some(({ text }) => tableTitleOf(text, this.departments) !== null)) return null;
    const texts = [first, ...below.slice(0, said + 1)].map(printed);
    this.tables.push({ title, place: placeOf(first), labels: texts.slice(0, -1), parts: [], notes: texts.slice(-1) });
    return at + said + 2;
  }

  end(): FoundTables {
    this.release(this.takeNotes());
    return { tables: this.tables, paragraphs: this.paragraphs, notUnderstood: this.reports };
  }
}

function headWords(rows: readonly LaidRow[]): string {
  return rows.slice(0, headOf(rows).rows).flatMap(textsOf).map(fold).join("");
}

/**
 * Finds the nine tables among `blocks` (those of the contents list left out) by the titles above or inside the grids.
 * Grids that go on with a table on the next page are its further parts. `departments`: names that a title may open with.
 */
export function findTables(blocks: readonly Block[], departments: readonly string[]): FoundTables {
  const search = new TableSearch(departments);
  for (const block of blocks) {
    if (block.kind === "paragraph") search.paragraph(block);
    else search.grid(block);
  }
  return search.end();
}
