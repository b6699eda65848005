import { lineKey, type PriorYear } from "../domain/facts.js";
import type { IndicatorKind } from "../domain/indicator.js";
import type { AccountTable } from "../domain/line.js";
import type { Mapping } from "../domain/mapping.js";
import { isMeant, membersOf, type DepartmentSuccession } from "../domain/succession.js";
import { dayOfSnapshot, versionsAt, type Snapshot } from "../domain/version.js";
import type { StoredDepartment, StoredYear } from "../store/read/departments.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredIndicator } from "../store/read/indicators.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { Loaded, LoadedAccount } from "./loaded.js";

export type { StoredDepartment, StoredYear };

/** Something was read that the request's reach does not cover: a fault of the reach, never of the user. */
class NotLoaded extends Error {
  override readonly name = "NotLoaded";

  constructor(what: string) {
    super(`${what} is not loaded for this request`);
  }
}

const NOTHING: LoadedAccount = { lines: new Map(), withheldTables: new Set(), findings: [], inOrder: [] };
const NO_INDICATORS: ReadonlyMap<IndicatorKind, StoredIndicator> = new Map();

/** The accounts of a department that are shown, and the snapshot that its ids hold: null where those are the served ones. */
interface Shown {
  readonly years: ReadonlyMap<number, StoredYear>;
  readonly snapshot: Snapshot | null;
}

/**
 * Everything that one request reaches, one account a year: the served ones, or those of a snapshot. All look-ups are
 * by key; nothing here does I/O.
 */
export class Dataset {
  private readonly shown = new Map<number, Shown>();
  private readonly successions = new Map<number, DepartmentSuccession[]>();

  /** @param owner whose version a snapshot names, where it names one; other departments are shown as of its day */
  constructor(
    private readonly loaded: Loaded,
    private readonly snapshot: Snapshot | null = null,
    private readonly owner: number | null = null,
  ) {}

  /** What says that codes, departments and regions go on under other codes and names. */
  get mapping(): Mapping {
    return this.loaded.mapping;
  }

  /** The same request as of another time; null for what is served where none is asked for. */
  at(snapshot: Snapshot | null, owner: number | null = null): Dataset {
    return snapshot === null && this.snapshot === null ? this : new Dataset(this.loaded, snapshot, owner);
  }

  allDepartments(): StoredDepartment[] {
    return [...this.loaded.departments.values()];
  }

  hasDepartment(id: number): boolean {
    return this.loaded.departments.has(id);
  }

  hasYear(departmentId: number, year: number): boolean {
    return this.versionOf(departmentId, year) !== undefined;
  }

  /** The years of a department that are loaded, ascending. */
  yearsOf(departmentId: number): number[] {
    const { id } = this.department(departmentId);
    return [...this.shownOf(id).years.keys()].sort((a, b) => a - b);
  }

  department(id: number): StoredDepartment {
    const department = this.loaded.departments.get(id);
    if (department === undefined) throw new NotLoaded("a department");
    return department;
  }

  /** The version of a year that is shown. */
  versionOf(departmentId: number, year: number): StoredYear | undefined {
    return this.shownOf(departmentId).years.get(year);
  }

  /** The same where there is one. Throws NotLoaded otherwise. */
  shownVersion(departmentId: number, year: number): StoredYear {
    const version = this.versionOf(departmentId, year);
    if (version === undefined) throw new NotLoaded("a year");
    return version;
  }

  /** Every version of a year that is loaded, oldest first. */
  versionsOf(departmentId: number, year: number): StoredYear[] {
    return this.department(departmentId).versions.filter((version) => version.year === year);
  }

  /** The snapshot under which the objects of a department are found again; null where it shows what is served. */
  snapshotOf(departmentId: number): Snapshot | null {
    return this.snapshot === null ? null : this.shownOf(departmentId).snapshot;
  }

  line(departmentId: number, year: number, table: AccountTable, key: string): StoredLine | undefined {
    return this.account(departmentId, year).lines.get(lineKey(table, key));
  }

  lineById(id: number): StoredLine {
    const line = this.loaded.lineById(id);
    if (line === undefined) throw new NotLoaded("a line");
    return line;
  }

  /** The lines of a year in the order of the document. */
  linesOf(departmentId: number, year: number): readonly StoredLine[] {
    const account = this.account(departmentId, year);
    account.inOrder ??= [...account.lines.values()].sort((a, b) => a.ordinal - b.ordinal);
    return account.inOrder;
  }

  /** The lines of one version, whether it is shown or not. */
  linesOfVersion(version: StoredYear): LoadedAccount["lines"] {
    return (this.loaded.account(version.accountId) ?? NOTHING).lines;
  }

  statementsOf(lineId: number): readonly StoredStatement[] {
    return this.loaded.statementsOf(lineId);
  }

  findingsOf(departmentId: number, year: number): readonly StoredFinding[] {
    return this.account(departmentId, year).findings;
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
    return this.account(departmentId, year);
  }

  /** The counts that the account of a year discloses, by kind. */
  indicatorsOf(departmentId: number, year: number): ReadonlyMap<IndicatorKind, StoredIndicator> {
    return this.versionOf(departmentId, year)?.indicators ?? NO_INDICATORS;
  }

  /** Which money a table of a year covers, where the account says so. */
  scopeOf(departmentId: number, year: number, table: AccountTable): string | null {
    return this.versionOf(departmentId, year)?.tables.get(table)?.scope ?? null;
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
    return this.versionOf(departmentId, year)?.units ?? null;
  }

  private account(departmentId: number, year: number): LoadedAccount {
    const version = this.versionOf(departmentId, year);
    return version === undefined ? NOTHING : (this.loaded.account(version.accountId) ?? NOTHING);
  }

  private shownOf(departmentId: number): Shown {
    const known = this.shown.get(departmentId);
    if (known !== undefined) return known;
    const shown = this.choose(departmentId);
    this.shown.set(departmentId, shown);
    return shown;
  }

  private choose(departmentId: number): Shown {
    const department = this.loaded.departments.get(departmentId);
    const served = department?.years ?? new Map<number, StoredYear>();
    const snapshot = this.snapshotFor(departmentId);
    if (snapshot === null || department === undefined) return { years: served, snapshot: null };
    const years = versionsAt(department.versions, snapshot);
    const isServed = years.size === served.size && [...years.values()].every(({ isCurrent }) => isCurrent);
    return { years, snapshot: isServed ? null : snapshot };
  }

  private snapshotFor(departmentId: number): Snapshot | null {
    const { snapshot, owner } = this;
    if (snapshot === null || "asOf" in snapshot || owner === departmentId || owner === null) return snapshot;
    const day = dayOfSnapshot(this.department(owner).versions, snapshot);
    return day === null ? snapshot : { asOf: day };
  }
}
