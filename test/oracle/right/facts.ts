import type { WorldAccount, WorldStatement, WorldTable } from "../../support/world.js";
import { readAmount, readRate, type Printed } from "./printed.js";
import type { Cell, Row, Table } from "./printed-table.js";
import { disclosed, withBasicTotal } from "./unprinted-lines.js";

/** What one sentence says of one change. */
export interface Mention {
  readonly basis: string;
  readonly final: Printed | undefined;
  readonly base: Printed | undefined;
  readonly amount: Printed | undefined;
  readonly rate: Printed | undefined;
  readonly completion: Printed | undefined;
  readonly direction: string | undefined;
  readonly reason: string | undefined;
}

/** One version of one account. */
export interface Account {
  readonly department: string;
  readonly year: number;
  readonly day: string;
  readonly version: number;
  readonly units: readonly string[] | undefined;
  readonly region: string | undefined;
  readonly tables: ReadonlyMap<string, Table>;
  /** By table/key/measure. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

const IMPORTED = "2026-01-02";
const read = (text: string | undefined, by: (given: string) => Printed): Printed | undefined =>
  text === undefined ? undefined : by(text);

function mentionsOf(statements: readonly WorldStatement[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const { of, measure = "TOTAL", amount, changes = [] } of statements) {
    const place = `${of}/${measure}`;
    const list = found.get(place) ?? [];
    const final = read(amount, readAmount);
    for (const change of changes) {
      list.push({
        basis: change.basis ?? "PRIOR_YEAR",
        final,
        base: read(change.base, readAmount),
        amount: read(change.amount, readAmount),
        rate: read(change.rate, readRate),
        completion: read(change.completionRate, readRate),
        direction: change.direction,
        reason: change.reason,
      });
    }
    found.set(place, list);
  }
  return found;
}

/** Budgets of a line that the narrative writes down, as measure/stage and amount. */
function budgetsOf(statements: readonly WorldStatement[], place: string): [string, string][] {
  return statements
    .filter(({ of }) => of === place)
    .flatMap(({ measure = "TOTAL", changes = [] }) =>
      changes.flatMap(({ basis = "PRIOR_YEAR", base }): [string, string][] =>
        basis === "PRIOR_YEAR" || base === undefined ? [] : [[`${measure}/${basis}`, base]],
      ),
    );
}

function tableOf(
  given: WorldTable,
  narrated: (key: string, measure: string) => string | undefined,
  budgets: (key: string) => [string, string][],
): Table {
  if (!("rows" in given) || !("columns" in given)) throw new Error("worlds of the oracle name their columns");
  const {
    columns,
    withheld = false,
    scope,
    rows,
  } = given as Exclude<WorldTable, Record<string, never>> & {
    readonly rows: Readonly<Record<string, readonly (string | null)[]>>;
    readonly columns: readonly { readonly measure: string; readonly stage?: string }[];
    readonly withheld?: boolean;
    readonly scope?: string;
  };
  const found = new Map<string, Row>();
  for (const [label, cells] of Object.entries(rows)) {
    const [key = label, ...name] = label.split(" ");
    const read = columns.map(({ measure, stage = "FINAL" }, index): [string, Cell] => {
      const text = cells[index] ?? null;
      const stated = text === null && !withheld && stage === "FINAL" ? narrated(key, measure) : undefined;
      if (withheld || text === "涉密") return [`${measure}/${stage}`, { kind: "withheld" }];
      const amount = text ?? stated;
      return [
        `${measure}/${stage}`,
        amount === undefined ? { kind: "blank" } : { kind: "amount", printed: readAmount(amount) },
      ];
    });
    const all = new Map(read);
    for (const [column, amount] of budgets(key)) {
      const kind = all.get(column)?.kind ?? "blank";
      if (kind === "blank" && !withheld)
        all.set(column, { kind: "amount", printed: readAmount(amount), isNarrated: true });
    }
    found.set(key, { key, name: name.length === 0 ? "合计" : name.join(" "), cells: all });
  }
  return { isWithheld: withheld, scope, rows: found };
}

function accountOf(given: WorldAccount, version: number): Account {
  const statements = given.statements ?? [];
  const printed = Object.entries(given.tables).map(([table, one]): [string, Table] => [
    table,
    tableOf(
      one,
      (key, measure) =>
        statements.find(
          (said) => said.of === `${table}/${key}` && (said.measure ?? "TOTAL") === measure && said.amount !== undefined,
        )?.amount,
      (key) => budgetsOf(statements, `${table}/${key}`),
    ),
  ]);
  const narrated = disclosed(statements);
  const tables = [
    ...printed.map(([name, table]): [string, Table] => [
      name,
      name === "BASIC_EXPENDITURE" ? withBasicTotal(table, budgetsOf(statements, "BASIC_EXPENDITURE/total")) : table,
    ]),
    ...(narrated === undefined ? [] : [["OTHER_DISCLOSURES", narrated] as const]),
  ];
  return {
    department: given.department,
    year: given.year,
    day: given.publishedOn ?? IMPORTED,
    version,
    units: given.units,
    region: given.region?.code,
    tables: new Map(tables),
    mentions: mentionsOf(statements),
  };
}

/** What had been published by the end of a day: the newest version of each account by then. */
export class Facts {
  private readonly served = new Map<string, Account>();
  readonly departments: readonly string[];

  constructor(given: readonly WorldAccount[], asOf = "9999-12-31") {
    const days = (one: WorldAccount): string => one.publishedOn ?? IMPORTED;
    const numbers = new Map<string, number>();
    for (const one of [...given].sort((a, b) => (days(a) < days(b) ? -1 : 1))) {
      const id = `${one.department}/${String(one.year)}`;
      const version = (numbers.get(id) ?? 0) + 1;
      numbers.set(id, version);
      if (days(one) <= asOf) this.served.set(id, accountOf(one, version));
    }
    this.departments = [...new Set(given.map(({ department }) => department))];
  }

  account(department: string, year: number): Account | undefined {
    return this.served.get(`${department}/${String(year)}`);
  }

  accounts(): Account[] {
    return [...this.served.values()];
  }
}
