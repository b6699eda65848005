import type { PriorBasis } from "../domain/base.js";
import { borneBy } from "../domain/change/borne-statements.js";
import { changeOfSides } from "../domain/change/change-of-sides.js";
import { joinSides, type JoinedLine, type JoinedSides } from "../domain/change/join-sides.js";
import { lineOfRow } from "../domain/change/row-line.js";
import { ofSameLines, sideFigures, type SideFigures } from "../domain/change/side-figures.js";
import { isPublished, type ComparedFigure, type JoinSide } from "../domain/change/side.js";
import { edgesOfSupply } from "../domain/change/supply.js";
import { figuresInYear } from "../domain/change/year-figures.js";
import type { Continuity, Crosswalk } from "../domain/crosswalk.js";
import { figureKey, lineKey, type ComparedLine } from "../domain/facts.js";
import type { AccountTable, Stage } from "../domain/line.js";
import { rateBaseBehind } from "../domain/sortable-rate.js";
import type { RankedChange, YearFigures } from "../domain/standing.js";
import { isAbsent } from "../domain/figure.js";
import type { RankedLine } from "../store/read/ranked-lines.js";
import type { StoredStatement } from "../store/read/statements.js";
import type { RankedSeries } from "./ranked-series.js";
import { yearsInRange } from "./year-range.js";

/** What a ranking asks of every department. */
export interface RankedRange {
  readonly table: AccountTable;
  readonly fromYear: number;
  readonly toYear: number;
  readonly budget: Stage;
  readonly continuity: Continuity;
  readonly crosswalk: Crosswalk;
  readonly series: RankedSeries;
  /** The same with the edges that a department states itself, and what its line is by them. */
  readonly of: (departmentId: number) => RankedRange;
  /** Key of the line by which shares are taken. */
  readonly shareBase: string | null;
}

/** The first and the last year of the change that is ranked by; of one year the one before it is the first. */
export function yearsOfChange({ fromYear, toYear }: Pick<RankedRange, "fromYear" | "toYear">): {
  readonly baseYear: number;
  readonly year: number;
} {
  return { baseYear: Math.min(fromYear, toYear - 1), year: toYear };
}

/** The prior figure that changes are ranked against. */
export const RANKED_BASIS: PriorBasis = "AS_PUBLISHED";
/** The department is the only one on its sides, so that it needs no name, and nobody asks which rows it prints beside others. */
const ONLY = 0;
const NO_ROWS = (): ReadonlySet<string> => new Set();

function printedOn({ lines, blank }: SideFigures): string[] {
  return [...lines, ...blank].map(({ key }) => key);
}

/** The figures of one department over the years of a ranking. */
export class RankedFigures {
  private readonly lines = new Map<number, Map<string, RankedLine>>();
  private readonly withheld = new Set<number>();
  private readonly statements: StoredStatement[] = [];

  constructor(private readonly range: RankedRange) {}

  add(line: RankedLine): void {
    const own = this.lines.get(line.year) ?? new Map<string, RankedLine>();
    this.lines.set(line.year, own);
    own.set(line.key, line);
  }

  withhold(year: number): void {
    this.withheld.add(year);
  }

  /** Adds what is stated of a line of the last year. */
  state(statement: StoredStatement): void {
    this.statements.push(statement);
  }

  /** Every year of the range. */
  years(): number[] {
    return yearsInRange(this.range);
  }

  /** The lines of the series in a year, blank ones too. */
  linesOf(year: number): RankedLine[] {
    const own = this.lines.get(year);
    return own === undefined ? [] : this.range.series.keysOf(year).flatMap((key) => own.get(key) ?? []);
  }

  year(year: number): YearFigures {
    const { shareBase, budget } = this.range;
    const final = this.figures(year, "FINAL");
    const whole = sideFigures(this.side(year), this.what("FINAL"), shareBase === null ? [] : [shareBase]);
    return {
      amount: final.observed,
      execution: ofSameLines(final, this.figures(year, budget)),
      whole: whole.observed,
      isReclassified: this.isReclassified(year),
    };
  }

