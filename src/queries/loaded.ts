import type { AccountKind } from "../domain/account.js";
import type { SourcePlace } from "../domain/facts.js";
import type { Mapping } from "../domain/mapping.js";
import { isMeant, membersOf, type DepartmentSuccession } from "../domain/succession.js";
import { NotLoaded } from "../store/errors.js";
import type { DepartmentsRead, StoredDepartment, StoredYear } from "../store/read/departments.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import { LineCoverage, type Selected } from "./line-coverage.js";
import { LoadedAccount } from "./loaded-account.js";
import { LoadedKin } from "./loaded-kin.js";
import { LoadedReach, type Extent } from "./loaded-reach.js";

const NO_STATEMENTS: readonly StoredStatement[] = [];

/** Everything that one request reaches, in memory, by account: several versions of a year may be there. */
export class Loaded {
  readonly reach: LoadedReach;
  readonly kin: LoadedKin;
  private readonly accounts = new Map<number, LoadedAccount>();
  private readonly versions = new Map<number, StoredYear>();
  private readonly byId = new Map<number, StoredLine>();
  private readonly statements = new Map<number, StoredStatement[]>();

  constructor(
    private readonly read: DepartmentsRead,
    extent: Omit<Extent, "selection">,
    selected: Selected,
  ) {
    this.kin = new LoadedKin(read.departments, read.mapping);
    const { selection, lines, statements, findings } = selected;
    this.reach = new LoadedReach({ ...extent, selection }, new LineCoverage(selected, this.kin));
    for (const { id, versions } of read.departments.values()) {
      for (const version of versions) this.addAccount(id, version);
    }
    for (const line of lines) {
      this.byId.set(line.id, line);
      this.accounts.get(line.accountId)?.add(line);
    }
    for (const statement of statements) {
      const list = this.statements.get(statement.lineId);
      if (list === undefined) this.statements.set(statement.lineId, [statement]);
      else list.push(statement);
    }
    for (const finding of findings) this.accounts.get(finding.accountId)?.addFinding(finding);
  }

  get departments(): ReadonlyMap<number, StoredDepartment> {
    return this.read.departments;
  }

  get mapping(): Mapping {
    return this.read.mapping;
  }

  /** What is loaded of one version of an account. Throws NotLoaded where it is none of those that were read. */
  account({ accountId }: StoredYear): LoadedAccount {
    const account = this.accounts.get(accountId);
    if (account === undefined) throw new NotLoaded("an account");
    return account;
  }

  /** The version of an account that a stored place is in. Throws NotLoaded where it is none of those that were read. */
  versionAt({ accountId }: SourcePlace): StoredYear {
    const version = accountId === undefined ? undefined : this.versions.get(accountId);
    if (version === undefined) throw new NotLoaded("a document");
    return version;
  }

  /** The departments that a succession names, with accounts of one kind. */
  departmentsMeantBy(succession: DepartmentSuccession, kind: AccountKind): StoredDepartment[] {
    this.reach.part("succession");
    const members = membersOf(succession);
    const ofKind = [...this.departments.values()].filter((department) => department.kind === kind);
    return ofKind.filter((department) => members.some((reference) => isMeant(reference, department)));
  }

  /** The body of a department as the publisher of accounts of a kind; null where it publishes none. */
  departmentOfKind(own: StoredDepartment, kind: AccountKind): StoredDepartment | null {
    if (own.kind === kind) return own;
    this.reach.part("kinds");
    const ofBody = [...this.departments.values()].filter(({ bodyKey }) => bodyKey === own.bodyKey);
    return ofBody.find((one) => one.kind === kind) ?? null;
  }

  department(id: number): StoredDepartment {
    const department = this.departments.get(id);
    if (department === undefined) throw new NotLoaded("a department");
    return department;
  }

  /** The same of a version that there may be. */
  accountOf(version: StoredYear | undefined): LoadedAccount | undefined {
    return version === undefined ? undefined : this.account(version);
  }

  lineById(id: number): StoredLine {
    const line = this.byId.get(id);
    if (line === undefined) throw new NotLoaded("a line");
    return line;
  }

  /** What the narrative states of a loaded line. */
  statementsOf(lineId: number): readonly StoredStatement[] {
    this.reach.part("statements");
    const statements = this.statements.get(lineId);
    if (statements === undefined) this.lineById(lineId);
    return statements ?? NO_STATEMENTS;
  }

  private addAccount(departmentId: number, version: StoredYear): void {
    const { accountId, year, isCurrent, tables } = version;
    const account = new LoadedAccount(this.reach, { departmentId, year, isServed: isCurrent });
    for (const { table, withheld } of tables.values()) if (withheld) account.withhold(table);
    this.accounts.set(accountId, account);
    this.versions.set(accountId, version);
  }
}
