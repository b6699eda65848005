import { lineKey, type LineKey, type PriorYear } from "../domain/facts.js";
import { ACCOUNT_TABLES, type AccountTable } from "../domain/line.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { AccountAsked, LinesAsked } from "./line-coverage.js";
import type { LoadedReach } from "./loaded-reach.js";

function isWanted(line: StoredLine, { table, keys, codePrefix, levels }: LinesAsked): boolean {
  return (
    (table === null || line.table === table) &&
    (keys?.includes(line.key) ?? true) &&
    (codePrefix == null || line.key.startsWith(codePrefix)) &&
    (levels?.includes(line.level) ?? true)
  );
}

/** The lines that are loaded of one account, by key. What is not among them, and whether all are, the reach is asked. */
class LoadedLines extends Map<LineKey, StoredLine> {
  private readonly byTable = new Map<AccountTable, Map<string, StoredLine>>();

  constructor(
    private readonly reach: LoadedReach,
    private readonly account: AccountAsked,
  ) {
    super();
  }

  override get(id: LineKey): StoredLine | undefined {
    const line = super.get(id);
    if (line === undefined) this.ask(id);
    return line;
  }

  override set(id: LineKey, line: StoredLine): this {
    const ofTable = this.byTable.get(line.table);
    if (ofTable === undefined) this.byTable.set(line.table, new Map([[line.key, line]]));
    else ofTable.set(line.key, line);
    return super.set(id, line);
  }

  /** The same as `get` of the key of both, which would be put together each time. */
  at(table: AccountTable, key: string): StoredLine | undefined {
    const line = this.byTable.get(table)?.get(key);
    if (line === undefined) this.reach.line(this.account, table, key);
    return line;
  }

  override has(id: LineKey): boolean {
    return this.get(id) !== undefined;
  }

  override keys(): MapIterator<LineKey> {
    this.reach.linesOf(this.account, EVERY_LINE);
    return super.keys();
  }

  override values(): MapIterator<StoredLine> {
    this.reach.linesOf(this.account, EVERY_LINE);
    return super.values();
  }

  /** Those that happen to be loaded. */
  loaded(): Iterable<StoredLine> {
    return super.values();
  }

  private ask(id: LineKey): void {
    const table = ACCOUNT_TABLES.find((one) => id.startsWith(`${one}/`));
    if (table !== undefined) this.reach.line(this.account, table, id.slice(table.length + 1));
  }
}

const EVERY_LINE: LinesAsked = { table: null };

/** What is loaded of one account. Each look-up throws NotLoaded where the request did not load what it asks for. */
export class LoadedAccount implements PriorYear {
  readonly lines: LoadedLines;
  private readonly withheld = new Set<AccountTable>();
  private readonly found: StoredFinding[] = [];
  private inOrder: readonly StoredLine[] | null = null;

  constructor(
    private readonly reach: LoadedReach,
    private readonly account: AccountAsked,
  ) {
    this.lines = new LoadedLines(reach, account);
  }

  add(line: StoredLine): void {
    this.lines.set(lineKey(line.table, line.key), line);
  }

  addFinding(finding: StoredFinding): void {
    this.found.push(finding);
  }

  withhold(table: AccountTable): void {
    this.withheld.add(table);
  }

  get withheldTables(): ReadonlySet<AccountTable> {
    this.reach.part("tableStates");
    return this.withheld;
  }

  /** Such lines in the order of the document. */
  linesOf(asked: LinesAsked): readonly StoredLine[] {
    this.reach.linesOf(this.account, asked);
    this.inOrder ??= [...this.lines.loaded()].sort((a, b) => a.ordinal - b.ordinal);
    const { table, keys, codePrefix, levels } = asked;
    const isAll = table === null && keys == null && codePrefix == null && levels == null;
    return isAll ? this.inOrder : this.inOrder.filter((line) => isWanted(line, asked));
  }

  /** The reasons of the account in document order, each once though it may belong to two lines. */
  explanations(statementsOf: (lineId: number) => readonly StoredStatement[]): StoredExplanation[] {
    this.reach.explanationsOf(this.account);
    const found = new Map<number, StoredExplanation>();
    for (const line of this.lines.loaded()) {
      for (const { explanation } of statementsOf(line.id)) {
        if (explanation !== null) found.set(explanation.id, explanation);
      }
    }
    return [...found.values()].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** Everything that was found of the account. */
  findings(): readonly StoredFinding[] {
    this.reach.findingsOf(this.account);
    return this.found;
  }

  /** What was found of one of its loaded lines. */
  findingsOfLine(lineId: number): readonly StoredFinding[] {
    this.reach.part("findings");
    return this.found.filter((finding) => finding.lineId === lineId);
  }
}
