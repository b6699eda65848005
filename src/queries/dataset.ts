import { lineKey, type LineKey, type PriorYear } from "../domain/facts.js";
import type { IndicatorKind } from "../domain/indicator.js";
import type { AccountTable } from "../domain/line.js";
import type { Mapping } from "../domain/mapping.js";
import { isMeant, membersOf, type DepartmentSuccession } from "../domain/succession.js";
import type { StoredDepartment } from "../store/read/departments.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredIndicator } from "../store/read/indicators.js";
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

const NO_STATEMENTS: readonly StoredStatement[] = [];
const NO_INDICATORS: ReadonlyMap<IndicatorKind, StoredIndicator> = new Map();

/** What is loaded of one department and year; lists that every field would sort or collect anew are made once. */
interface LoadedYear extends PriorYear {
  readonly lines: Map<LineKey, StoredLine>;
  readonly withheldTables: Set<AccountTable>;
  readonly findings: StoredFinding[];
  inOrder: readonly StoredLine[] | null;
}

const NOTHING: LoadedYear = { lines: new Map(), withheldTables: new Set(), findings: [], inOrder: [] };

/** Everything that one request reaches, in memory. All look-ups are by key; nothing here does I/O. */
export class Dataset {
  private readonly years = new Map<number, Map<number, LoadedYear>>();
  private readonly byId = new Map<number, StoredLine>();
  private readonly statements = new Map<number, StoredStatement[]>();
  private readonly successions = new Map<number, DepartmentSuccession[]>();

  constructor(
    private readonly departments: ReadonlyMap<number, StoredDepartment>,
    lines: readonly StoredLine[],
    statements: readonly StoredStatement[],
    findings: readonly StoredFinding[],
    readonly mapping: Mapping,
  ) {
    for (const { id, years } of departments.values()) {
      for (const { year, tables } of years.values()) {
        for (const { table, withheld } of tables.values()) {
          if (withheld) this.yearToFill(id, year).withheldTables.add(table);
        }
      }
    }
    for (const line of lines) {
      this.byId.set(line.id, line);
      this.yearToFill(line.departmentId, line.year).lines.set(lineKey(line.table, line.key), line);
    }
    for (const statement of statements) {
      const list = this.statements.get(statement.lineId);
      if (list === undefined) this.statements.set(statement.lineId, [statement]);
      else list.push(statement);
    }
    for (const finding of findings) this.yearToFill(finding.departmentId, finding.year).findings.push(finding);
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
    return this.loaded(departmentId, year).lines.get(lineKey(table, key));
  }

  lineById(id: number): StoredLine {
    const line = this.byId.get(id);
    if (line === undefined) throw new NotLoaded("a line");
    return line;
  }

  /** The lines of a year in the order of the document. */
  linesOf(departmentId: number, year: number): readonly StoredLine[] {
    const loaded = this.loaded(departmentId, year);
    loaded.inOrder ??= [...loaded.lines.values()].sort((a, b) => a.ordinal - b.ordinal);
    return loaded.inOrder;
  }

  statementsOf(lineId: number): readonly StoredStatement[] {
    return this.statements.get(lineId) ?? NO_STATEMENTS;
  }

  findingsOf(departmentId: number, year: number): readonly StoredFinding[] {
    return this.loaded(departmentId, year).findings;
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
    return this.loaded(departmentId, year);
  }

  /** The counts that the account of a year discloses, by kind. */
  indicatorsOf(departmentId: number, year: number): ReadonlyMap<IndicatorKind, StoredIndicator> {
    return this.departments.get(departmentId)?.years.get(year)?.indicators ?? NO_INDICATORS;
  }

  /** Which money a table of a year covers, where the account says so. */
  scopeOf(departmentId: number, year: number, table: AccountTable): string | null {
    return this.departments.get(departmentId)?.years.get(year)?.tables.get(table)?.scope ?? null;
  }

  /** The successions that name a department, by year. */
  successionsOf(departmentId: number): readonly DepartmentSuccession[] {
    const known = this.successions.get(departmentId);
    if (known !== undefined) return known;
    const department = this.department(departmentId);
    const found = this.mapping.departments
      .filter((one) => membersOf(one).some((reference) => isMeant(reference, department)))
      .sort((a, b) => a.year - b.year);
    this.successions.set(departmentId, found);
    return found;
  }

  /** 决算单位构成 of a year; null where the account does not list its units. */
  unitsOf(departmentId: number, year: number): readonly string[] | null {
    return this.departments.get(departmentId)?.years.get(year)?.units ?? null;
  }

  private loaded(departmentId: number, year: number): LoadedYear {
    return this.years.get(departmentId)?.get(year) ?? NOTHING;
  }

  private yearToFill(departmentId: number, year: number): LoadedYear {
    let years = this.years.get(departmentId);
    if (years === undefined) {
      years = new Map();
      this.years.set(departmentId, years);
    }
    let loaded = years.get(year);
    if (loaded === undefined) {
      loaded = { lines: new Map(), withheldTables: new Set(), findings: [], inOrder: null };
      years.set(year, loaded);
    }
    return loaded;
  }
}
