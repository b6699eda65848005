import type { Continuity } from "../domain/crosswalk.js";
import type { AccountTable } from "../domain/line.js";
import {
  departmentFigureKey,
  departmentNameKey,
  type DepartmentFigure,
  type DepartmentLine,
} from "../store/read/department-page.js";
import type { SortKey } from "../store/read/page.js";
import type { FollowedCrosswalks } from "./followed-crosswalks.js";
import { followKeys, type AskedKeys } from "./followed-keys.js";
import { BadInput } from "./errors.js";
import type { ListOrder } from "./paging/page-request.js";
import { SummaryKey } from "../domain/tables/summary-sides.js";

/** Fields that departments can be ordered by; all but NAME are of a line in one year. */
export type DepartmentOrderField = "NAME" | "TOTAL_EXPENDITURE" | "CURRENT_EXPENDITURE" | DepartmentFigure;

/** One field of an order of departments; `table` and `key` name the line, null for the one that the field is of. */
export interface DepartmentOrder {
  readonly field: DepartmentOrderField;
  readonly descending: boolean;
  readonly year: number | null;
  readonly table: AccountTable | null;
  readonly key: string | null;
  readonly continuity: Continuity;
}

type OwnLine = Omit<DepartmentLine, "continuity">;

const TOTAL: OwnLine = { table: "INCOME_EXPENDITURE_SUMMARY", key: SummaryKey.EXPENDITURE_TOTAL };
const CURRENT: OwnLine = { table: "INCOME_EXPENDITURE_SUMMARY", key: SummaryKey.CURRENT_EXPENDITURE };

/** What is ordered by where the order names no line; null where it has to name one. */
const OWN_LINES: Readonly<Record<Exclude<DepartmentOrderField, "NAME">, OwnLine | null>> = {
  TOTAL_EXPENDITURE: TOTAL,
  CURRENT_EXPENDITURE: CURRENT,
  CHANGE_AMOUNT: TOTAL,
  CHANGE_RATE: TOTAL,
  AMOUNT: null,
  COMPLETION_RATE: null,
  ADJUSTED_COMPLETION_RATE: null,
  SHARE: null,
};

function lineOf({ field, table, key }: DepartmentOrder, own: OwnLine | null): OwnLine {
  const isOfItsOwn = field === "TOTAL_EXPENDITURE" || field === "CURRENT_EXPENDITURE";
  if (isOfItsOwn && (table !== null || key !== null)) {
    throw new BadInput("orderBy.table", table ?? key, `does not go with ${field}; order by AMOUNT of that line`);
  }
  if (table !== null && key !== null) return { table, key };
  if (table === null && key === null && own !== null) return own;
  throw new BadInput("orderBy.key", key, `${field} is a figure of one line; give orderBy both its table and its key`);
}

/** Which line an order is of, and in which year; null for the name. */
interface OrderedFigure {
  readonly figure: DepartmentFigure;
  readonly line: DepartmentLine;
  readonly year: number;
}

function orderedFigure(order: DepartmentOrder): OrderedFigure | null {
  const { field, year, continuity } = order;
  if (field === "NAME") return null;
  if (year === null) {
    throw new BadInput("orderBy.year", null, `${field} is the figure of one year; give orderBy a year`);
  }
  const figure = field === "TOTAL_EXPENDITURE" || field === "CURRENT_EXPENDITURE" ? "AMOUNT" : field;
  return { figure, line: { ...lineOf(order, OWN_LINES[field]), continuity }, year };
}

/** The line of an order in its year, as keys to be followed. */
function askedOf({ line, year }: OrderedFigure): AskedKeys {
  return {
    tables: [line.table],
    keys: [line.key],
    continuity: line.continuity,
    fromYear: year,
    toYear: year,
    withYearBefore: true,
  };
}

const BY_NAME: DepartmentOrder = {
  field: "NAME",
  descending: false,
  year: null,
  table: null,
  key: null,
  continuity: "SOURCED",
};

/** The lines that orders are of, as keys to be followed. Throws BadInput for what a field does not go with. */
export function orderedLines(orders: readonly DepartmentOrder[]): AskedKeys[] {
  return orders.flatMap((order) => {
    const figure = orderedFigure(order);
    return figure === null ? [] : [askedOf(figure)];
  });
}

/** The order of a list of departments, by name where none is given. Throws BadInput for what a field does not go with. */
export function departmentOrder(orders: readonly DepartmentOrder[], crosswalks: FollowedCrosswalks): ListOrder {
  const chosen = orders.length === 0 ? [BY_NAME] : orders;
  const sortKey = (order: DepartmentOrder): SortKey => {
    const ordered = orderedFigure(order);
    if (ordered === null) return departmentNameKey(order.descending);
    const keys = followKeys(crosswalks, askedOf(ordered), "NEWEST") ?? [];
    return departmentFigureKey(ordered.figure, { ...ordered.line, keys }, ordered.year, order.descending);
  };
  const signature = chosen
    .map((one) =>
      [one.field, one.descending ? "DESC" : "ASC", one.year, one.table, one.key, one.continuity].map(
        (part) => part ?? "",
      ),
    )
    .map((parts) => parts.join(":"))
    .join(",");
  return { keys: chosen.map(sortKey), signature: `departments ${signature}` };
}
