import type { ErrorObject } from "ajv/dist/2020";
import { printPath } from "./decode-seed.js";
import type { SeedProblem } from "./seed-file-error.js";

const SHOWN = 60;

function segments(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"))
    .map((part) => (/^\d+$/.test(part) ? Number.parseInt(part, 10) : part));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The English half of the schema's own description says what belongs there. */
function wanted(error: ErrorObject): string {
  const description: unknown = error.parentSchema?.description;
  return typeof description === "string" ? `; wanted: ${description}` : "";
}

function parameter(error: ErrorObject, name: string): string {
  const parameters: unknown = error.params;
  if (typeof parameters !== "object" || parameters === null) return "";
  const value: unknown = Object.entries(parameters).find(([key]) => key === name)?.[1];
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
}

function reason(error: ErrorObject): string {
  switch (error.keyword) {
    case "required":
      return `"${parameter(error, "missingProperty")}" is missing; add it`;
    case "additionalProperties":
      return `"${parameter(error, "additionalProperty")}" is not known here; correct its spelling or remove it`;
    case "enum":
      return `${shown(error.data)} is not one of ${parameter(error, "allowedValues")}`;
    case "pattern":
      return `${shown(error.data)} does not have the right form${wanted(error)}`;
    default:
      return `${shown(error.data)} ${error.message ?? "is wrong"}${wanted(error)}`;
  }
}

/** The errors of the schema as problems of the file. The errors must be verbose (data and parentSchema). */
export function schemaProblems(errors: readonly ErrorObject[]): SeedProblem[] {
  return errors.map((error) => ({ path: printPath(segments(error.instancePath)), reason: reason(error) }));
}
