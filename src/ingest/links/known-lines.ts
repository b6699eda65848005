import type { LineFacts, PriorYear } from "../../domain/facts.js";
import { isCode, type AccountTable } from "../../domain/line.js";
import { foldName } from "../../domain/names.js";
import type { LinkedLine } from "../../domain/stated-links.js";
import { parentKeys } from "../../domain/tables/place.js";

/** A line that a reason may name. */
export interface KnownLine extends LinkedLine {
  readonly name: string;
}

/** Between the parts of a printed path: 财政事务—机关服务. */
const PATH = /[-—–－:：·]+/;
/** Totals and balances stand in many reasons, and none of these moves money to them. */
const NEVER_MEANT = /(?:^|\.)(?:total|current-year|personnel-total|public-total)$|balance/;

/** The parts of a printed name, folded: 财政事务 and 机关服务. */
function partsOf(name: string): string[] {
  return foldName(name)
    .split(PATH)
    .filter((part) => part !== "");
}

/** The lines of an account and of the year before it, found by key and by name. Nothing here does I/O. */
export class KnownLines {
  private readonly lines = new Map<string, KnownLine>();
  private readonly byName = new Map<string, KnownLine[]>();
  private longest = 0;

  constructor(year: number, account: { readonly lines: ReadonlyMap<unknown, LineFacts> }, prior: PriorYear) {
    // A line that both years print is that of the account itself.
    for (const line of account.lines.values()) this.add(line, year);
    for (const line of prior.lines.values()) this.add(line, year - 1);
  }

  /** The longest name at a place of a folded text, with all lines that bear it; null where no name stands there. */
  nameAt(text: string, at: number): { readonly name: string; readonly lines: readonly KnownLine[] } | null {
    for (let length = Math.min(this.longest, text.length - at); length >= 2; length--) {
      const name = text.slice(at, at + length);
      const lines = this.byName.get(name);
      if (lines !== undefined) return { name, lines };
    }
    return null;
  }

  /**
   * The one line of a table that a name means. Of several, the one below a line of the name that stands before it; null
   * where that does not tell them apart.
   */
  meant(lines: readonly KnownLine[], table: AccountTable, above: string): KnownLine | null {
    const candidates = lines.filter((line) => line.table === table);
    const keys = new Set(candidates.map(({ key }) => key));
    if (keys.size === 1) return candidates[0] ?? null;
    const below = candidates.filter(
      (line) => above !== "" && this.namesAbove(line).some((name) => above.endsWith(name)),
    );
    return new Set(below.map(({ key }) => key)).size === 1 ? (below[0] ?? null) : null;
  }

  /** Names of what stands above a line, folded. */
  namesAbove({ table, key, name }: KnownLine): string[] {
    const parents = parentKeys(table, key).flatMap((parent) => {
      const line = this.at(table, parent);
      return line === null ? [] : (partsOf(line.name).at(-1) ?? []);
    });
    return [...partsOf(name).slice(0, -1), ...parents];
  }

  /** The line of a key in a table; null where neither year has it. */
  at(table: AccountTable, key: string): KnownLine | null {
    return this.lines.get(`${table}/${key}`) ?? null;
  }

  private add({ table, key, name }: LineFacts, year: number): void {
    const id = `${table}/${key}`;
    if (this.lines.has(id)) return;
    const line: KnownLine = { year, table, key, name };
    this.lines.set(id, line);
    if (!isCode(key) && NEVER_MEANT.test(key)) return;
    const last = partsOf(name).at(-1);
    if (last === undefined || last.length < 2) return;
    this.longest = Math.max(this.longest, last.length);
    const others = this.byName.get(last);
    if (others === undefined) this.byName.set(last, [line]);
    else others.push(line);
  }
}
