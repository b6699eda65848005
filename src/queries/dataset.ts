import type { AccountKind } from "../domain/account.js";
import { NOTHING_PUBLISHED, type LineKey, type PriorYear, type SourcePlace } from "../domain/facts.js";
import type { IndicatorKind } from "../domain/indicator.js";
import type { AccountTable } from "../domain/line.js";
import type { Mapping } from "../domain/mapping.js";
import type { DepartmentSuccession } from "../domain/succession.js";
import type { Snapshot } from "../domain/version.js";
import type { StoredDepartment, StoredYear } from "../store/read/departments.js";
import type { StoredExplanation } from "../store/read/explanations.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredIndicator } from "../store/read/indicators.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { LinesAsked } from "./line-coverage.js";
import type { LoadedAccount } from "./loaded-account.js";
import type { Loaded } from "./loaded.js";
import { ShownLinks } from "./shown-links.js";
import { DocumentView } from "./views/document-view.js";
import { ShownVersions } from "./shown-versions.js";
import { NotLoaded } from "../store/errors.js";
export type { StoredDepartment, StoredYear };
/**
 * Everything that one request reaches, one account a year: the served ones, or those of a snapshot. Nothing here does I/O.
 * What a look-up does not find is absent; where the request did not load what is asked for, it throws NotLoaded.
 */
export class Dataset {
  /** What reasons name, and the crosswalk of departments with what they state. */
  readonly links: ShownLinks;
  private readonly shown: ShownVersions;
  /** @param owner whose version a snapshot names, where it names one; other departments are shown as of its day */
  constructor(
    private readonly loaded: Loaded,
    snapshot: Snapshot | null = null,
    owner: number | null = null,
  ) {
    this.shown = new ShownVersions(loaded.departments, snapshot, owner);
    this.links = new ShownLinks(this.shown, loaded.mapping);
  }

  /** What says that codes, departments and regions go on under other codes and names. */
  get mapping(): Mapping {
    return this.loaded.mapping;
  }

  /** The same request as of another time; null for what is served where none is asked for. */
  at(snapshot: Snapshot | null, owner: number | null = null): Dataset {
    if (snapshot === null && this.shown.snapshot === null) return this;
    if (snapshot !== null) this.loaded.reach.versions();
    return new Dataset(this.loaded, snapshot, owner);
  }

  /** Those that were asked for, and with succession those that may be one series with them. */
  allDepartments(): StoredDepartment[] {
    return [...this.loaded.departments.values()];
  }

  /** The loaded departments that a succession names, with accounts of one kind: no series mixes them. */
  departmentsMeantBy(succession: DepartmentSuccession, kind: AccountKind): StoredDepartment[] {
    return this.loaded.departmentsMeantBy(succession, kind);
  }

  /** The same body as the publisher of accounts of a kind; null where it publishes none. */
  departmentOfKind(id: number, kind: AccountKind): StoredDepartment | null {
    return this.loaded.departmentOfKind(this.department(id), kind);
  }

  hasDepartment(id: number): boolean {
    return this.loaded.departments.has(id);
  }

  hasYear(departmentId: number, year: number): boolean {
    return this.versionOf(departmentId, year) !== undefined;
  }

  /** The years of a department from one to another that have an account, ascending; null for no bound. */
  yearsOf(departmentId: number, from: number | null, to: number | null): number[] {
    this.loaded.reach.years(from, to);
    const years = [...this.shown.of(departmentId).years.keys()];
    return years.filter((year) => year >= (from ?? year) && year <= (to ?? year)).sort((a, b) => a - b);
  }

  department(id: number): StoredDepartment {
    return this.loaded.department(id);
  }

  /** The version of a year that is shown; undefined where nothing is published of it. */
  versionOf(departmentId: number, year: number): StoredYear | undefined {
    const version = this.shown.of(departmentId).years.get(year);
    if (version === undefined) this.loaded.reach.years(year, year);
    return version;
  }

  /** The same. Throws NotLoaded where there is none. */
  shownVersion(departmentId: number, year: number): StoredYear {
    const version = this.versionOf(departmentId, year);
    if (version === undefined) throw new NotLoaded("a year");
    return version;
  }

