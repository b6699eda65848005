import { lineChange, type LineChange } from "../domain/change/line-change.js";
import { reasonOf } from "../domain/change/side-figures.js";
import { observedOf, publishedBudget } from "../domain/facts.js";
import { absent } from "../domain/figure.js";
import { isBudgetBasis, type AccountTable, type ChangeBasis, type Measure, type Stage } from "../domain/line.js";
import type { StoredLine } from "../store/read/lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { Dataset } from "./dataset.js";
import { seriesOfOneLine } from "./line-series.js";
import { checkBasis } from "./servable-basis.js";
import { seriesChange, type SeriesRequest } from "./series-change.js";
import { changeDerivation } from "./views/change-derivation.js";
import { partsOf, type ChangePart } from "./views/change-parts.js";
import { ChangeView } from "./views/change-view.js";
import type { MissingView } from "./views/missing-view.js";
import { derivedExplanations } from "./views/derived-explanations.js";
import { oneDepartment } from "./department-series.js";

/** Which change of a line is asked for; the prior basis is of no account for a budget. */
export interface ChangeRequest extends SeriesRequest {
  readonly basis: ChangeBasis;
}

/** Where a line stands, or would stand. */
export interface LinePlace {
  readonly departmentId: number;
  readonly year: number;
  readonly table: AccountTable;
  readonly key: string;
}

/** What the narrative states of this change; it speaks of final accounts only. */
function statementsOf(dataset: Dataset, line: StoredLine | undefined, request: ChangeRequest): StoredStatement[] {
  if (line === undefined || request.stage !== "FINAL") return [];
  return dataset
    .statementsOf(line.id)
    .filter((statement) => statement.basis === request.basis && statement.measure === request.measure);
}

function againstBudget(
  line: StoredLine | undefined,
  { basis, measure, stage }: { readonly basis: ChangeBasis; readonly measure: Measure; readonly stage: Stage },
  statements: readonly StoredStatement[],
): LineChange {
  const published = isBudgetBasis(basis) ? publishedBudget(line, measure, basis) : absent("NOT_PUBLISHED");
  return lineChange(
    observedOf(line, measure, stage),
    published,
    statements.map(({ mention }) => mention),
  );
}

/** Of one line of one account, what leaves its final amount, or its budget where nothing else gives it, unknown. */
function missingOfBudget(
  line: StoredLine | undefined,
  { current, resolved }: LineChange,
  { basis, measure }: Pick<ChangeRequest, "basis" | "measure">,
): MissingView[] {
  if (line === undefined || !isBudgetBasis(basis)) return [];
  const budget = resolved.base.kind === "amount" ? resolved.base : publishedBudget(line, measure, basis);
  const member = { owner: line.departmentId, year: line.year, key: line.key, name: line.name };
  return [
    { side: "CURRENT" as const, observed: current },
    { side: "BASE" as const, observed: budget },
  ].flatMap(({ side, observed }) =>
    observed.kind === "amount" || observed.absence === "BLANK"
      ? []
      : [{ ...member, side, absence: reasonOf(observed.absence) }],
  );
}

function budgetChange(dataset: Dataset, place: LinePlace, request: ChangeRequest): ChangeView {
  const { departmentId, year, table, key } = place;
  const { basis, measure, stage, unit, decimals } = request;
  const line = dataset.line(departmentId, year, table, key);
  const statements = statementsOf(dataset, line, request);
  const change = againstBudget(line, request, statements);
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
        changeOf: (below) => againstBudget(below, request, statementsOf(dataset, below, request)),
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
      missing: () => missingOfBudget(line, change, request),
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
      snapshot: (of) => dataset.snapshotOf(of),
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
  const { departmentId, year, table, key } = place;
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
    line: dataset.line(departmentId, year, table, key) ?? null,
    isLikeWithin: () => true,
  });
}
