import { CHANGE_FIELDS, type Printing } from "./change-fields.js";
import type { PriorBasis } from "../right/known.js";
import type { Continuity } from "../right/crosswalk-graph.js";

export interface ComparisonArguments extends Printing {
  readonly table: string;
  readonly measure: string;
  readonly stage: string;
  readonly departments: readonly string[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly baseYear: number;
  readonly continuity: Continuity;
  readonly priorBasis: PriorBasis;
  readonly follows: boolean;
  readonly deflator: "CPI" | "GDP" | null;
  readonly asOf?: string;
}

const TOTAL_FIELDS = "amount counted blank withheld notPublished";

/** The query of a comparison with every figure that the oracle computes. */
export function comparisonQuery(asked: ComparisonArguments): string {
  const { table, measure, stage, departments, fromYear, toYear, baseYear, continuity, priorBasis, follows } = asked;
  const { deflator, asOf, unit, decimals } = asked;
  const rate = `(decimals: ${String(decimals)})`;
  return `{ comparison(input: { departmentNames: ${JSON.stringify(departments)}, table: ${table}, measure: ${measure}, stage: ${stage},
    fromYear: ${String(fromYear)}, toYear: ${String(toYear)}, baseYear: ${String(baseYear)}, continuity: ${continuity},
    priorBasis: ${priorBasis}, followSuccession: ${String(follows)}, unit: ${unit}, decimals: ${String(decimals)}
    ${deflator === null ? "" : `deflator: ${deflator}`} ${asOf === undefined ? "" : `asOf: "${asOf}"`} }) {
    years
    rows { key departments { name }
      cells { year amount missingMembers { side year departmentName key absence } index${rate} lines { key year department { name } } change { ${CHANGE_FIELDS} }
        cumulative { isChained ${CHANGE_FIELDS} }
        execution { initialBudget adjustedBudget final adjustment initialCompletionRate adjustedCompletionRate
          missingMembers { side year departmentName key absence stage } }
        real { amount } }
      overall { isChained ${CHANGE_FIELDS} } cagr${rate} realRate${rate} realCagr${rate}
      total { ${TOTAL_FIELDS} mean } longestDecline { fromYear toYear years change { amount rate } } }
    columnTotals { year total { ${TOTAL_FIELDS} nested } } } }`;
}

interface ServedRow {
  readonly cells: readonly {
    readonly lines: readonly {
      readonly key: string;
      readonly year: number;
      readonly department: { readonly name: string };
    }[];
  }[];
}

interface ServedComparison {
  readonly comparison?: { readonly rows?: readonly ServedRow[] };
}

/** What tells a row from all others: the lines that it holds, as department/year/key. */
function rowId(row: ServedRow): string {
  return row.cells
    .flatMap(({ lines }) => lines.map(({ key, year, department }) => `${department.name}/${String(year)}/${key}`))
    .sort()
    .join(" ");
}

/** The rows of a served comparison by the lines that they hold. */
export function byRowId(served: unknown): unknown {
  const given = (served as ServedComparison).comparison;
  if (given?.rows === undefined) return served;
  const rows = Object.fromEntries(given.rows.map((row) => [rowId(row), row]));
  return { comparison: { ...given, rows, rowIds: Object.keys(rows).sort() } };
}
