import { z } from "zod";
import type { Position, SortKey } from "../../store/read/page.js";
import { BadInput } from "../errors.js";
import { usableText } from "../usable-text.js";

const shape = z.tuple([usableText, z.number().int().min(0), z.array(usableText.nullable())]);

/** What a column of whole numbers can hold. */
const MAX_WHOLE = 2n ** 63n - 1n;

function fits(key: SortKey | undefined, value: string | null): boolean {
  if (value === null || key?.type !== "WHOLE") return true;
  if (!/^-?\d{1,19}$/.test(value)) return false;
  const whole = BigInt(value);
  return whole <= MAX_WHOLE && whole >= -MAX_WHOLE;
}

/** The opaque cursor of a position in a list ordered by `order` (a text that names fields and directions). */
export function encodeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, position.id, position.values])).toString("base64url");
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The position of a cursor. Throws BadInput for what is no cursor of ours, or one of another order. */
export function decodeCursor(argument: string, cursor: string, order: string, keys: readonly SortKey[]): Position {
  const parsed = shape.safeParse(parse(cursor));
  if (!parsed.success)
    throw new BadInput(argument, cursor, "is no cursor; give one that an answer of this list returned");
  const [cursorOrder, id, values] = parsed.data;
  if (cursorOrder !== order || values.length !== keys.length || !values.every((value, at) => fits(keys[at], value))) {
    throw new BadInput(
      argument,
      cursor,
      "is a cursor of another order; start again without it, or keep the orderBy it came from",
    );
  }
  return { id, values };
}
