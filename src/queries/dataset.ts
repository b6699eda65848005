import { lineKey, type LineKey, type PriorYear } from "../domain/facts.js";
import type { AccountTable } from "../domain/line.js";
import type { StoredDepartment } from "../store/read/departments.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";

export type { StoredDepartment };

/** Something was read that the request's reach does not cover: a fault of the reach, never of the user. */
class NotLoaded extends Error {
  override readonly name = "NotLoaded";

  constructor(what: string) {
    super(`${what} is not loaded for this request`);
  }
}

const NO_LINES: readonly StoredLine[] = [];
const NO_STATEMENTS: readonly StoredStatement[] = [];
const NO_FINDINGS: readonly StoredFinding[] = [];

/** Everything that one request reaches, in memory. All look-ups are by key; nothing here does I/O. */
export class Dataset {
  private readonly byYear = new Map<string, Map<LineKey, StoredLine>>();
  private readonly byId = new Map<number, StoredLine>();
  private readonly statements = new Map<number, StoredStatement[]>();
  private readonly findings = new Map<string, StoredFinding[]>();

  constructor(
    private readonly departments: ReadonlyMap<number, StoredDepartment>,
    lines: readonly StoredLine[],
    statements: readonly StoredStatement[],
    findings: readonly StoredFinding[],
  ) {
    for (const line of lines) {
      this.byId.set(line.id, line);
      const id = `${String(line.departmentId)}/${String(line.year)}`;
      const year = this.byYear.get(id) ?? new Map<LineKey, StoredLine>();
      year.set(lineKey(line.table, line.key), line);
      this.byYear.set(id, year);
    }
    for (const statement of statements) append(this.statements, statement.lineId, statement);
    for (const finding of findings)
      append(this.findings, `${String(finding.departmentId)}/${String(finding.year)}`, finding);
  }

  allDepartments(): StoredDepartment[] {
    return [...this.departments.values()];
  }

  hasDepartment(id: number): boolean {
    return this.departments.has(id);
  }

  hasYear(departmentId: number, year: number): boolean {
    return this.departments.get(departmentId)?.years.has(year) ?? false;
  }

  /** The years of a department that are loaded, ascending. */
  yearsOf(departmentId: number): number[] {
    return [...this.department(departmentId).years.keys()].sort((a, b) => a - b);
  }

  department(id: number): StoredDepartment {
    const department = this.departments.get(id);
    if (department === undefined) throw new NotLoaded("a department");
    return department;
  }

  line(departmentId: number, year: number, table: AccountTable, key: string): StoredLine | undefined {
    return this.byYear.get(`${String(departmentId)}/${String(year)}`)?.get(lineKey(table, key));
  }

  lineById(id: number): StoredLine {
    const line = this.byId.get(id);
    if (line === undefined) throw new NotLoaded("a line");
    return line;
  }

  /** The lines of a year in the order of the document. */
  linesOf(departmentId: number, year: number): readonly StoredLine[] {
    const lines = this.byYear.get(`${String(departmentId)}/${String(year)}`);
    return lines === undefined ? NO_LINES : [...lines.values()].sort((a, b) => a.ordinal - b.ordinal);
  }

  statementsOf(lineId: number): readonly StoredStatement[] {
    return this.statements.get(lineId) ?? NO_STATEMENTS;
  }

  findingsOf(departmentId: number, year: number): readonly StoredFinding[] {
    return this.findings.get(`${String(departmentId)}/${String(year)}`) ?? NO_FINDINGS;
  }

  /** The reasons of a year in document order, each once though it may belong to two lines. */
  explanationsOf(departmentId: number, year: number): StoredExplanation[] {
    const found = new Map<number, StoredExplanation>();
    for (const line of this.linesOf(departmentId, year)) {
      for (const { explanation } of this.statementsOf(line.id)) {
        if (explanation !== null) found.set(explanation.id, explanation);
      }
    }
    return [...found.values()].sort((a, b) => a.ordinal - b.ordinal);
  }

  /** What the account of a year publishes, as the base of another year. */
  published(departmentId: number, year: number): PriorYear {
    const lines = this.byYear.get(`${String(departmentId)}/${String(year)}`) ?? new Map<LineKey, StoredLine>();
    const tables = this.departments.get(departmentId)?.years.get(year)?.tables;
    const withheldTables = new Set<AccountTable>();
    for (const state of tables?.values() ?? []) if (state.withheld) withheldTables.add(state.table);
    return { lines, withheldTables };
  }

  /** Which money a table of a year covers, where the account says so. */
  scopeOf(departmentId: number, year: number, table: AccountTable): string | null {
    return this.departments.get(departmentId)?.years.get(year)?.tables.get(table)?.scope ?? null;
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
