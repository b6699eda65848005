import { DocumentView } from "./document-view.js";
import type { PriorBasis } from "../../domain/base.js";
import type { IndicatorKind } from "../../domain/indicator.js";
import type { AccountTable, ChangeBasis, LineLevel } from "../../domain/line.js";
import type { AmountUnit } from "../../domain/money.js";
import { inCountOrder, type FindingCount, type FindingSeverity } from "../../domain/finding.js";
import type { Snapshot } from "../../domain/version.js";
import type { Dataset, StoredYear } from "../dataset.js";
import { changeOfLine } from "../line-change.js";
import { SummaryKey } from "../../domain/tables/summary-sides.js";
import { nodeId } from "../node-id.js";
import { checkBasis } from "../servable-basis.js";
import { refuseUnknownPrefix } from "../unknown-names.js";
import type { ChangeView } from "./change-view.js";
import { statedExplanation, type ExplanationView } from "./explanation-view.js";
import { findingView, type FindingView } from "./finding-view.js";
import { IndicatorView } from "./indicator-view.js";
import { LineView } from "./line-view.js";
import { Restatements, type RestatementView } from "./restatements.js";

const SUMMARY: AccountTable = "INCOME_EXPENDITURE_SUMMARY";

/** Which lines of a year are asked for; null leaves a condition out. */
export interface LineFilter {
  readonly table: AccountTable | null;
  readonly level: LineLevel | null;
  readonly codePrefix: string | null;
}

/** All that is published about one department in one fiscal year. */
export class YearView {
  constructor(
    private readonly dataset: Dataset,
    readonly departmentId: number,
    readonly year: number,
  ) {}

  get id(): string {
    return nodeId({ kind: "DepartmentYear", departmentId: this.departmentId, year: this.year }, this.snapshot);
  }

  /** The version that is shown. Throws NotLoaded where the year has none. */
  get version(): StoredYear {
    return this.dataset.shownVersion(this.departmentId, this.year);
  }

  /** The document that the version shown was read from. */
  get document(): DocumentView {
    return new DocumentView(this.version);
  }

  /** Every version of the year, oldest first. */
  get versions(): StoredYear[] {
    return this.dataset.versionsOf(this.departmentId, this.year);
  }

  private get snapshot(): Snapshot | null {
    return this.dataset.snapshotOf(this.departmentId);
  }

  /** The amount of a row of table 01, or null. */
  summaryAmount(key: string, unit: AmountUnit): string | null {
    return this.lineItem(SUMMARY, key)?.amount("TOTAL", "FINAL", unit) ?? null;
  }

  /** The change of 支出总计 of table 01. */
  change(basis: ChangeBasis, unit: AmountUnit, decimals: number, priorBasis: PriorBasis = "AS_PUBLISHED"): ChangeView {
    const { departmentId, year } = this;
    const place = { departmentId, year, table: SUMMARY, key: SummaryKey.EXPENDITURE_TOTAL };
    return changeOfLine(this.dataset, place, {
      basis,
      measure: "TOTAL",
      stage: "FINAL",
      unit,
      decimals,
      continuity: "SOURCED",
      priorBasis,
    });
  }

  /** Throws BadInput for a beginning of keys that nothing stored knows. */
  lineItems(filter: LineFilter): LineView[] {
    const { table, level, codePrefix } = filter;
    const levels = level === null ? null : [level];
    const lines = this.dataset.linesOf(this.departmentId, this.year, { table, codePrefix, levels });
    const known = codePrefix === null || lines.length > 0 ? null : this.dataset.keysKnown(codePrefix);
    if (codePrefix !== null && known !== null) refuseUnknownPrefix("codePrefix", codePrefix, known);
    return lines.map((line) => new LineView(this.dataset, line));
  }

  lineItem(table: AccountTable, key: string): LineView | null {
    const line = this.dataset.line(this.departmentId, this.year, table, key);
    return line === undefined ? null : new LineView(this.dataset, line);
  }

  explanations(basis: ChangeBasis | null): ExplanationView[] {
    checkBasis("basis", basis);
    return this.dataset
      .explanationsOf(this.departmentId, this.year)
      .filter((explanation) => basis === null || explanation.basis === basis)
      .map((one) => statedExplanation(one, this.snapshot, this.dataset.links.ofReason(one)));
  }

  /** What was restated: figures of this account between its versions, and of the year before by this account. */
  restatements(unit: AmountUnit): RestatementView[] {
    return new Restatements(this.dataset, this.departmentId, unit).ofYear(this.year);
  }

  findings(severity: FindingSeverity | null): FindingView[] {
    return this.dataset
      .findingsOf(this.departmentId, this.year)
      .filter((finding) => severity === null || finding.severity === severity)
      .map((one) => findingView(one, this.snapshot));
  }

  /** The counts that the account discloses, in its order. */
  indicators(): IndicatorView[] {
    return [...this.dataset.indicatorsOf(this.departmentId, this.year).values()]
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ kind }) => this.indicator(kind));
  }

  /** One count, whether or not it is disclosed. */
  indicator(kind: IndicatorKind): IndicatorView {
    return new IndicatorView(this.dataset, this.departmentId, this.year, kind);
  }

  /** How many findings each rule gives with each severity, from the gravest down, then by rule. */
  findingCounts(): FindingCount[] {
    const counts = new Map<string, FindingCount>();
    for (const { rule, severity } of this.dataset.findingsOf(this.departmentId, this.year)) {
      const name = `${severity} ${rule}`;
      counts.set(name, { rule, severity, count: (counts.get(name)?.count ?? 0) + 1 });
    }
    return inCountOrder([...counts.values()]);
  }
}
