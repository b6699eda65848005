import { directionOf } from "../../domain/change.js";
import { derivedExplanationText, driversOf, type Driver, type Residual } from "../../domain/drivers.js";
import type { ChangeBasis, Measure } from "../../domain/line.js";
import type { AmountUnit } from "../../domain/money.js";
import type { LineChange } from "../../domain/line-change.js";
import type { StoredLine } from "../../store/read/lines.js";
import { nodeId } from "../node-id.js";
import type { ExplanationView } from "./explanation-view.js";

/** A line below and its change in fen. */
export interface ChildLineChange {
  readonly line: StoredLine;
  readonly amountFen: bigint | null;
}

/** Which change is explained. */
export interface DerivedFrom {
  readonly line: StoredLine;
  readonly basis: ChangeBasis;
  readonly measure: Measure;
  readonly change: LineChange;
  readonly unit: AmountUnit;
}

/**
 * The child lines that moved a change, largest first, with what they leave over: their amounts sum exactly to the
 * change. Empty where the change has no amount or nothing below it is published.
 */
export function derivedExplanations(from: DerivedFrom, children: readonly ChildLineChange[]): ExplanationView[] {
  const { amountFen, rateBaseFen } = from.change.computed;
  if (amountFen === null || children.length === 0) return [];
  const { drivers, residual } = driversOf(
    { amountFen, rateBaseFen },
    children.map((child) => ({ key: child.line.key, name: child.line.name, amountFen: child.amountFen })),
  );
  const parts: (Driver | Residual)[] = residual.amountFen === 0n ? [...drivers] : [...drivers, residual];
  return parts.map((part) => {
    const key = part.kind === "LINE" ? part.key : "";
    const child = children.find((one) => one.line.key === key)?.line;
    const { departmentId, year, table } = from.line;
    const { basis, measure } = from;
    return {
      id: nodeId({
        kind: "DerivedExplanation",
        departmentId,
        year,
        table,
        key: from.line.key,
        basis,
        measure,
        driver: key,
      }),
      text: derivedExplanationText(part, from.unit),
      categories: [],
      origin: "DERIVED",
      basis,
      direction: directionOf(part.amountFen),
      departmentId,
      year,
      lineId: (child ?? from.line).id,
      source: child?.place ?? null,
    };
  });
}
