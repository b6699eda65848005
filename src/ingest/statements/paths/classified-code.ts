import { functionalClassification } from "../../classification/known-classifications.js";
import { foldedName } from "../canonical.js";
import { bareName, isNamed } from "./level-name.js";
import type { ItemPath, PathLevel } from "./path-level.js";

interface FoldedRow {
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

let rows: readonly FoldedRow[] | null = null;

/** The names of the classification as texts may print them, folded when a document first asks. */
function foldedRows(): readonly FoldedRow[] {
  rows ??= functionalClassification().rows.map(({ code, name, from, until }) => ({
    code,
    name: bareName(foldedName(name)),
    from: from ?? 0,
    until: until ?? 9999,
  }));
  return rows;
}

function codesOf(level: PathLevel, opens: boolean): ReadonlySet<string> {
  const named = foldedRows().filter(({ code, name }) => code.length === level.digits && isNamed(level, name, opens));
  return new Set(named.map(({ code }) => code));
}

/** A code is in use in a year where one of its names is. */
function isInUse(code: string, year: number): boolean {
  return foldedRows().some((row) => row.code === code && row.from <= year && year <= row.until);
}

/**
 * The one code that the classification has for every name of the path, in whatever year it had them; where several
 * have, the one that is in use in `year`. A 项 by its name alone is no path: many codes share one name.
 */
export function classifiedCodeOf({ levels }: ItemPath, year: number): string | null {
  const [first, ...below] = levels;
  if (first === undefined || (below.length === 0 && first.digits === 7)) return null;
  let codes = [...codesOf(first, true)];
  for (const level of below) {
    const named = codesOf(level, false);
    codes = [...named].filter((code) => codes.some((above) => code.startsWith(above)));
  }
  if (codes.length < 2) return codes[0] ?? null;
  const inUse = codes.filter((code) => isInUse(code, year));
  return inUse.length === 1 ? (inUse[0] ?? null) : null;
}
