import { z } from "zod";
import { AccountTable, ChangeBasis, Measure } from "../domain/line.js";

const year = z.number().int().min(0).max(9999);
const departmentId = z.number().int().nonnegative();

const node = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("Department"), departmentId }),
  z.object({ kind: z.literal("DepartmentYear"), departmentId, year }),
  z.object({ kind: z.literal("LineItem"), departmentId, year, table: z.enum(AccountTable), key: z.string() }),
  z.object({ kind: z.literal("Explanation"), departmentId, year, ordinal: z.number().int().nonnegative() }),
  z.object({
    kind: z.literal("DerivedExplanation"),
    departmentId,
    year,
    table: z.enum(AccountTable),
    key: z.string(),
    basis: z.enum(ChangeBasis),
    measure: z.enum(Measure),
    /** The driver's key; "" for the residual. */
    driver: z.string(),
  }),
  z.object({ kind: z.literal("Finding"), departmentId, fingerprint: z.string() }),
]);

/** What an id stands for: one object of the API, the same in every store. */
export type NodeReference = z.infer<typeof node>;

/** The opaque id of an object. */
export function nodeId(reference: NodeReference): string {
  return Buffer.from(JSON.stringify(Object.values(reference))).toString("base64url");
}

const SHAPES: Readonly<Record<NodeReference["kind"], readonly string[]>> = {
  Department: ["kind", "departmentId"],
  DepartmentYear: ["kind", "departmentId", "year"],
  LineItem: ["kind", "departmentId", "year", "table", "key"],
  Explanation: ["kind", "departmentId", "year", "ordinal"],
  DerivedExplanation: ["kind", "departmentId", "year", "table", "key", "basis", "measure", "driver"],
  Finding: ["kind", "departmentId", "fingerprint"],
};

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
  const kind = node.options.map((option) => option.shape.kind.value).find((name) => name === values.data[0]);
  if (kind === undefined || SHAPES[kind].length !== values.data.length) return null;
  const parsed = node.safeParse(Object.fromEntries(SHAPES[kind].map((name, index) => [name, values.data[index]])));
  // An id has one spelling only: what does not encode to itself was made up.
  return parsed.success && nodeId(parsed.data) === id ? parsed.data : null;
}

/** The department that an id stands for, or null where it stands for something else. */
export function departmentOfId(id: string): number | null {
  const reference = readNodeId(id);
  return reference?.kind === "Department" ? reference.departmentId : null;
}
