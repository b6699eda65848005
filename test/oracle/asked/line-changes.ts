import { CHANGE_FIELDS, changeAsServed, type Printing } from "./change-fields.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";
import { rightChange, type PriorBasis } from "../right/change.js";
import type { Continuity } from "../right/crosswalk-graph.js";
import type { Account, Row } from "../right/facts.js";
import { printFen } from "../exact/print.js";

export interface LineArguments extends Printing {
  readonly measure: string;
  readonly continuity: Continuity;
  readonly priorBasis: PriorBasis;
  readonly asOf?: string;
}

function rightLine(oracle: Oracle, asked: LineArguments, of: { account: Account; table: string; row: Row }): unknown {
  const { account, table, row } = of;
  const { department, year } = account;
  const { measure, unit } = asked;
  const cell = row.cells.get(`${measure}/FINAL`);
  const change = rightChange(oracle.known(asked.asOf), {
    group: { departments: new Set([department]), meanings: new Set([oracle.graph.meaning(row.key, year)]) },
    column: { table, measure, stage: "FINAL" },
    base: year - 1,
    current: year,
    continuity: asked.continuity,
    priorBasis: asked.priorBasis,
    follows: false,
  });
  const served = changeAsServed(change, asked);
  // A blank line of a group has no change, though the group has one.
  const isBlankMember = change.current.lines.length > 1 && cell?.kind !== "amount";
  return {
    table,
    key: row.key,
    amount: printFen(cell?.kind === "amount" ? cell.printed.value : null, unit),
    change: isBlankMember ? { amount: null, rate: null, direction: null } : served,
  };
}

/** Every line of every account with its change, asked by department and year. */
export function lineChanges(oracle: Oracle, asked: LineArguments): Question[] {
  const { measure, continuity, priorBasis, unit, decimals, asOf } = asked;
  const when = asOf === undefined ? "" : `(asOf: "${asOf}")`;
  return oracle.known(asOf).facts.departments.map((department) => ({
    query: `{ department(name: "${department}") { years${when} { year lineItems { table key
      amount(measure: ${measure}, unit: ${unit})
      change(measure: ${measure}, continuity: ${continuity}, priorBasis: ${priorBasis}, unit: ${unit}, decimals: ${String(decimals)}) {
        ${CHANGE_FIELDS} } } } } }`,
    right: () => ({
      department: {
        years: oracle
          .known(asOf)
          .facts.accounts()
          .filter((account) => account.department === department)
          .sort((a, b) => a.year - b.year)
          .map((account) => ({
            year: account.year,
            lineItems: [...account.tables].flatMap(([table, { rows }]) =>
              [...rows.values()].map((row) => rightLine(oracle, asked, { account, table, row })),
            ),
          })),
      },
    }),
  }));
}
