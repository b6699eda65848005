import { ACCOUNT_TABLES, type AccountTable, type Measure, type Stage } from "../domain/line.js";
import { BASIC_EXPENDITURE_SIDES } from "../domain/tables/basic-expenditure.js";
import { SHARE_BASE_KEYS } from "../domain/tables/place.js";
import { NO_YEARS, type Reach, type ReachedLines, type Window } from "../queries/reach.js";

/** No account is of a year beyond these; a range that was not widened at all reaches no year. */
const { fromYear: LAST_YEAR, toYear: FIRST_YEAR } = NO_YEARS;

const NO_FLAGS = {
  siblings: false,
  shareBases: false,
  sumParts: false,
  statements: false,
  yearExplanations: false,
  explanationLines: false,
  findings: false,
  yearFindings: false,
  succession: false,
  kinds: false,
  tableStates: false,
  indicators: false,
  missingOfUnranked: false,
};

/** A part of the reach that is either loaded or not. */
export type ReachFlag = keyof typeof NO_FLAGS;

/** Collects what fields reach and puts it together into one Reach. */
export class ReachBuilder {
  private readonly keyed = new Map<AccountTable, Set<string>>();
  private readonly whole = new Set<AccountTable>();
  private everyTable = false;
  private readonly measures = new Set<Measure>(["TOTAL"]);
  private readonly stages = new Set<Stage>(["FINAL"]);
  private fromYear: number = LAST_YEAR;
  private toYear: number = FIRST_YEAR;
  private years: Reach["years"] = "same";
  private readonly flags = { ...NO_FLAGS };
  private startsAtDepartments = false;
  private everyFigure = false;
  private derivesReasons = false;
  private readonly codePrefixes = new Set<string>();
  private readonly versions = new Set<Reach["versions"]>();
  private readonly unrankedRows: Window[] = [];

  /** Everything is reached from departments and their years, nothing from single lines. */
  fromDepartments(): void {
    this.startsAtDepartments = true;
  }

  line(table: AccountTable, key: string): void {
    const keys = this.keyed.get(table);
    if (keys === undefined) this.keyed.set(table, new Set([key]));
    else keys.add(key);
  }

  wholeTable(table: AccountTable | null): void {
    if (table === null) this.everyTable = true;
    else this.whole.add(table);
  }

  codePrefix(prefix: string): void {
    this.codePrefixes.add(prefix);
  }

  figure(measure: Measure, stage: Stage): void {
    this.measures.add(measure);
    this.stages.add(stage);
  }

  yearRange(from: number | null, to: number | null): void {
    this.fromYear = Math.min(this.fromYear, Math.max(from ?? FIRST_YEAR, FIRST_YEAR));
    this.toYear = Math.max(this.toYear, Math.min(to ?? LAST_YEAR, LAST_YEAR));
  }

  priorYear(): void {
    if (this.years === "same") this.years = "prior";
  }

  everyYear(): void {
    this.years = "all";
    this.yearRange(null, null);
  }

  allFigures(): void {
    this.everyFigure = true;
  }

  version(reached: Reach["versions"]): void {
    this.versions.add(reached);
  }

  /** Departments that a ranking leaves out. */
  unranked(rows: Window): void {
    this.unrankedRows.push(rows);
  }

  /** Reasons are derived from the lines below, of which some stand in the year before alone. */
  derivedReasons(): void {
    this.reach("siblings");
    this.derivesReasons = true;
  }

  reach(flag: ReachFlag): void {
    this.flags[flag] = true;
  }

  build(): Reach {
    // The line of a derived reason may be of another year than the change, and be asked for what is further back.
    if (this.derivesReasons && this.flags.explanationLines) this.everyYear();
    const prior = this.years === "prior" ? 1 : 0;
    return {
      lines: this.lines(),
      measures: this.everyFigure ? null : [...this.measures],
      stages: this.everyFigure ? null : [...this.stages],
      fromYear: this.fromYear === FIRST_YEAR ? null : this.fromYear - prior,
      toYear: this.toYear === LAST_YEAR ? null : this.toYear,
      years: this.yearsFromLines(),
      ...this.flags,
      codePrefixes: [...this.codePrefixes],
      versions: WIDEST_VERSIONS_FIRST.find((one) => this.versions.has(one)) ?? "served",
      unranked: this.unrankedRows,
    };
  }

  /**
   * From departments the boxes of lines hold every year that is needed already; only lines that are found through
   * reasons or findings still have to be followed into other years.
   */
  private yearsFromLines(): Reach["years"] {
    const foundElsewhere = this.flags.yearExplanations || this.flags.yearFindings || this.flags.explanationLines;
    return this.startsAtDepartments && !foundElsewhere ? "same" : this.years;
  }

  private lines(): ReachedLines[] {
    if (this.everyTable) return [{ table: null, keys: null }];
    const whole = new Set(this.whole);
    if (this.flags.siblings) for (const table of this.keyed.keys()) whole.add(table);
    return ACCOUNT_TABLES.flatMap((table): ReachedLines[] => {
      if (whole.has(table)) return [{ table, keys: null }];
      const keys = this.keyed.get(table);
      if (keys === undefined) return [];
      if (this.flags.sumParts) for (const key of BASIC_EXPENDITURE_SIDES) keys.add(key);
      if (this.flags.shareBases) for (const key of SHARE_BASE_KEYS) keys.add(key);
      return [{ table, keys: [...keys] }];
    });
  }
}

const WIDEST_VERSIONS_FIRST: readonly Reach["versions"][] = ["all", "listed"];
