import { printFen } from "../exact/print.js";
import { isContradicted, isTautology } from "../right/contradiction.js";
import type { Account } from "../right/facts.js";
import type { Known } from "../right/known.js";
import { openingBalance } from "../right/opening-balance.js";
import { statedChanges, type StatedChange } from "../right/stated-changes.js";
import { some, statementFindings } from "../right/statement-findings.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

interface ServedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly lineItem: { readonly table: string; readonly key: string } | null;
}

interface ServedYears {
  readonly department?: {
    readonly years: readonly { readonly year: number; readonly findings: readonly ServedFinding[] }[];
  };
}

const OPENING = "INCOME_EXPENDITURE_SUMMARY/income.opening-balance";
const JUDGED = /^statement\.(amount|rate|direction|completion-rate|mentions|together)$/u;

/** What is found of one line, as far as the oracle judges it. */
function lineAsServed(found: readonly ServedFinding[]): Record<string, boolean> {
  const has = (rule: string, severity: string): boolean =>
    found.some((one) => one.rule === rule && one.severity === severity);
  const error = found.some(({ rule, severity }) => severity === "ERROR" && JUDGED.test(rule));
  return {
    error,
    contradiction: error || has("restatement", "WARNING"),
    together: has("statement.together", "ERROR"),
    restatement: has("restatement", "WARNING"),
    rateOfNothing: has("statement.rate-of-nothing", "WARNING"),
    rateOverZero: has("statement.rate-over-zero", "WARNING"),
    contradicted: has("reason.direction", "WARNING"),
    tautology: has("reason.tautology", "INFO"),
    unexplained: has("reason.missing", "WARNING"),
  };
}

/** A stated change of every column and basis has a reason of its own; undefined where another line may explain it. */
function isUnexplained(changes: readonly StatedChange[]): boolean | undefined {
  return changes.every(({ mentions }) => mentions.some(({ reason }) => reason !== undefined)) ? false : undefined;
}

function rightLine(changes: readonly StatedChange[]): Record<string, unknown> {
  const mentions = changes.flatMap((one) => one.mentions);
  return {
    ...statementFindings(changes),
    contradicted: some(mentions.map(isContradicted)),
    tautology: mentions.some(isTautology),
    unexplained: isUnexplained(changes),
  };
}

function rightYear(known: Known, account: Account, changes: readonly StatedChange[]): Record<string, unknown> {
  const { department, year } = account;
  const own = changes.filter((one) => one.department === department && one.year === year);
  const wrong = openingBalance(known, account);
  const lines = linesOf(account).map((place): [string, unknown] => [
    place,
    rightLine(own.filter(({ table, key }) => `${table}/${key}` === place)),
  ]);
  return {
    year,
    lines: Object.fromEntries(lines),
    opening:
      wrong === null
        ? null
        : {
            severity: wrong.severity,
            expected: printFen(wrong.expected, "WAN_YUAN"),
            actual: printFen(wrong.actual, "WAN_YUAN"),
            difference: printFen(wrong.actual.minus(wrong.expected), "WAN_YUAN"),
          },
  };
}

function linesOf(account: Account): string[] {
  return [...account.tables].flatMap(([table, { rows }]) => [...rows.keys()].map((key) => `${table}/${key}`));
}

/** What is found in each account of each department, by line, as of a day: only with what had been published by then. */
export function findings(oracle: Oracle, asOf: string | undefined): Question[] {
  const known = oracle.known(asOf);
  const changes = statedChanges(known);
  const when = asOf === undefined ? "" : `(asOf: "${asOf}")`;
  return known.facts.departments.map((department) => {
    const accounts = known.facts
      .accounts()
      .filter((account) => account.department === department)
      .sort((a, b) => a.year - b.year);
    return {
      query: `{ department(name: "${department}") { years${when} { year findings {
        rule severity expected actual difference lineItem { table key } } } } }`,
      shape: (served) => {
        const years = (served as ServedYears).department?.years;
        if (years === undefined) return served;
        return years.map(({ year, findings: found }) => {
          const account = accounts.find((one) => one.year === year);
          const of = (place: string): ServedFinding[] =>
            found.filter(({ lineItem }) => lineItem !== null && `${lineItem.table}/${lineItem.key}` === place);
          const places = account === undefined ? [] : linesOf(account);
          return {
            year,
            lines: Object.fromEntries(places.map((place) => [place, lineAsServed(of(place))])),
            opening: of(OPENING).find(({ rule }) => rule === "prior-year.opening-balance") ?? null,
          };
        });
      },
      right: () => accounts.map((account) => rightYear(known, account, changes)),
    };
  });
}
