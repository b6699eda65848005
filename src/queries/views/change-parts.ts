import { NO_LINE, type LinePart, type PartSide } from "../../domain/drivers.js";
import { observedOf } from "../../domain/facts.js";
import { absent } from "../../domain/figure.js";
import type { LineChange } from "../../domain/line-change.js";
import {
  isAddend,
  isCode,
  parentKeys,
  type AccountTable,
  type LineLevel,
  type Measure,
  type Stage,
} from "../../domain/line.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { Dataset } from "../dataset.js";

/** A line below a changed one; `line` is the current year's, or the base year's where only that has it. */
export interface ChangePart extends LinePart {
  readonly line: StoredLine;
  readonly isReclassified: boolean;
}

/** The change whose parts are asked for. */
export interface PartsOf {
  readonly departmentId: number;
  readonly table: AccountTable;
  readonly key: string;
  readonly year: number;
  /** Year of the base where that is another account; null for a budget of the same one. */
  readonly baseYear: number | null;
  readonly measure: Measure;
  readonly stage: Stage;
  readonly change: LineChange;
  /** The change of a line of the current year on the same basis. */
  readonly changeOf: (line: StoredLine) => LineChange;
}

function isBelow(dataset: Dataset, line: StoredLine, key: string): boolean {
  let { parentKey } = line;
  while (parentKey !== null && parentKey !== key) {
    parentKey = dataset.line(line.departmentId, line.year, line.table, parentKey)?.parentKey ?? null;
  }
  return parentKey === key;
}

/** The addends below a line in an account: those of a level, or with null those directly below. */
function linesBelow(dataset: Dataset, of: PartsOf, year: number, level: LineLevel | null): StoredLine[] {
  return dataset
    .linesOf(of.departmentId, year)
    .filter(
      (line) =>
        line.table === of.table &&
        isAddend(line.key) &&
        (level === null ? line.parentKey === of.key : line.level === level && isBelow(dataset, line, of.key)),
    );
}

/**
 * What an account that publishes the table says of a line that it lacks: nothing stood there, unless it prints only
 * what lies below that line, or the line above with no detail.
 */
function missingSide(dataset: Dataset, of: PartsOf, year: number, key: string): PartSide {
  const lines = dataset.linesOf(of.departmentId, year).filter((line) => line.table === of.table);
  const above = parentKeys(of.table, key).find((parent) => lines.some((line) => line.key === parent));
  const isSplit = isCode(key) && lines.some((line) => line.key.startsWith(key));
  const isDetailed = lines.some((line) => line.parentKey === above);
  return isSplit || !isDetailed ? absent("NOT_PUBLISHED") : NO_LINE;
}

/**
 * The lines below a changed one on both sides. A line that only one account has counts as new or ended only where the
 * base is published: then that account says what there was.
 */
export function partsOf(dataset: Dataset, of: PartsOf, level: LineLevel | null): ChangePart[] {
  const { departmentId, table, baseYear, measure, stage } = of;
  const published = of.change.resolved.source === "PUBLISHED" ? baseYear : null;
  const continuing = linesBelow(dataset, of, of.year, level).map((line): ChangePart => {
    const { current, resolved, computed } = of.changeOf(line);
    const isNew =
      published !== null &&
      resolved.base.kind === "absent" &&
      resolved.base.absence === "NOT_PUBLISHED" &&
      dataset.line(departmentId, published, table, line.key) === undefined;
    const base = isNew ? missingSide(dataset, of, published, line.key) : resolved.base;
    return { key: line.key, line, current, base, isReclassified: computed.comparability === "RECLASSIFIED" };
  });
  if (published === null) return continuing;
  const ended = linesBelow(dataset, of, published, level)
    .filter((line) => dataset.line(departmentId, of.year, table, line.key) === undefined)
    .map((line): ChangePart => {
      const base = observedOf(line, measure, stage);
      return { key: line.key, line, current: missingSide(dataset, of, of.year, line.key), base, isReclassified: false };
    });
  return [...continuing, ...ended];
}
