import type { Place } from "../../domain/account.js";
import type { BlockPlace } from "../located.js";

/** The place alone: what is known of page, line, row and column of anything that stands somewhere. */
export function placeOf(located: Place): Place {
  return {
    ...(located.page === undefined ? {} : { page: located.page }),
    ...(located.line === undefined ? {} : { line: located.line }),
    ...(located.row === undefined ? {} : { row: located.row }),
    ...(located.column === undefined ? {} : { column: located.column }),
  };
}

/** Page and line alone, without row and column. */
export function blockPlace(located: BlockPlace): BlockPlace {
  return {
    ...(located.page === undefined ? {} : { page: located.page }),
    ...(located.line === undefined ? {} : { line: located.line }),
  };
}
