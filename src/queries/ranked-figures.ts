import { Comparability } from "../domain/change.js";
import type { Continuity, Crosswalk } from "../domain/crosswalk.js";
import { figureKey, lineKey, type FigureFacts, type LineFacts, type PriorYear } from "../domain/facts.js";
import { absent, isPrinted, type Observed } from "../domain/figure.js";
import { changeOfSides } from "../domain/change/change-of-sides.js";
import { joinSides } from "../domain/change/join-sides.js";
import { sumOfGroup } from "../domain/change/side-figures.js";
import { edgesOfSupply } from "../domain/change/supply.js";
import type { JoinSide } from "../domain/change/side.js";
import type { AccountTable } from "../domain/line.js";
import { rateBaseBehind } from "../domain/sortable-rate.js";
import type { PartOfWhole, RankedChange, YearFigures } from "../domain/standing.js";
import type { RankedLine } from "../store/read/ranked-lines.js";
import type { RankedSeries } from "./ranked-series.js";
import { yearsInRange } from "./year-range.js";

/** What a ranking asks of every department. */
export interface RankedRange {
  readonly table: AccountTable;
  readonly fromYear: number;
  readonly toYear: number;
  readonly continuity: Continuity;
  readonly crosswalk: Crosswalk;
  readonly series: RankedSeries;
  /** Key of the line by which shares are taken; null where there is none. */
  readonly shareBase: string | null;
}

/** The department is the only one on its sides, so that it needs no name, and nobody asks which rows it prints beside others. */
const ONLY = 0;
const NO_ROWS = (): ReadonlySet<string> => new Set();

/** A figure as far as a change needs it; what was printed and where plays no part in a ranking. */
function figureOf(observed: Observed): FigureFacts {
  const place = {
    document: "",
    page: null,
    section: null,
    table: null,
    row: null,
    column: null,
    line: null,
    text: null,
  };
  return {
    measure: "TOTAL",
    stage: "FINAL",
    observed,
    printed: null,
    unit: "YUAN",
    decimals: 2,
    origin: "TABLE",
    place,
  };
}

function factsOf(table: AccountTable, { key, amount }: RankedLine): LineFacts {
  return { table, key, name: key, figures: new Map([[figureKey("TOTAL", "FINAL"), figureOf(amount)]]) };
}

/** The figures of one department over the years of a ranking. */
export class RankedFigures {
  private readonly lines = new Map<number, Map<string, RankedLine>>();
  private readonly withheld = new Set<number>();

  constructor(private readonly range: RankedRange) {}

  add(line: RankedLine): void {
    const own = this.lines.get(line.year) ?? new Map<string, RankedLine>();
    this.lines.set(line.year, own);
    own.set(line.key, line);
  }

  withhold(year: number): void {
    this.withheld.add(year);
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
    const lines = this.linesOf(year);
    const { shareBase } = this.range;
    const whole = shareBase === null ? undefined : this.lines.get(year)?.get(shareBase);
    const nothing = absent(this.withheld.has(year) ? "WITHHELD" : "NOT_PUBLISHED");
    return {
      amount: lines.length === 0 ? nothing : sumOfGroup(lines.map((line) => line.amount)),
      execution: lines.length === 0 ? { part: nothing, whole: nothing } : executionOf(lines),
      whole: whole?.amount ?? nothing,
      isReclassified: this.isReclassified(year),
    };
  }

  /** True where a year publishes nothing of the line that edges which are not followed do not lead to. */
  private isReclassified(year: number): boolean {
    const { series, crosswalk, continuity } = this.range;
    if (series.meanings === null) return false;
    const isPresent = (code: string): boolean => {
      const amount = this.lines.get(year)?.get(code)?.amount;
      return amount !== undefined && isPrinted(amount);
    };
    if (series.keysOf(year).some(isPresent)) return false;
    return edgesOfSupply(series.meanings, { crosswalk, continuity, year, isPresent }).length > 0;
  }

  /** From the first year to the last, as a comparison gives it overall; of one year against the year before it. */
  change(): RankedChange {
    const { fromYear, toYear } = this.range;
    const lines = this.linesOf(toYear);
    const [only, other] = lines;
    // From a year to the next, and for a year alone, it is the change that is served for the line, an implied base included.
    if (toYear - fromYear <= 1 && only !== undefined && other === undefined) return servedChange(only);
    if (toYear === fromYear) return groupChange(lines);
    return this.changeBetween();
  }

  private changeBetween(): RankedChange {
    const { table, fromYear, toYear, crosswalk, continuity, series } = this.range;
    const what = {
      table,
      keys: series.codes,
      meanings: series.meanings ?? "current",
      measure: "TOTAL",
      stage: "FINAL",
    } as const;
    const side = (year: number): JoinSide => ({
      year,
      accounts: [{ owner: ONLY, published: this.published(year), printed: NO_ROWS }],
    });
    const sides = joinSides({ crosswalk, continuity }, what, side(toYear), side(fromYear));
    const { computed } = changeOfSides(sides, []);
    return { ...computed, isOfGroup: sides.isGroup };
  }

  private published(year: number): PriorYear {
    const { table } = this.range;
    const lines = [...(this.lines.get(year)?.values() ?? [])];
    return {
      lines: new Map(lines.map((line) => [lineKey(table, line.key), factsOf(table, line)])),
      withheldTables: new Set(this.withheld.has(year) ? [table] : []),
    };
  }
}

function servedChange({ changeFen, changeRate, comparability, isOfGroup }: RankedLine): RankedChange {
  const isRated = changeFen !== null && changeRate !== null;
  const rateBaseFen = isRated ? rateBaseBehind(changeFen, changeRate) : null;
  return { amountFen: changeFen, rateBaseFen, comparability, isOfGroup };
}

/** Several lines of one year are one, whose change is none of theirs. */
function groupChange(lines: readonly RankedLine[]): RankedChange {
  const first = lines.find((line) => line.amount.kind === "amount") ?? lines[0];
  const comparability = first?.comparability ?? Comparability.CURRENT_MISSING;
  return { amountFen: null, rateBaseFen: null, comparability, isOfGroup: lines.length > 1 };
}

/** A completion rate needs both sides of the same lines: of a line that has only one of them the other is unknown. */
function executionOf(lines: readonly RankedLine[]): PartOfWhole {
  const lacking = (side: "amount" | "budget", other: "amount" | "budget"): Observed | undefined =>
    lines.find((line) => line[side].kind === "absent" && line[other].kind === "amount")?.[side];
  return {
    part: lacking("amount", "budget") ?? sumOfGroup(lines.map((line) => line.amount)),
    whole: lacking("budget", "amount") ?? sumOfGroup(lines.map((line) => line.budget)),
  };
}
