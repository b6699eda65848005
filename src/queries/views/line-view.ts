import { observedOf, publishedBase, type SourcePlace } from "../../domain/facts.js";
import { absent, type Observed } from "../../domain/figure.js";
import { lineChange, type LineChange } from "../../domain/line-change.js";
import {
  codeOf,
  isBudgetBasis,
  shareBaseKey,
  type AccountTable,
  type ChangeBasis,
  type LineLevel,
  type Measure,
  type Stage,
} from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printPercent } from "../../domain/change.js";
import { checkDecimals } from "../../domain/rate.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { StoredStatement } from "../../store/read/statements.js";
import type { Dataset } from "../dataset.js";
import { nodeId } from "../node-id.js";
import { changeDerivation } from "./change-derivation.js";
import { partsOf, type ChangePart } from "./change-parts.js";
import { ChangeView } from "./change-view.js";
import type { DerivationNode } from "./derivation.js";
import { derivedExplanations } from "./derived-explanations.js";
import { executionView, type ExecutionView } from "./execution-view.js";
import { statedExplanation, type ExplanationView } from "./explanation-view.js";
import { figureView, type FigureView } from "./figure-view.js";
import { findingView, type FindingView } from "./finding-view.js";

/** Which change of a line is asked for. */
export interface ChangeRequest {
  readonly basis: ChangeBasis;
  readonly measure: Measure;
  readonly stage: Stage;
  readonly unit: AmountUnit;
  readonly decimals: number;
}

/** A line of an account, with everything that is computed from it. */
export class LineView {
  constructor(
    private readonly dataset: Dataset,
    readonly stored: StoredLine,
  ) {}

  get id(): string {
    const { departmentId, year, table, key } = this.stored;
    return nodeId({ kind: "LineItem", departmentId, year, table, key });
  }

  get table(): AccountTable {
    return this.stored.table;
  }

  get key(): string {
    return this.stored.key;
  }

  get code(): string | null {
    return codeOf(this.stored.key);
  }

  get name(): string {
    return this.stored.name;
  }

  get level(): LineLevel {
    return this.stored.level;
  }

  get source(): SourcePlace {
    return this.stored.place;
  }

  get parent(): LineView | null {
    const { parentKey } = this.stored;
    const parent = parentKey === null ? undefined : this.sibling(parentKey);
    return parent === undefined ? null : new LineView(this.dataset, parent);
  }

  get children(): LineView[] {
    return this.below().map((line) => new LineView(this.dataset, line));
  }

  /** Exact, in the unit asked for; null where nothing is published or stated. */
  amount(measure: Measure, stage: Stage, unit: AmountUnit): string | null {
    const observed = this.observed(measure, stage);
    return observed.kind === "amount" ? printAmount(observed.fen, unit) : null;
  }

  figure(measure: Measure, stage: Stage, unit: AmountUnit): FigureView {
    return figureView(this.stored, measure, stage, unit);
  }

  /** 完成预算 %: final / budget; null where the budget is unknown, 0 or negative. */
  completionRate(stage: Stage, decimals: number): string | null {
    checkDecimals(decimals);
    return printPercent(this.observed("TOTAL", "FINAL"), this.observed("TOTAL", stage), decimals);
  }

  /** 占比 %: this amount in the total of its table. */
  share(measure: Measure, decimals: number): string | null {
    checkDecimals(decimals);
    const key = shareBaseKey(this.stored.table, this.stored.key);
    const whole = key === null ? undefined : this.sibling(key);
    if (whole === undefined) return null;
    return printPercent(this.observed(measure, "FINAL"), observedOf(whole, "TOTAL", "FINAL"), decimals);
  }

  /** 预算执行: initial and adjusted budget against the final account. */
  execution(measure: Measure, unit: AmountUnit, decimals: number): ExecutionView {
    return executionView(this.stored, measure, unit, decimals);
  }

  change(request: ChangeRequest): ChangeView {
    const { basis } = request;
    const statements = this.mentions(request);
    const change = this.exactChange(request, statements);
    const { departmentId, year, table } = this.stored;
    const scope = this.dataset.scopeOf(departmentId, year, table);
    const priorScope = basis === "PRIOR_YEAR" ? this.dataset.scopeOf(departmentId, year - 1, table) : scope;
    return new ChangeView(
      {
        basis,
        baseYear: basis === "PRIOR_YEAR" ? year - 1 : year,
        change,
        statements,
        sameScope: scope === null || priorScope === null || scope === priorScope,
        derive: () => this.derive(request, change),
        derivation: () => this.derivation(request, change, statements),
        parts: (level) => this.parts(request, change, level),
      },
      request.unit,
      request.decimals,
    );
  }

