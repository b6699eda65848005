import type { DerivationOperation, Quantity } from "../../domain/derivation.js";
import type { FigureFacts, SourcePlace } from "../../domain/facts.js";
import type { Absence, Observed } from "../../domain/figure.js";
import type { Language } from "../../domain/language.js";
import type { Measure, Stage } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import type { StoredLine } from "../../store/read/lines.js";
import { BadInput } from "../errors.js";

/** Prints a value in a unit, or as a percentage with so many decimals; null where there is none. */
type Print = (unit: AmountUnit, decimals: number) => string | null;

/** A value, how it comes about and what from. The inputs of an input are bounded in depth by what operations there are. */
export interface DerivationNode {
  readonly operation: DerivationOperation;
  readonly quantity: Quantity;
  readonly print: Print;
  readonly label: Readonly<Record<Language, string>>;
  /** The figure that a leaf is; null for what is computed or stated. */
  readonly figure: FigureReference | null;
  readonly absence: Absence | null;
  readonly source: SourcePlace | null;
  readonly inputs: readonly DerivationNode[];
}

/** One figure of a line. */
export interface FigureReference {
  readonly line: StoredLine;
  readonly measure: Measure;
  readonly stage: Stage;
}

const MAX_INPUTS = 500;

/** A node of the tree in the unit and with the decimals of what it derives. */
export class DerivationView {
  constructor(
    readonly node: DerivationNode,
    private readonly unit: AmountUnit,
    private readonly decimals: number,
  ) {}

  get value(): string | null {
    return this.node.print(this.unit, this.decimals);
  }

  /** The unit of an amount; null for a percentage. */
  get valueUnit(): AmountUnit | null {
    return this.node.quantity === "AMOUNT" ? this.unit : null;
  }

  /** Throws BadInput where `first` is outside 1 to 500. */
  inputs(first: number): DerivationView[] {
    if (first < 1 || first > MAX_INPUTS) {
      throw new BadInput("first", first, `is outside 1 to ${String(MAX_INPUTS)}; inputCount says how many there are`);
    }
    return this.node.inputs.slice(0, first).map((input) => new DerivationView(input, this.unit, this.decimals));
  }
}

/** Prints an amount exactly. */
export function printsFen(fen: bigint | null): Print {
  return (unit) => (fen === null ? null : printAmount(fen, unit));
}

/** A node that is computed: it has no place of its own, only its inputs have. */
export function computedNode(
  operation: DerivationOperation,
  quantity: Quantity,
  label: DerivationNode["label"],
  print: Print,
  inputs: readonly DerivationNode[],
): DerivationNode {
  return { operation, quantity, print, label, figure: null, absence: null, source: null, inputs };
}

/** An amount that the narrative states. */
export function statedNode(label: DerivationNode["label"], fen: bigint, source: SourcePlace): DerivationNode {
  const node = computedNode("STATED", "AMOUNT", label, printsFen(fen), []);
  return { ...node, source };
}

const ABSENCE_ZH: Readonly<Record<Absence, string>> = {
  BLANK: "空白",
  WITHHELD: "涉密不予公开",
  NOT_UNDERSTOOD: "已印刷但无法识别",
  NOT_PUBLISHED: "未公布",
};
const ABSENCE_EN: Readonly<Record<Absence, string>> = {
  BLANK: "blank",
  WITHHELD: "withheld",
  NOT_UNDERSTOOD: "printed but not understood",
  NOT_PUBLISHED: "not published",
};
const STAGE_ZH: Readonly<Record<Stage, string>> = {
  INITIAL_BUDGET: "年初预算",
  ADJUSTED_BUDGET: "全年预算",
  FINAL: "决算",
};
const STAGE_EN: Readonly<Record<Stage, string>> = {
  INITIAL_BUDGET: "initial budget",
  ADJUSTED_BUDGET: "adjusted budget",
  FINAL: "final account",
};

/** A figure that is not there, and why. */
export function absentNode(absence: Absence, label: DerivationNode["label"]): DerivationNode {
  const why = { ZH: `${label.ZH}：${ABSENCE_ZH[absence]}`, EN: `${label.EN}: ${ABSENCE_EN[absence]}` };
  return { ...computedNode("ABSENT", "AMOUNT", why, () => null, []), absence };
}

/** What a figure is called: 2020年合计（决算）. */
export function figureLabel({ line, measure, stage }: FigureReference): DerivationNode["label"] {
  const column = measure === "TOTAL" ? "" : ` ${measure}`;
  return {
    ZH: `${String(line.year)}年${line.name}（${STAGE_ZH[stage]}${column}）`,
    EN: `${line.name}, ${STAGE_EN[stage]}${column} of ${String(line.year)}`,
  };
}

/** A figure that stands in a document: printed in a table, or stated for a blank cell or a budget. */
export function printedNode(reference: FigureReference, figure: FigureFacts, observed: Observed): DerivationNode {
  const label = figureLabel(reference);
  if (observed.kind === "absent") {
    return { ...absentNode(observed.absence, label), figure: reference, source: figure.place };
  }
  const operation = figure.origin === "NARRATIVE" ? "STATED" : "PUBLISHED";
  const node = computedNode(operation, "AMOUNT", label, printsFen(observed.fen), []);
  return { ...node, figure: reference, source: figure.place };
}
