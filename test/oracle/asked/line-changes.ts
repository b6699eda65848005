import { CHANGE_FIELDS, changeAsServed, type Printing } from "./change-fields.js";
import { STATED_FIELDS, statedAsServed } from "./stated-fields.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";
import { budgetChange } from "../right/budget-change.js";
import { rightChange, type RightChange } from "../right/change.js";
import type { PriorBasis } from "../right/known.js";
import type { Continuity } from "../right/crosswalk-graph.js";
import type { Account } from "../right/facts.js";
import type { Row } from "../right/printed-table.js";
import { printFen } from "../exact/print.js";

export interface LineArguments extends Printing {
  readonly measure: string;
  readonly basis: "PRIOR_YEAR" | "INITIAL_BUDGET" | "ADJUSTED_BUDGET";
  readonly continuity: Continuity;
  readonly priorBasis: PriorBasis;
  readonly asOf?: string;
}

interface LineOf {
  readonly account: Account;
  readonly table: string;
  readonly row: Row;
}

function lineChange(oracle: Oracle, asked: LineArguments, { account, table, row }: LineOf): RightChange {
  const { department, year } = account;
  const { measure, basis } = asked;
  const known = oracle.known(asked.asOf);
  if (basis !== "PRIOR_YEAR") return budgetChange(known, { department, year, table, key: row.key, measure, basis });
  return rightChange(known, {
    group: { departments: new Set([department]), meanings: new Set([oracle.graph.meaning(row.key, year)]) },
    column: { table, measure, stage: "FINAL" },
    base: year - 1,
    current: year,
    continuity: asked.continuity,
    priorBasis: asked.priorBasis,
    follows: false,
  });
}

function rightLine(oracle: Oracle, asked: LineArguments, of: LineOf): unknown {
  const { row } = of;
  const cell = row.cells.get(`${asked.measure}/FINAL`);
  const change = lineChange(oracle, asked, of);
  // A blank line of a group has no change, though the group has one.
  const isBlankMember = change.current.lines.length > 1 && cell?.kind !== "amount";
  return {
    amount: printFen(cell?.kind === "amount" ? cell.printed.value : null, asked.unit),
    change: isBlankMember
      ? { amount: null, rate: null, direction: null }
      : { ...changeAsServed(change, asked), ...statedAsServed(change, asked) },
  };
}

interface ServedYears {
  readonly department?: {
    readonly years: readonly {
      readonly year: number;
      readonly lineItems: readonly { readonly table: string; readonly key: string }[];
    }[];
  };
}

/** The lines of each year by table and key. */
function byLine(served: unknown): unknown {
  const years = (served as ServedYears).department?.years;
  return years === undefined
    ? served
    : years.map(({ year, lineItems }) => {
        const lines = Object.fromEntries(lineItems.map((line) => [`${line.table}/${line.key}`, line]));
        return { year, printed: Object.keys(lines).sort(), lines };
      });
}

/** Every line of every account with its change, asked by department and year. */
export function lineChanges(oracle: Oracle, asked: LineArguments): Question[] {
  const { measure, basis, continuity, priorBasis, unit, decimals, asOf } = asked;
  const when = asOf === undefined ? "" : `(asOf: "${asOf}")`;
  return oracle.known(asOf).facts.departments.map((department) => ({
    query: `{ department(name: "${department}") { years${when} { year lineItems { table key
      amount(measure: ${measure}, unit: ${unit})
      change(basis: ${basis}, measure: ${measure}, continuity: ${continuity}, priorBasis: ${priorBasis}, unit: ${unit}, decimals: ${String(decimals)}) {
        ${CHANGE_FIELDS} ${STATED_FIELDS} } } } } }`,
    shape: byLine,
    right: () =>
      oracle
        .known(asOf)
        .facts.accounts()
        .filter((account) => account.department === department)
        .sort((a, b) => a.year - b.year)
        .map((account) => {
          const lines = Object.fromEntries(
            [...account.tables].flatMap(([table, { rows }]) =>
              [...rows.values()].map((row) => [
                `${table}/${row.key}`,
                rightLine(oracle, asked, { account, table, row }),
              ]),
            ),
          );
          return { year: account.year, printed: Object.keys(lines).sort(), lines };
        }),
  }));
}
