import { filteredValue, isWithin, boundArgument, type Bounds } from "../right/filtered-value.js";
import type { LineOf } from "../right/line-value.js";
import { categoriesStated } from "../right/reasoned-changes.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

/** Lines of one table by the reasons that are stated for one of their changes, and by bounds of their amount or change. */
export interface LineListArguments {
  readonly table: string;
  readonly categories: readonly string[] | null;
  readonly hasExplanation: boolean | null;
  readonly measure: string;
  readonly basis: string;
  readonly bounds: Bounds | null;
}

interface Served {
  readonly lineItems?: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly key: string; readonly year: number; readonly department: { name: string } }[];
  };
}

/** Whether the list has the line; undefined where domain.md leaves it open. */
function isListed(oracle: Oracle, line: LineOf, asked: LineListArguments): boolean | undefined {
  const { categories, hasExplanation, measure, basis, bounds } = asked;
  const stated = categoriesStated(line, measure, basis);
  if (categories !== null && !categories.some((one) => stated.has(one))) return false;
  if (hasExplanation !== null && stated.size > 0 !== hasExplanation) return false;
  if (bounds === null) return true;
  const value = filteredValue(oracle.known(), line, bounds.value);
  if (value == null) return value === null ? false : undefined;
  return isWithin(value, bounds);
}

/** The lines of all departments that a filter leaves, as department/year/key. */
export function lineList(oracle: Oracle, asked: LineListArguments): Question {
  const { table, categories, hasExplanation, measure, basis, bounds } = asked;
  const chosen = [
    ...(categories === null ? [] : [`reasonCategories: [${categories.join()}]`]),
    ...(hasExplanation === null ? [] : [`hasExplanation: ${String(hasExplanation)}`]),
    ...(bounds === null ? [] : [boundArgument(bounds)]),
    `reasonMeasure: ${measure}, reasonBasis: ${basis}`,
  ];
  const right = (): { sure: string[]; open: Set<string> } => {
    const lines = oracle
      .known()
      .facts.accounts()
      .flatMap((account) =>
        [...(account.tables.get(table)?.rows.values() ?? [])].map((row) => ({ account, table, row })),
      );
    const named = lines.map((line) => ({
      name: `${line.account.department}/${String(line.account.year)}/${line.row.key}`,
      listed: isListed(oracle, line, asked),
    }));
    return {
      sure: named.flatMap(({ name, listed }) => (listed === true ? [name] : [])).sort(),
      open: new Set(named.flatMap(({ name, listed }) => (listed === undefined ? [name] : []))),
    };
  };
  return {
    query: `{ lineItems(first: 500, filter: { synthetic: true, tables: [${table}], ${chosen.join(", ")} }) {
      totalCount nodes { key year department { name } } } }`,
    shape: (served) => {
      const given = (served as Served).lineItems;
      if (given === undefined) return served;
      const { open } = right();
      const names = given.nodes.map(({ key, year, department }) => `${department.name}/${String(year)}/${key}`);
      // Of more than a page the count is held, and that nothing stands in it that should not.
      return { totalCount: given.totalCount, names: names.filter((name) => !open.has(name)).sort() };
    },
    right: () => {
      const { sure, open } = right();
      return {
        totalCount: open.size === 0 ? sure.length : undefined,
        names: sure.length + open.size > 500 ? undefined : sure,
      };
    },
  };
}
