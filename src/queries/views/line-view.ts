import type { Continuity } from "../../domain/crosswalk.js";
import { observedOf, type SourcePlace } from "../../domain/facts.js";
import type { Observed } from "../../domain/figure.js";
import {
  codeOf,
  type AccountTable,
  type ChangeBasis,
  type LineLevel,
  type Measure,
  type Stage,
} from "../../domain/line.js";
import { shareBaseKey } from "../../domain/tables/place.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printPercent } from "../../domain/change.js";
import { checkDecimals } from "../../domain/rate.js";
import type { Snapshot } from "../../domain/version.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { Dataset } from "../dataset.js";
import { changeOfLine, type ChangeRequest } from "../line-change.js";
import { missingAt } from "../figures-at.js";
import { linesOfSeries, seriesOfLine } from "../line-series.js";
import { nodeId } from "../node-id.js";
import { checkBasis, checkBudget } from "../servable-basis.js";
import { checkFromTo } from "../year-range.js";
import { departmentSeries, oneDepartment } from "../department-series.js";
import type { ChangeView } from "./change-view.js";
import { executionView, type ExecutionView } from "./execution-view.js";
import { statedExplanation, type ExplanationView } from "./explanation-view.js";
import { figureView, type FigureView } from "./figure-view.js";
import { findingView, type FindingView } from "./finding-view.js";
import { Restatements, type RestatementView } from "./restatements.js";

/** Which years of a line are asked for, and how far it is followed. */
export interface HistoryRequest {
  readonly from: number | null;
  readonly to: number | null;
  readonly continuity: Continuity;
  readonly followSuccession: boolean;
}

/** A line of an account, with everything that is computed from it. */
export class LineView {
  constructor(
    private readonly dataset: Dataset,
    readonly stored: StoredLine,
  ) {}

  get id(): string {
    const { departmentId, year, table, key } = this.stored;
    return nodeId({ kind: "LineItem", departmentId, year, table, key }, this.snapshot);
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
    checkBudget("stage", stage);
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
    return executionView(
      (stage) => ({
        observed: this.observed(measure, stage),
        lines: [],
        missing: () => missingAt(this.dataset, this.stored, { measure, stage, side: "CURRENT" }),
      }),
      unit,
      decimals,
    );
  }

  /** Throws BadInput for a basis that only ranges have. */
  change(request: ChangeRequest): ChangeView {
    return changeOfLine(this.dataset, this.stored, request);
  }

  /**
   * This line in every year that has it, over the edges and, where asked for, the departments that are followed; several
   * lines of a year where codes or departments were split or merged.
   */
  history(request: HistoryRequest): LineView[] {
    const { from, to, continuity, followSuccession } = request;
    checkFromTo(from, to);
    const { departmentId } = this.stored;
    const departments = followSuccession
      ? departmentSeries(this.dataset, departmentId, null)
      : oneDepartment(departmentId);
    const { departmentIds } = departments;
    const series = seriesOfLine(this.dataset, departments, this.stored, continuity, null);
    const years = new Set(departmentIds.flatMap((id) => this.dataset.yearsOf(id, from, to)));
    return [...years]
      .sort((a, b) => a - b)
      .flatMap((year) => linesOfSeries(this.dataset, series, year, departmentIds))
      .map((line) => new LineView(this.dataset, line));
  }

  explanations(basis: ChangeBasis | null): ExplanationView[] {
    checkBasis("basis", basis);
    const seen = new Set<number>();
    return this.dataset.statementsOf(this.stored.id).flatMap(({ explanation }) => {
      if (explanation === null || seen.has(explanation.id) || (basis !== null && explanation.basis !== basis))
        return [];
      seen.add(explanation.id);
      return [statedExplanation(explanation, this.snapshot, this.dataset.links.ofReason(explanation))];
    });
  }

  /** What was restated: its figures between versions, and its prior figure by this account. */
  restatements(unit: AmountUnit): RestatementView[] {
    return new Restatements(this.dataset, this.stored.departmentId, unit).ofLine(this.stored);
  }

  findings(): FindingView[] {
    return this.dataset.findingsOfLine(this.stored).map((finding) => findingView(finding, this.snapshot));
  }

  private get snapshot(): Snapshot | null {
    return this.dataset.snapshotOf(this.stored.departmentId);
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
    return this.dataset.linesOf(departmentId, year, { table }).filter((line) => line.parentKey === key);
  }
}