  /** The change from the first year to the last, of one year against the year before it, as a comparison gives it. */
  change(): RankedChange {
    const own = this.ownLine();
    if (own !== null) return storedChange(own);
    const sides = this.sides();
    const statements = sides.isGroup && this.isYearly() ? this.statements : [];
    const borne = borneBy(sides.current, sides.isGroup, statements, { basis: "PRIOR_YEAR", measure: "TOTAL" });
    const { computed } = changeOfSides(
      sides,
      borne.map(({ mention }) => mention),
      RANKED_BASIS,
    );
    return { ...computed, isOfGroup: sides.isGroup };
  }

  /** True where only what is stated of several lines together may give their change. */
  asksForStatements(): boolean {
    if (!this.isYearly() || this.ownLine() !== null) return false;
    const { isGroup, current } = this.sides();
    return isGroup && current.observed.kind === "amount" && this.change().amountFen === null;
  }

  /** From a year to the next, or of one year, what the narrative states counts too. */
  private isYearly(): boolean {
    const { baseYear, year } = yearsOfChange(this.range);
    return year - baseYear === 1;
  }

  /** The line whose own change, as it is stored, is the change that is ranked by. */
  private ownLine(): RankedLine | null {
    if (!this.isYearly()) return null;
    const { baseYear, year } = yearsOfChange(this.range);
    const lines = this.linesOf(year);
    const before = this.linesOf(baseYear);
    const own = lineOfRow({
      lines,
      before: () => before,
      joinedWith: ({ key }) => {
        const printed = new Set(printedOn(this.joined({ keys: [key], meanings: "current" }).base));
        return new Set(before.filter((line) => printed.has(line.key)));
      },
    });
    if (own !== null || lines.length > 1) return own;
    // Blanks alone that ended leave what is said of the line the only thing that is known of the year before.
    const { observed } = this.sides().base;
    return isAbsent(observed, "BLANK") ? (lines[0] ?? null) : null;
  }

  private sides(): JoinedSides {
    const { codes, meanings } = this.range.series;
    return this.joined({ keys: codes, meanings: meanings ?? "current" });
  }

  private joined(of: Pick<JoinedLine, "keys" | "meanings">): JoinedSides {
    const { baseYear, year } = yearsOfChange(this.range);
    return joinSides(this.range, { ...this.what("FINAL"), ...of }, this.side(year), this.side(baseYear));
  }

  private figures(year: number, stage: Stage): SideFigures {
    const { series } = this.range;
    const own = { keys: series.keysOf(year), meanings: series.meanings };
    return figuresInYear(this.range, this.what(stage), this.side(year), own);
  }

  /** True where a year publishes nothing of the line that edges which are not followed do not lead to. */
  private isReclassified(year: number): boolean {
    const { series, crosswalk, continuity } = this.range;
    if (series.meanings === null) return false;
    const isPresent = (code: string): boolean => isPublished(this.side(year), this.what("FINAL"), code);
    if (series.keysOf(year).some(isPresent)) return false;
    return edgesOfSupply(series.meanings, { crosswalk, continuity, year, isPresent }).length > 0;
  }

  private what(stage: Stage): ComparedFigure {
    return { table: this.range.table, measure: "TOTAL", stage };
  }

  private side(year: number): JoinSide {
    const { table, budget } = this.range;
    const compared = ({ key, amount, budget: planned }: RankedLine): ComparedLine => ({
      key,
      name: key,
      figures: new Map([
        [figureKey("TOTAL", "FINAL"), { observed: amount }],
        [figureKey("TOTAL", budget), { observed: planned }],
      ]),
    });
    const own = [...(this.lines.get(year)?.values() ?? [])];
    const published = {
      lines: new Map(own.map((line) => [lineKey(table, line.key), compared(line)])),
      withheldTables: new Set(this.withheld.has(year) ? [table] : []),
    };
    return { year, accounts: [{ owner: ONLY, published, printed: NO_ROWS }] };
  }
}

function storedChange({ changeFen, changeRate, comparability, isOfGroup }: RankedLine): RankedChange {
  const isRated = changeFen !== null && changeRate !== null;
  const rateBaseFen = isRated ? rateBaseBehind(changeFen, changeRate) : null;
  return { amountFen: changeFen, rateBaseFen, comparability, isOfGroup };
}
