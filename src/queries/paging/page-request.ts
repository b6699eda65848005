import type { Page, PageRequest, SortKey } from "../../store/read/page.js";
import { BadInput } from "../errors.js";
import { decodeCursor, encodeCursor } from "./cursor.js";

/** Arguments of a connection as the user gives them. */
export interface PageArguments {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
}

/** A list's order: its sort keys, and the text that cursors carry to know it again. */
export interface ListOrder {
  readonly keys: readonly SortKey[];
  readonly signature: string;
}

/** One page of things, in order, with the cursor of each. */
export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
}

const DEFAULT_PAGE_SIZE = 50;
/** Most entries of any list in one answer. */
export const MAX_PAGE_SIZE = 500;

/** Throws BadInput unless `size` is from 1 to MAX_PAGE_SIZE. */
export function checkSize(argument: "first" | "last", size: number): number {
  if (size < 1 || size > MAX_PAGE_SIZE) {
    throw new BadInput(
      argument,
      size,
      `is outside 1 to ${String(MAX_PAGE_SIZE)}; ask for at most ${String(MAX_PAGE_SIZE)} and go on with the cursor`,
    );
  }
  return size;
}

/** Checks the arguments of a connection. Throws BadInput naming the argument, its value and the remedy. */
export function pageRequest(args: PageArguments, order: ListOrder, withTotal: boolean): PageRequest {
  if (args.first !== null && args.last !== null) {
    throw new BadInput("last", args.last, "is given together with first; give one of them");
  }
  const backward = args.last !== null || args.before !== null;
  if (backward && args.first !== null) throw new BadInput("before", args.before, "goes with last, not with first");
  if (backward && args.after !== null)
    throw new BadInput("after", args.after, "goes with first, not with last or before");
  const size = backward
    ? checkSize("last", args.last ?? DEFAULT_PAGE_SIZE)
    : checkSize("first", args.first ?? DEFAULT_PAGE_SIZE);
  const cursor = backward ? args.before : args.after;
  const position =
    cursor === null ? null : decodeCursor(backward ? "before" : "after", cursor, order.signature, order.keys);
  return { keys: order.keys, size, backward, position, withTotal };
}

/** Puts the things of a page into a connection; `nodes` are in the order of the page's positions. */
export function connectionOf<T>(
  page: Page,
  request: PageRequest,
  order: ListOrder,
  nodes: readonly T[],
): Connection<T> {
  const pastStart = request.position !== null;
  return {
    nodes,
    cursors: page.positions.map((position) => encodeCursor(order.signature, position)),
    hasNextPage: request.backward ? pastStart : page.more,
    hasPreviousPage: request.backward ? page.more : pastStart,
    totalCount: page.total,
  };
}