  history(from: number | null, to: number | null): LineView[] {
    const { departmentId, table, key } = this.stored;
    return this.dataset
      .yearsOf(departmentId)
      .filter((year) => (from === null || year >= from) && (to === null || year <= to))
      .flatMap((year) => this.dataset.line(departmentId, year, table, key) ?? [])
      .map((line) => new LineView(this.dataset, line));
  }

  explanations(basis: ChangeBasis | null): ExplanationView[] {
    const seen = new Set<number>();
    return this.dataset.statementsOf(this.stored.id).flatMap(({ explanation }) => {
      if (explanation === null || seen.has(explanation.id) || (basis !== null && explanation.basis !== basis))
        return [];
      seen.add(explanation.id);
      return [statedExplanation(explanation)];
    });
  }

  findings(): FindingView[] {
    const { departmentId, year, id } = this.stored;
    return this.dataset
      .findingsOf(departmentId, year)
      .filter((finding) => finding.lineId === id)
      .map(findingView);
  }

  private observed(measure: Measure, stage: Stage): Observed {
    return observedOf(this.stored, measure, stage);
  }

  private sibling(key: string): StoredLine | undefined {
    const { departmentId, year, table } = this.stored;
    return this.dataset.line(departmentId, year, table, key);
  }

  private below(): StoredLine[] {
    const { departmentId, year, table, key } = this.stored;
    return this.dataset.linesOf(departmentId, year).filter((line) => line.table === table && line.parentKey === key);
  }

  /** What the narrative states of this change; it speaks of final accounts only. */
  private mentions(request: ChangeRequest): StoredStatement[] {
    if (request.stage !== "FINAL") return [];
    return this.dataset
      .statementsOf(this.stored.id)
      .filter((statement) => statement.basis === request.basis && statement.measure === request.measure);
  }

  private exactChange(request: ChangeRequest, statements: readonly StoredStatement[]): LineChange {
    const current = this.observed(request.measure, request.stage);
    const mentions = statements.map((statement) => statement.mention);
    return lineChange(current, this.publishedBase(request), mentions);
  }

  private publishedBase(request: ChangeRequest): Observed {
    const { departmentId, year, table, key } = this.stored;
    const { basis, measure, stage } = request;
    if (basis === "FIRST_YEAR") return absent("NOT_PUBLISHED");
    if (stage === "FINAL" || isBudgetBasis(basis)) {
      return publishedBase(this.stored, this.dataset.published(departmentId, year - 1), measure, basis);
    }
    return observedOf(this.dataset.line(departmentId, year - 1, table, key), measure, stage);
  }

  private parts(request: ChangeRequest, change: LineChange, level: LineLevel | null): ChangePart[] {
    const { departmentId, table, key, year } = this.stored;
    const { basis, measure, stage } = request;
    const changeOf = (line: StoredLine): LineChange => {
      const child = new LineView(this.dataset, line);
      return child.exactChange(request, child.mentions(request));
    };
    const baseYear = basis === "PRIOR_YEAR" ? year - 1 : null;
    return partsOf(this.dataset, { departmentId, table, key, year, baseYear, measure, stage, change, changeOf }, level);
  }

  private derivation(
    request: ChangeRequest,
    change: LineChange,
    statements: readonly StoredStatement[],
  ): DerivationNode {
    const { basis, measure, stage } = request;
    const { departmentId, year, table, key } = this.stored;
    const current = [{ line: this.stored, measure, stage }];
    const prior = this.dataset.line(departmentId, year - 1, table, key);
    const base = isBudgetBasis(basis)
      ? [{ line: this.stored, measure, stage: basis }]
      : prior === undefined || basis === "FIRST_YEAR"
        ? []
        : [{ line: prior, measure, stage }];
    return changeDerivation(this.dataset, { change, statements, current, base });
  }

  private derive(request: ChangeRequest, change: LineChange): ExplanationView[] {
    const { basis, measure, unit } = request;
    return derivedExplanations({ line: this.stored, basis, measure, change, unit }, this.parts(request, change, null));
  }
}
