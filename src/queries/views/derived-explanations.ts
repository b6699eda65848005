import { directionOf } from "../../domain/change.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { derivedExplanationText } from "../../domain/derived-text.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { Snapshot } from "../../domain/version.js";
import { nodeId, type NodeReference } from "../node-id.js";
import type { ChangePart } from "./change-parts.js";
import { exactDrivers } from "./driver-view.js";
import type { ExplanationView } from "./explanation-view.js";

/** What a derived text depends on beside its line: another value of any of these is another object with another id. */
type DerivedRequest = Pick<
  Extract<NodeReference, { kind: "DerivedExplanation" }>,
  "basis" | "measure" | "stage" | "unit" | "continuity" | "priorBasis"
>;

/** Which change is explained. */
export interface DerivedFrom {
  readonly line: StoredLine;
  readonly change: LineChange;
  readonly request: DerivedRequest;
  readonly snapshot: Snapshot | null;
}

/**
 * The child lines that moved a change, largest first, with what they leave over: their amounts sum exactly to the
 * change. Empty where the change has no amount or nothing below it is published.
 */
export function derivedExplanations(from: DerivedFrom, parts: readonly ChangePart[]): ExplanationView[] {
  const exact = exactDrivers(from.change, parts, parts.length);
  if (exact === null) return [];
  const { departmentId, year, table, key } = from.line;
  const { basis, measure, stage, unit, continuity, priorBasis } = from.request;
  const of = { departmentId, year, table, key, basis, measure, stage, unit, continuity, priorBasis };
  const explain = (about: readonly StoredLine[], driver: string, amountFen: bigint): ExplanationView => {
    const [first] = about;
    const names = about.map(({ name }) => name);
    return {
      id: nodeId({ kind: "DerivedExplanation", ...of, driver, driverYear: first?.year ?? year }, from.snapshot),
      text: derivedExplanationText(names, amountFen, unit),
      categories: [],
      origin: "DERIVED",
      basis,
      direction: directionOf(amountFen),
      departmentId,
      year,
      lineId: (first ?? from.line).id,
      source: first?.place ?? null,
      links: null,
    };
  };
  const moved = exact.drivers.filter((driver) => driver.amountFen !== 0n);
  const lines = moved.map((driver) => explain(driver.part.lines, driver.part.key, driver.amountFen));
  const rest = exact.residual.amountFen;
  return rest === 0n ? lines : [...lines, explain([], "", rest)];
}
