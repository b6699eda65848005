import { printFen, type Unit } from "../exact/print.js";
import { restatedBy } from "../right/restated.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

interface ServedLine {
  readonly table: string;
  readonly key: string;
  readonly restatements: readonly { readonly kind: string; readonly measure: string; readonly stage: string }[];
}

interface ServedYears {
  readonly department?: {
    readonly years: readonly { readonly year: number; readonly lineItems: readonly ServedLine[] }[];
  };
}

/** What each account says of the year before otherwise than it was published, as of a day: later documents are not known. */
export function restatements(oracle: Oracle, unit: Unit, asOf: string | undefined): Question[] {
  const known = oracle.known(asOf);
  const when = asOf === undefined ? "" : `(asOf: "${asOf}")`;
  return known.facts.departments.map((department) => ({
    query: `{ department(name: "${department}") { years${when} { year lineItems { table key
      restatements(unit: ${unit}) { kind measure stage difference explainedByRounding } } } } }`,
    shape: (served) => {
      const years = (served as ServedYears).department?.years;
      const prior = ({ restatements: all }: ServedLine): unknown =>
        all.filter(({ kind, measure, stage }) => kind === "PRIOR_YEAR" && measure === "TOTAL" && stage === "FINAL");
      if (years === undefined) return served;
      return years.map(({ year, lineItems }) => ({
        year,
        lines: Object.fromEntries(lineItems.map((line) => [`${line.table}/${line.key}`, prior(line)])),
      }));
    },
    right: () =>
      known.facts
        .accounts()
        .filter((account) => account.department === department)
        .sort((a, b) => a.year - b.year)
        .map((account) => ({
          year: account.year,
          lines: Object.fromEntries(
            [...account.tables].flatMap(([table, { rows }]) =>
              [...rows.keys()].map((key) => {
                const difference = restatedBy(known, account, table, key);
                const right =
                  difference === undefined
                    ? undefined
                    : difference === null
                      ? []
                      : [{ difference: printFen(difference, unit), explainedByRounding: false }];
                return [`${table}/${key}`, right];
              }),
            ),
          ),
        })),
  }));
}
