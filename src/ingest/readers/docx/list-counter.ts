import { listNumber } from "./list-number.js";
import type { List } from "./numbering.js";

/**
 * Counts the items of a document's lists in reading order and gives each the number that Word prints before it.
 */
export class ListCounter {
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** What stands before the next item of this list at this level: "（二）"; "" for bullets and lists not defined. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    if (list === undefined) return "";
    const counts = this.counts.get(list.sequence) ?? new Map<number, number>();
    this.counts.set(list.sequence, counts);
    this.restart(listId, list, counts, level);
    const start = (index: number): number => list.levels.get(index)?.start ?? 1;
    counts.set(level, (counts.get(level) ?? start(level) - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    const { text, format } = list.levels.get(level) ?? { text: "", format: "none" };
    if (format === "bullet") return "";
    return text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number.parseInt(digit, 10) - 1;
      return listNumber(counts.get(index) ?? start(index), list.levels.get(index)?.format ?? "decimal");
    });
  }

  private restart(listId: string, list: List, counts: Map<number, number>, level: number): void {
    const restart = list.restarts.get(level);
    const key = `${listId}/${String(level)}`;
    if (restart === undefined || this.begun.has(key)) return;
    this.begun.add(key);
    counts.set(level, restart - 1);
  }
}