  /** The versions of a year up to the one that is shown, oldest first, known at the time that is shown. */
  versionsKnown(departmentId: number, year: number): StoredYear[] {
    return this.shown.known(departmentId, this.versionsOf(departmentId, year));
  }

  /** Every version of a year that is loaded, oldest first. */
  versionsOf(departmentId: number, year: number): StoredYear[] {
    this.loaded.reach.versions();
    this.loaded.reach.years(year, year);
    return this.department(departmentId).versions.filter((version) => version.year === year);
  }

  /** The snapshot under which the objects of a department are found again; null where it shows what is served. */
  snapshotOf(departmentId: number): Snapshot | null {
    return this.shown.snapshot === null ? null : this.shown.of(departmentId).snapshot;
  }

  line(departmentId: number, year: number, table: AccountTable, key: string): StoredLine | undefined {
    return this.account(departmentId, year)?.lines.at(table, key);
  }

  lineById(id: number): StoredLine {
    return this.loaded.lineById(id);
  }

  /** Such lines of a year in the order of the document. */
  linesOf(departmentId: number, year: number, asked: LinesAsked): readonly StoredLine[] {
    return this.account(departmentId, year)?.linesOf(asked) ?? [];
  }

  /** Every key that is known; null where what is loaded proves that one begins so. */
  keysKnown(prefix: string): readonly string[] | null {
    return this.loaded.reach.keysKnown(prefix);
  }

  /** The keys of the rows that a year prints in a table. */
  keysOf(departmentId: number, year: number, table: AccountTable): ReadonlySet<string> {
    return new Set(this.linesOf(departmentId, year, { table }).map(({ key }) => key));
  }

  /** The lines of one version, whether it is shown or not. */
  linesOfVersion(version: StoredYear): ReadonlyMap<LineKey, StoredLine> {
    return this.loaded.account(version).lines;
  }

  statementsOf(lineId: number): readonly StoredStatement[] {
    return this.loaded.statementsOf(lineId);
  }

  /** What was found in the version of a year that is shown, beside the one that is shown of the year before. */
  findingsOf(departmentId: number, year: number): readonly StoredFinding[] {
    const account = this.account(departmentId, year);
    return account?.findings().filter((one) => this.showsFinding(one)) ?? [];
  }

  findingsOfLine({ departmentId, year, id }: StoredLine): readonly StoredFinding[] {
    const account = this.account(departmentId, year);
    return account?.findingsOfLine(id).filter((one) => this.showsFinding(one)) ?? [];
  }

  /** True where both accounts that it compares are those that are shown. */
  showsFinding(finding: StoredFinding): boolean {
    return this.shown.finding(finding);
  }

  /** The reasons of a year in document order, each once though it may belong to two lines. */
  explanationsOf(departmentId: number, year: number): StoredExplanation[] {
    return this.account(departmentId, year)?.explanations((id) => this.statementsOf(id)) ?? [];
  }

  /** What the account of a year publishes, as the base of another year. */
  published(departmentId: number, year: number): PriorYear {
    return this.account(departmentId, year) ?? NOTHING_PUBLISHED;
  }

  /** The counts that the account of a year discloses, by kind. */
  indicatorsOf(departmentId: number, year: number): ReadonlyMap<IndicatorKind, StoredIndicator> {
    this.loaded.reach.part("indicators");
    return this.versionOf(departmentId, year)?.indicators ?? new Map<IndicatorKind, StoredIndicator>();
  }

  /** Which money a table of a year covers, where the account says so. */
  scopeOf(departmentId: number, year: number, table: AccountTable): string | null {
    this.loaded.reach.part("tableStates");
    return this.versionOf(departmentId, year)?.tables.get(table)?.scope ?? null;
  }

  /** The successions that name a department, by year. */
  successionsOf(departmentId: number): readonly DepartmentSuccession[] {
    return this.loaded.kin.successionsOf(this.department(departmentId).id);
  }

  /** The document in which a stored place is. */
  documentAt(place: SourcePlace): DocumentView {
    return new DocumentView(this.loaded.versionAt(place));
  }

  private account(departmentId: number, year: number): LoadedAccount | undefined {
    return this.loaded.accountOf(this.versionOf(departmentId, year));
  }
}
