import { Rational } from "../exact/rational.js";
import { goesInto } from "./detail.js";
import type { CrosswalkGraph } from "./crosswalk-graph.js";
import type { Facts } from "./facts.js";
import type { Cell, Table } from "./printed-table.js";

/** Which figures are meant: of one table, column and stage. */
export interface Column {
  readonly table: string;
  readonly measure: string;
  readonly stage: string;
}

/** A printed line that takes part in a side. */
export interface Line {
  readonly department: string;
  readonly year: number;
  readonly key: string;
  readonly cell: Cell | undefined;
}

/** One side of a change: the lines of a group in one year, and what is known of their sum. */
export interface Side {
  readonly lines: readonly Line[];
  readonly blank: number;
  readonly isWithheld: boolean;
  readonly isMissing: boolean;
  /** The exact sum in fen; null where a member is unknown, or none has a figure. */
  readonly amount: Rational | null;
  readonly counted: number;
  readonly group: Group;
  /** Departments that the side has in this year. */
  readonly departments: readonly string[];
  /** Whether an account, a table or a column of a member is not published. */
  readonly isLacking: boolean;
}

export interface Group {
  readonly departments: ReadonlySet<string>;
  readonly meanings: ReadonlySet<string>;
}

/** What a table prints of a group; a table that is withheld does not say which columns it has. */
function linesOf(
  table: Table,
  of: { group: Group; graph: CrosswalkGraph; column: Column; department: string; year: number },
): Line[] {
  const { group, graph, column, department, year } = of;
  return [...table.rows.values()]
    .filter(({ key }) => group.meanings.has(graph.meaning(key, year)))
    .map(({ key, cells }) => {
      const cell = cells.get(`${column.measure}/${column.stage}`);
      return { department, year, key, cell: table.isWithheld ? { kind: "withheld" } : cell };
    });
}

/** Whether a member that prints no line of the group says by that that there is nothing. */
function isNothing(table: Table, group: Group): boolean {
  return [...group.meanings].every((meaning) => goesInto(table.rows.keys(), meaning.split("@")[0] ?? ""));
}

/** The side of a year: every department of the group that accounts for it, every code that has one of the meanings. */
export function sideOf(facts: Facts, graph: CrosswalkGraph, { group, column, year }: SideAsked): Side {
  const members = [...group.departments].filter(
    (one) => graph.isAlive(one, year) || facts.account(one, year) !== undefined,
  );
  const lines: Line[] = [];
  let [isMissing, isWithheld] = [members.length === 0, false];
  for (const department of members) {
    const table = facts.account(department, year)?.tables.get(column.table);
    if (table === undefined) {
      isMissing = true;
      continue;
    }
    const own = linesOf(table, { group, graph, column, department, year });
    lines.push(...own);
    if (table.isWithheld) isWithheld = true;
    else if (members.length > 1 && own.length === 0 && !isNothing(table, group)) isMissing = true;
  }
  for (const { cell } of lines) {
    if (cell === undefined) isMissing = true;
    if (cell?.kind === "withheld") isWithheld = true;
  }
  const amounts = lines.flatMap(({ cell }) => (cell?.kind === "amount" ? [cell.printed.value] : []));
  const isKnown = !isMissing && !isWithheld && amounts.length > 0;
  return {
    group,
    lines,
    blank: lines.filter(({ cell }) => cell?.kind === "blank").length,
    isWithheld,
    isMissing: isMissing || (!isWithheld && amounts.length === 0),
    amount: isKnown ? amounts.reduce((sum, one) => sum.plus(one), Rational.ZERO) : null,
    counted: amounts.length,
    departments: members,
    isLacking: isMissing,
  };
}

export interface SideAsked {
  readonly group: Group;
  readonly column: Column;
  readonly year: number;
}
