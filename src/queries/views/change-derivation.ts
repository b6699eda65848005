import { impliedBy } from "../../domain/base.js";
import { printRate } from "../../domain/change.js";
import { figureKey } from "../../domain/facts.js";
import type { Observed } from "../../domain/figure.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { BASIC_EXPENDITURE_SIDES } from "../../domain/tables/basic-expenditure.js";
import type { StoredStatement } from "../../store/read/statements.js";
import type { Dataset } from "../dataset.js";
import {
  absentNode,
  computedNode,
  figureLabel,
  printedNode,
  printsFen,
  statedNode,
  type DerivationNode,
  type FigureReference,
} from "./derivation.js";

const CURRENT = { ZH: "本年数", EN: "current amount" };
const BASE = { ZH: "基数", EN: "base" };

/** Whence one figure comes: its place in a document, or, where no document prints it, the figures that we add up. */
export function figureDerivation(dataset: Dataset, reference: FigureReference): DerivationNode {
  const { line, measure, stage } = reference;
  const figure = line.figures.get(figureKey(measure, stage));
  if (figure === undefined) return { ...absentNode("NOT_PUBLISHED", figureLabel(reference)), figure: reference };
  if (figure.origin !== "DERIVED" || figure.observed.kind === "absent") {
    return printedNode(reference, figure, figure.observed);
  }
  const inputs = BASIC_EXPENDITURE_SIDES.flatMap((key) => {
    const part = dataset.line(line.departmentId, line.year, line.table, key);
    return part === undefined ? [] : [figureDerivation(dataset, { line: part, measure, stage })];
  });
  const sum = computedNode("SUM", "AMOUNT", figureLabel(reference), printsFen(figure.observed.fen), inputs);
  return { ...sum, figure: reference };
}

/** A change with the figures on its two sides; several figures on a side are added up. */
export interface DerivedChange {
  readonly change: LineChange;
  readonly statements: readonly StoredStatement[];
  readonly current: readonly FigureReference[];
  readonly base: readonly FigureReference[];
}

function sideDerivation(
  dataset: Dataset,
  observed: Observed,
  figures: readonly FigureReference[],
  label: DerivationNode["label"],
): DerivationNode {
  const [only] = figures;
  if (only === undefined) return absentNode(observed.kind === "absent" ? observed.absence : "NOT_PUBLISHED", label);
  const inputs = figures.map((figure) => figureDerivation(dataset, figure));
  if (inputs.length === 1) return figureDerivation(dataset, only);
  return computedNode("SUM", "AMOUNT", label, printsFen(observed.kind === "amount" ? observed.fen : null), inputs);
}

function baseDerivation(dataset: Dataset, of: DerivedChange, current: DerivationNode): DerivationNode {
  const { base, source } = of.change.resolved;
  if (source === "STATED") {
    const found = of.statements.find((statement) => statement.mention.base !== null);
    if (found?.mention.base)
      return statedNode({ ZH: "文字所述基数", EN: "base as stated" }, found.mention.base.fen, found.place);
  }
  if (source === "IMPLIED" && base.kind === "amount") {
    const found = of.statements.find((statement) => impliedBy(of.change.current, statement.mention) !== null);
    const label = { ZH: "由所述变动推算的基数", EN: "base implied by the stated change" };
    const stated = { ZH: "文字所述变动额", EN: "change as stated" };
    const inputs =
      found === undefined ? [current] : [current, statedNode(stated, found.mention.amount?.fen ?? 0n, found.place)];
    return computedNode("IMPLIED", "AMOUNT", label, printsFen(base.fen), inputs);
  }
  return sideDerivation(dataset, base, of.base, BASE);
}

/**
 * The tree of a change: its rate (RATIO) from its amount (DIFFERENCE) and base, these from the figures of the documents.
 * A value that is not known is null, and its inputs show why.
 */
export function changeDerivation(dataset: Dataset, of: DerivedChange): DerivationNode {
  const { computed } = of.change;
  const current = sideDerivation(dataset, of.change.current, of.current, CURRENT);
  const base = baseDerivation(dataset, of, current);
  const amount = computedNode(
    "DIFFERENCE",
    "AMOUNT",
    { ZH: "变动额＝本年数－基数", EN: "change = current - base" },
    printsFen(computed.amountFen),
    [current, base],
  );
  return computedNode(
    "RATIO",
    "PERCENT",
    { ZH: "变动率＝变动额÷基数", EN: "rate = change / base" },
    (_unit, decimals) => printRate(computed, decimals),
    [amount, base],
  );
}

/** The tree of a change that is chained year by year: its rate from those of the years. */
export function chainDerivation({ computed }: LineChange, steps: readonly DerivationNode[]): DerivationNode {
  return computedNode(
    "RATIO",
    "PERCENT",
    { ZH: "变动率＝各年本年数与上年数之比的连乘积－1", EN: "rate = product of the yearly ratios - 1" },
    (_unit, decimals) => printRate(computed, decimals),
    steps,
  );
}
