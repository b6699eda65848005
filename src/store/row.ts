import type { Row, Value } from "./database.js";

/** A column does not hold what the migrations say: the store was changed by something else. */
export class RowShapeError extends Error {
  override readonly name = "RowShapeError";

  constructor(column: string, wanted: string) {
    super(`column ${column} does not hold ${wanted}`);
  }
}

function value(row: Row, column: string): Value {
  const found = row[column];
  if (found === undefined) throw new RowShapeError(column, "anything");
  return found;
}

export function textOrNull(row: Row, column: string): string | null {
  const found = value(row, column);
  if (found === null || typeof found === "string") return found;
  throw new RowShapeError(column, "text");
}

export function text(row: Row, column: string): string {
  const found = textOrNull(row, column);
  if (found === null) throw new RowShapeError(column, "a value");
  return found;
}

/** A whole number; both drivers return those of our columns exactly. */
export function wholeOrNull(row: Row, column: string): number | null {
  const found = value(row, column);
  if (found === null || (typeof found === "number" && Number.isSafeInteger(found))) return found;
  throw new RowShapeError(column, "a whole number");
}

export function whole(row: Row, column: string): number {
  const found = wholeOrNull(row, column);
  if (found === null) throw new RowShapeError(column, "a value");
  return found;
}

/** Fen as a bigint, or null; selected as text, since a sum may lie beyond what the drivers return exactly. */
export function fenOrNull(row: Row, column: string): bigint | null {
  const found = textOrNull(row, column);
  if (found === null) return null;
  if (!/^-?\d+$/.test(found)) throw new RowShapeError(column, "whole fen");
  return BigInt(found);
}

/** SQLite keeps booleans as 0 and 1. */
export function flag(row: Row, column: string): boolean {
  const found = value(row, column);
  return found === true || found === 1;
}

/** A text that is one of the members of an enum object. Throws RowShapeError for anything else. */
export function memberOrNull<T extends string>(
  row: Row,
  column: string,
  members: Readonly<Record<string, T>>,
): T | null {
  const found = textOrNull(row, column);
  if (found === null) return null;
  const member = members[found];
  if (member === undefined) throw new RowShapeError(column, "a known name");
  return member;
}

export function member<T extends string>(row: Row, column: string, members: Readonly<Record<string, T>>): T {
  const found = memberOrNull(row, column, members);
  if (found === null) throw new RowShapeError(column, "a value");
  return found;
}
