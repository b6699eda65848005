import type { AccountTable } from "../domain/line.js";
import { NotLoaded } from "../store/errors.js";
import type { LineCoverage, AccountAsked, LinesAsked } from "./line-coverage.js";
import type { LineSelection } from "../store/read/line-selection.js";
import type { Reach } from "./reach.js";

/** Parts of the reach that are loaded of everything or not at all. */
type Part = "statements" | "findings" | "succession" | "kinds" | "tableStates" | "indicators";

/** What one request has loaded, and of which years of its departments; null for no bound. */
export interface Extent {
  readonly reach: Pick<Reach, Part | "versions" | "codePrefixes">;
  /** Every key that is known, where what is loaded does not prove each beginning that is asked by; else null. */
  readonly knownKeys: readonly string[] | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly selection: LineSelection;
}

/** Knows what one request has loaded. Each question throws NotLoaded where what is asked for was not. */
export class LoadedReach {
  constructor(
    private readonly extent: Extent,
    private readonly lines: LineCoverage,
  ) {}

  /** Something that is loaded of everything or not at all. */
  part(part: Part): void {
    if (!this.extent.reach[part]) throw new NotLoaded(part);
  }

  /** The accounts of every year from one to another; null for no bound. */
  years(from: number | null, to: number | null): void {
    const { fromYear, toYear } = this.extent;
    const isFrom = fromYear === null || (from !== null && from >= fromYear);
    const isTo = toYear === null || (to !== null && to <= toYear);
    // Of no year at all nothing is missing.
    if ((!isFrom || !isTo) && (from === null || to === null || from <= to)) {
      throw new NotLoaded(`the accounts from ${String(from ?? "the first")} to ${String(to ?? "the last")}`);
    }
  }

  /** Which versions there are beside the served ones. */
  versions(): void {
    if (this.extent.reach.versions === "served") throw new NotLoaded("the versions of an account");
  }

  /** Every key that is known; null where what is loaded proves that one begins so. */
  keysKnown(prefix: string): readonly string[] | null {
    const { reach, knownKeys } = this.extent;
    if (reach.codePrefixes?.includes(prefix) === false) throw new NotLoaded(`the keys that begin with ${prefix}`);
    return knownKeys;
  }

  line(account: AccountAsked, table: AccountTable, key: string): void {
    if (!this.lines.holdsLine(account, table, key)) throw new NotLoaded(`${table}/${key} of ${String(account.year)}`);
  }

  linesOf(account: AccountAsked, asked: LinesAsked): void {
    if (!this.lines.holdsLines(account, asked)) {
      throw new NotLoaded(`${asked.table ?? "the tables"} of ${String(account.year)}`);
    }
  }

  /** All findings of an account. */
  findingsOf(account: AccountAsked): void {
    this.whole(account, this.extent.selection.found, "findings");
  }

  /** All reasons of an account. */
  explanationsOf(account: AccountAsked): void {
    this.part("statements");
    this.whole(account, this.extent.selection.explained, "reasons");
  }

  private whole(account: AccountAsked, boxes: LineSelection["found"], what: string): void {
    const isServed = account.isServed || this.extent.selection.versions === "all";
    if (!isServed || !boxes.some((box) => this.lines.isIn(box, account))) {
      throw new NotLoaded(`${what} of ${String(account.year)}`);
    }
  }
}
