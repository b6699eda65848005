import { z } from "zod";
import type { Position } from "../../store/read/page.js";
import { BadInput } from "../errors.js";

const shape = z.tuple([z.string(), z.number().int(), z.array(z.union([z.string(), z.number(), z.null()]))]);

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
export function decodeCursor(argument: string, cursor: string, order: string, keys: number): Position {
  const parsed = shape.safeParse(parse(cursor));
  if (!parsed.success)
    throw new BadInput(argument, cursor, "is no cursor; give one that an answer of this list returned");
  const [cursorOrder, id, values] = parsed.data;
  if (cursorOrder !== order || values.length !== keys) {
    throw new BadInput(
      argument,
      cursor,
      "is a cursor of another order; start again without it, or keep the orderBy it came from",
    );
  }
  return { id, values };
}
