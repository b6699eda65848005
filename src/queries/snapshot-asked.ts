import type { Snapshot } from "../domain/version.js";
import { BadInput } from "./errors.js";

/**
 * The snapshot that a version or a day of one year asks for; null for what is served. Throws BadInput where both are
 * given, or where the number of the version is below 1.
 */
export function snapshotAsked(year: number, version: number | null, asOf: string | null): Snapshot | null {
  if (version === null) return asOf === null ? null : { asOf };
  if (asOf !== null) throw new BadInput("asOf", asOf, "is given together with version; give one of them");
  if (version < 1) throw new BadInput("version", version, "is no version; they count from 1 for the oldest");
  return { year, version };
}
