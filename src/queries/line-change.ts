import { lineChange, type LineChange } from "../domain/change/line-change.js";
import { figureKey } from "../domain/facts.js";
import { absent, type Observed } from "../domain/figure.js";
import { isBudgetBasis, type BudgetBasis, type ChangeBasis, type Measure } from "../domain/line.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { Dataset } from "./dataset.js";
import { figuresAt, missingAt, type LinePlace } from "./figures-at.js";
import { seriesOfOneLine } from "./line-series.js";
import { checkBasis } from "./servable-basis.js";
import { seriesChange, type SeriesRequest } from "./series-change.js";
import { changeDerivation } from "./views/change-derivation.js";
import { partsOf, type ChangePart } from "./views/change-parts.js";
import { shownExplanation } from "./shown-explanation.js";
import { ChangeView } from "./views/change-view.js";
import type { MissingView } from "./views/missing-view.js";
import { derivedExplanations } from "./views/derived-explanations.js";
import { oneDepartment } from "./department-series.js";

/** Which change of a line is asked for; the prior basis is of no account for a budget. */
export interface ChangeRequest extends SeriesRequest {
  readonly basis: ChangeBasis;
}

function lineAt(dataset: Dataset, { departmentId, year, table, key }: LinePlace): StoredLine | undefined {
  return dataset.line(departmentId, year, table, key);
}

/** What the narrative states of this change; it speaks of final accounts only. */
function statementsOf(dataset: Dataset, line: StoredLine | undefined, request: ChangeRequest): StoredStatement[] {
  if (line === undefined || request.stage !== "FINAL") return [];
  return dataset
    .statementsOf(line.id)
    .filter((statement) => statement.basis === request.basis && statement.measure === request.measure);
}

type BudgetRequest = Pick<ChangeRequest, "basis" | "measure" | "stage">;

/** True where only the narrative writes the budget down: it is no published base. */
function isNarrated(line: StoredLine | undefined, measure: Measure, basis: BudgetBasis): boolean {
  return line?.figures.get(figureKey(measure, basis))?.origin === "NARRATIVE";
}

function printedBudget(dataset: Dataset, place: LinePlace, { basis, measure }: BudgetRequest): Observed {
  const line = lineAt(dataset, place);
  if (!isBudgetBasis(basis) || isNarrated(line, measure, basis)) return absent("NOT_PUBLISHED");
  return figuresAt(dataset, place, { measure, stage: basis }).observed;
}

function againstBudget(
  dataset: Dataset,
  place: LinePlace,
  request: BudgetRequest,
  statements: readonly StoredStatement[],
): LineChange {
  return lineChange(
    figuresAt(dataset, place, request).observed,
    printedBudget(dataset, place, request),
    statements.map(({ mention }) => mention),
  );
}

/** What leaves the final amount unknown, or the budget where nothing else gives it. */
function missingOfBudget(
  dataset: Dataset,
  place: LinePlace,
  { resolved }: LineChange,
  { basis, measure, stage }: BudgetRequest,
): MissingView[] {
  const current = missingAt(dataset, place, { measure, stage, side: "CURRENT" });
  if (!isBudgetBasis(basis) || resolved.base.kind === "amount") return current;
  const line = lineAt(dataset, place);
  if (line === undefined || !isNarrated(line, measure, basis)) {
    return [...current, ...missingAt(dataset, place, { measure, stage: basis, side: "BASE" })];
  }
  const { departmentId: owner, year, key, name } = line;
  return [...current, { owner, year, key, name, absence: "COLUMN_NOT_PUBLISHED", side: "BASE", stage: basis }];
}

function budgetChange(dataset: Dataset, place: LinePlace, request: ChangeRequest): ChangeView {
  const { departmentId, year } = place;
  const { basis, measure, stage, unit, decimals } = request;
  const line = lineAt(dataset, place);
  const statements = statementsOf(dataset, line, request);
  const change = againstBudget(dataset, place, request, statements);
  const snapshot = dataset.snapshotOf(departmentId);
  const parts = (level: Parameters<typeof partsOf>[2]): ChangePart[] =>
    partsOf(
      dataset,
      {
        departments: oneDepartment(departmentId),
        current: line === undefined ? [] : [line],
        base: [],
        year,
        baseYear: null,
        change,
        request,
        sidesOf: () => null,
        changeOf: (below) => againstBudget(dataset, below, request, statementsOf(dataset, below, request)),
      },
      level,
    );
  const budget = line !== undefined && isBudgetBasis(basis) ? [{ line, measure, stage: basis }] : [];
  return new ChangeView(
    {
      basis,
      baseYear: year,
      change,
      column: request,
      statements,
      sides: null,
      missing: () => missingOfBudget(dataset, place, change, request),
      isChained: false,
      scope: () => [],
      isLikeWithin: () => true,
      successions: [],
      derive: () => (line === undefined ? [] : derivedExplanations({ line, change, request, snapshot }, parts(null))),
      derivation: () =>
        changeDerivation(dataset, {
          change,
          statements,
          current: line === undefined ? [] : [{ line, measure, stage }],
          base: budget,
        }),
      parts,
      explained: (reason) => shownExplanation(dataset, reason),
    },
    unit,
    decimals,
  );
}

/**
 * The change of a line against the prior year or a budget of its own, also of one that the account does not print.
 * Throws DecimalsRangeError, and BadInput for a basis that only ranges have.
 */
export function changeOfLine(dataset: Dataset, place: LinePlace, request: ChangeRequest): ChangeView {
  const { departmentId, year } = place;
  const { basis } = request;
  checkBasis("basis", basis);
  if (basis !== "PRIOR_YEAR") return budgetChange(dataset, place, request);
  return seriesChange(dataset, {
    series: seriesOfOneLine(departmentId, place),
    joinedAs: "lineAsPrinted",
    basis,
    year,
    baseYear: year - 1,
    request,
    line: lineAt(dataset, place) ?? null,
    isLikeWithin: () => true,
  });
}
