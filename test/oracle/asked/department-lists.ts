import { Rational } from "../exact/rational.js";
import { boundArgument, filteredValue, isWithin, type Bounds } from "../right/filtered-value.js";
import type { LineOf } from "../right/line-value.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

/** Departments of which a line lies within bounds in some year of a range, or in every one. */
export interface DepartmentListArguments {
  readonly table: string;
  readonly key: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly inEveryYear: boolean;
  readonly bounds: readonly Bounds[];
}

type Certain = boolean | undefined;

const all = (facts: readonly Certain[]): Certain =>
  facts.includes(false) ? false : facts.includes(undefined) ? undefined : true;
const some = (facts: readonly Certain[]): Certain =>
  facts.includes(true) ? true : facts.includes(undefined) ? undefined : false;

/** The lines under which a department has the thing in one year, over the edges that are followed. */
function linesIn(oracle: Oracle, asked: DepartmentListArguments, department: string, year: number): LineOf[] {
  const { facts, graph } = oracle.known();
  const { table, key, fromYear, toYear } = asked;
  const meanings = graph.asked(key, [fromYear, toYear], "SOURCED");
  const account = facts.account(department, year);
  const rows = [...(account?.tables.get(table)?.rows.values() ?? [])];
  return account === undefined
    ? []
    : rows.filter((row) => meanings.has(graph.meaning(row.key, year))).map((row) => ({ account, table, row }));
}

/** The sum of several lines of one year; null where one is withheld or none has an amount. */
function sumOf(lines: readonly LineOf[]): Rational | null {
  const cells = lines.map(({ row }) => row.cells.get("TOTAL/FINAL"));
  const amounts = cells.flatMap((cell) => (cell?.kind === "amount" ? [cell.printed.value] : []));
  if (amounts.length === 0 || cells.some((cell) => cell?.kind === "withheld")) return null;
  return amounts.reduce((sum, one) => sum.plus(one), Rational.ZERO);
}

function isWithinIn(oracle: Oracle, asked: DepartmentListArguments, lines: readonly LineOf[]): Certain {
  const [line, ...others] = lines;
  if (line === undefined) return false;
  return all(
    asked.bounds.map((bounds): Certain => {
      const ofSum = bounds.value === "AMOUNT" ? sumOf(lines) : undefined;
      const figure = others.length > 0 ? ofSum : filteredValue(oracle.known(), line, bounds.value);
      return figure == null ? (figure === null ? false : undefined) : isWithin(figure, bounds);
    }),
  );
}

/** The names of the departments that the filter leaves. */
export function departmentList(oracle: Oracle, asked: DepartmentListArguments): Question {
  const { table, key, fromYear, toYear, inEveryYear, bounds } = asked;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  const listed = (department: string): Certain => {
    const each = years.map((year) => isWithinIn(oracle, asked, linesIn(oracle, asked, department, year)));
    return inEveryYear ? all(each) : some(each);
  };
  return {
    query: `{ departments(first: 500, filter: { synthetic: true, line: { table: ${table}, key: "${key}", fromYear: ${String(fromYear)},
      toYear: ${String(toYear)}, inEveryYear: ${String(inEveryYear)} ${bounds.map(boundArgument).join(" ")} } }) { totalCount nodes { name } } }`,
    shape: (served) => {
      const given = (served as { departments?: { totalCount: number; nodes: readonly { name: string }[] } })
        .departments;
      if (given === undefined) return served;
      return {
        totalCount: given.totalCount,
        ...Object.fromEntries(oracle.known().facts.departments.map((name) => [name, false])),
        ...Object.fromEntries(given.nodes.map(({ name }) => [name, true])),
      };
    },
    right: () => {
      const found = oracle.known().facts.departments.map((name): [string, Certain] => [name, listed(name)]);
      const isOpen = found.some(([, one]) => one === undefined);
      return {
        totalCount: isOpen ? undefined : found.filter(([, one]) => one === true).length,
        ...Object.fromEntries(found),
      };
    },
  };
}
