import { figureKey, observedOf, type FigureFacts, type LineFacts, type SourcePlace } from "../../domain/facts.js";
import type { Absence } from "../../domain/figure.js";
import type { Measure, Stage } from "../../domain/line.js";
import { isAmountUnit, printAmount, UNIT_WORDS, type AmountUnit } from "../../domain/money.js";

/** Everything known of one figure, its amount in the unit asked for. */
export interface FigureView {
  readonly amount: string | null;
  readonly absence: Absence | null;
  readonly printed: string | null;
  readonly printedUnit: AmountUnit | null;
  readonly printedUnitText: string | null;
  readonly printedDecimals: number | null;
  readonly derived: boolean;
  readonly source: SourcePlace | null;
}

const DERIVED_SECTION = "DERIVED";

function placeOf(figure: FigureFacts): SourcePlace {
  return figure.origin === "DERIVED" ? { ...figure.place, section: DERIVED_SECTION } : figure.place;
}

/** The figure of a line; absent as NOT_PUBLISHED where the account has no such column. */
export function figureView(line: LineFacts, measure: Measure, stage: Stage, unit: AmountUnit): FigureView {
  const figure = line.figures.get(figureKey(measure, stage));
  const observed = observedOf(line, measure, stage);
  const isPrinted = figure !== undefined && figure.printed !== null;
  return {
    amount: observed.kind === "amount" ? printAmount(observed.fen, unit) : null,
    absence: observed.kind === "absent" ? observed.absence : null,
    printed: figure?.printed ?? null,
    printedUnit: isPrinted && isAmountUnit(figure.unit) ? figure.unit : null,
    printedUnitText: isPrinted ? UNIT_WORDS[figure.unit] : null,
    printedDecimals: isPrinted && observed.kind === "amount" ? figure.decimals : null,
    derived: figure?.origin === "DERIVED",
    source: figure === undefined ? null : placeOf(figure),
  };
}
