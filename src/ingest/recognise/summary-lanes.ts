import type { Measure } from "../../domain/line.js";
import type { BodyRow } from "./body-rows.js";
import { roleOf } from "./measure-columns.js";
import type { Side } from "./summary-rows.js";

/** One side of 01 or 04: the column of its names and those of its amounts. Columns count from 1. */
export interface Lane {
  readonly side: Side;
  readonly label: number;
  /** The column behind its last. */
  readonly end: number;
  readonly amounts: ReadonlyMap<Measure, number>;
}

/** Words above a column of names; a head of one row may have 收入 and 支出 alone. */
function isLabel(word: string): boolean {
  return /项目$|^按.*分类$|^(?:收入|支出)$/.test(word) || (word.endsWith(")") && word.includes("项目("));
}

/** True for a column of names by the words above it. */
export function isNameColumn(path: readonly string[]): boolean {
  return isLabel(path.at(-1) ?? "");
}

function sideOf(path: readonly string[]): Side | null {
  if (path.some((word) => word.startsWith("收入"))) return "income";
  return path.some((word) => word.startsWith("支出")) ? "expenditure" : null;
}

/**
 * The sides that the head names: every 项目 column opens one, which reaches to the next. A second lane of a side
 * (支出 by nature beside 支出 by function) is left out: its rows repeat the side's money in another division.
 */
export function lanesOf(paths: BodyRow["paths"]): Lane[] {
  const labels = paths.flatMap((path, at) => (isLabel(path.at(-1) ?? "") ? at + 1 : []));
  const lanes: Lane[] = [];
  labels.forEach((label, index) => {
    const end = labels[index + 1] ?? paths.length + 1;
    const side = sideOf(paths[label - 1] ?? []) ?? (index === 0 ? "income" : "expenditure");
    if (lanes.some((lane) => lane.side === side)) return;
    const amounts = new Map<Measure, number>();
    for (let column = label + 1; column < end; column += 1) {
      const path = (paths[column - 1] ?? []).filter((word) => !/^(?:收入|支出)$/.test(word));
      const role = roleOf("APPROPRIATION_SUMMARY", path);
      if (role.kind === "measure" && !amounts.has(role.measure)) amounts.set(role.measure, column);
    }
    lanes.push({ side, label, end, amounts });
  });
  return lanes;
}
