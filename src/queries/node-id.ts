import { z } from "zod";
import { PriorBasis } from "../domain/base.js";
import { Continuity } from "../domain/crosswalk.js";
import { AccountTable, ChangeBasis, Measure, Stage } from "../domain/line.js";
import { AmountUnit } from "../domain/money.js";
import { MAX_INTEGER, usableText } from "./usable-text.js";
import { printSnapshot, readSnapshot, type Snapshot } from "../domain/version.js";

const year = z.number().int().min(0).max(9999);
const departmentId = z.number().int().nonnegative();
/** Given where the object is of an earlier time. */
const snapshot = usableText.optional();
const key = usableText;
const table = z.enum(AccountTable);
const basis = z.enum(ChangeBasis);
const measure = z.enum(Measure);
const ordinal = z.number().int().min(0).max(MAX_INTEGER);

/** The order of the values in an id is that of the names here. */
const node = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("Department"), departmentId }),
  z.object({ kind: z.literal("DepartmentYear"), departmentId, year, snapshot }),
  z.object({ kind: z.literal("LineItem"), departmentId, year, table, key, snapshot }),
  z.object({ kind: z.literal("Explanation"), departmentId, year, ordinal, snapshot }),
  z.object({
    kind: z.literal("DerivedExplanation"),
    departmentId,
    year,
    table,
    key,
    basis,
    measure,
    stage: z.enum(Stage),
    unit: z.enum(AmountUnit),
    continuity: z.enum(Continuity),
    priorBasis: z.enum(PriorBasis),
    /** The driver's key, and the year of its line; "" and the year of the change for the residual. */
    driver: usableText,
    driverYear: year,
    snapshot,
  }),
  z.object({ kind: z.literal("Finding"), departmentId, fingerprint: usableText, snapshot }),
]);

/** What an id stands for: one object of the API, the same in every store. */
export type NodeReference = z.infer<typeof node>;

/** The opaque id of an object; `shown` is the earlier time that it is of, null for what is served. */
export function nodeId(reference: NodeReference, shown: Snapshot | null = null): string {
  const values = Object.values(shown === null ? reference : { ...reference, snapshot: printSnapshot(shown) });
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** The earlier time that an object is of, or null where it is of what is served. */
export function snapshotOf(reference: NodeReference): Snapshot | null {
  return "snapshot" in reference && reference.snapshot !== undefined ? readSnapshot(reference.snapshot) : null;
}

function decode(id: string): unknown {
  try {
    return JSON.parse(Buffer.from(id, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What an id stands for, or null where it is none of ours. */
export function readNodeId(id: string): NodeReference | null {
  const values = z.array(z.union([z.string(), z.number()])).safeParse(decode(id));
  if (!values.success) return null;
  const shape = node.options.find((option) => option.shape.kind.value === values.data[0])?.shape;
  if (shape === undefined) return null;
  const names = Object.keys(shape);
  if (values.data.length > names.length) return null;
  const parsed = node.safeParse(Object.fromEntries(values.data.map((value, index) => [names[index], value])));
  if (!parsed.success) return null;
  // An id has one spelling only: what does not encode to itself was made up.
  const isOurs = nodeId(parsed.data) === id && ("snapshot" in parsed.data ? snapshotOf(parsed.data) !== null : true);
  return isOurs ? parsed.data : null;
}

/** The department that an id stands for, or null where it stands for something else. */
export function departmentOfId(id: string): number | null {
  const reference = readNodeId(id);
  return reference?.kind === "Department" ? reference.departmentId : null;
}
