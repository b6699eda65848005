import { lineKey, type LineKey, type PriorYear } from "../domain/facts.js";
import type { AccountTable } from "../domain/line.js";
import type { Mapping } from "../domain/mapping.js";
import type { StoredDepartment } from "../store/read/departments.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";

/** What is loaded of one account; lists that every field would sort or collect anew are made once. */
export interface LoadedAccount extends PriorYear {
  readonly lines: Map<LineKey, StoredLine>;
  readonly withheldTables: Set<AccountTable>;
  readonly findings: StoredFinding[];
  inOrder: readonly StoredLine[] | null;
}

const NO_STATEMENTS: readonly StoredStatement[] = [];

function emptyAccount(): LoadedAccount {
  return { lines: new Map(), withheldTables: new Set(), findings: [], inOrder: null };
}

/** Everything that one request reaches, in memory, by account: several versions of a year may be there. */
export class Loaded {
  private readonly accounts = new Map<number, LoadedAccount>();
  private readonly byId = new Map<number, StoredLine>();
  private readonly statements = new Map<number, StoredStatement[]>();

  constructor(
    readonly departments: ReadonlyMap<number, StoredDepartment>,
    lines: readonly StoredLine[],
    statements: readonly StoredStatement[],
    findings: readonly StoredFinding[],
    readonly mapping: Mapping,
  ) {
    for (const { versions } of departments.values()) {
      for (const { accountId, tables } of versions) {
        for (const { table, withheld } of tables.values()) {
          if (withheld) this.accountToFill(accountId).withheldTables.add(table);
        }
      }
    }
    for (const line of lines) {
      this.byId.set(line.id, line);
      this.accountToFill(line.accountId).lines.set(lineKey(line.table, line.key), line);
    }
    for (const statement of statements) {
      const list = this.statements.get(statement.lineId);
      if (list === undefined) this.statements.set(statement.lineId, [statement]);
      else list.push(statement);
    }
    for (const finding of findings) this.accountToFill(finding.accountId).findings.push(finding);
  }

  account(accountId: number): LoadedAccount | undefined {
    return this.accounts.get(accountId);
  }

  lineById(id: number): StoredLine | undefined {
    return this.byId.get(id);
  }

  statementsOf(lineId: number): readonly StoredStatement[] {
    return this.statements.get(lineId) ?? NO_STATEMENTS;
  }

  private accountToFill(accountId: number): LoadedAccount {
    let account = this.accounts.get(accountId);
    if (account === undefined) {
      account = emptyAccount();
      this.accounts.set(accountId, account);
    }
    return account;
  }
}
