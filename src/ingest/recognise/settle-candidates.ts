import type { Measure } from "../../domain/line.js";
import { addsUp, numberIn } from "./adds-up.js";
import type { PlacedCells } from "./row-evidence.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";

/** A row of a table by codes with the ways in which its amounts can stand. */
export interface OpenRow {
  readonly key: string;
  candidates: readonly PlacedCells[];
}

/** Combinations that are tried in one group of rows. */
const MOST_TRIED = 4_096;
/** Sums settle rows which settle others; a table has three levels and a total. */
const ROUNDS = 4;

function isChild(key: string, parent: string): boolean {
  if (parent === TOTAL_KEY) return key.length === 3;
  return key.length === parent.length + 2 && key.startsWith(parent);
}

/** Each row that has rows below it, with those. */
function groupsOf(rows: readonly OpenRow[]): (readonly [OpenRow, ...OpenRow[]])[] {
  const byParent = new Map<string, OpenRow[]>();
  for (const row of rows) {
    if (row.key === TOTAL_KEY) continue;
    const parent = row.key.length === 3 ? TOTAL_KEY : row.key.slice(0, -2);
    const children = byParent.get(parent);
    if (children === undefined) byParent.set(parent, [row]);
    else children.push(row);
  }
  return rows.flatMap((row) => {
    const children = byParent.get(row.key)?.filter(({ key }) => isChild(key, row.key)) ?? [];
    return children.length === 0 ? [] : [[row, ...children] as const];
  });
}

function isSumOfChildren(measures: readonly Measure[], whole: PlacedCells, parts: readonly PlacedCells[]): boolean {
  return measures.every((measure) => {
    const total = numberIn(whole.get(measure));
    const numbers = parts.flatMap((part) => numberIn(part.get(measure)) ?? []);
    if (total === null) return numbers.every(({ scaled }) => scaled === 0n);
    return addsUp(total, numbers);
  });
}

function* combinations(rows: readonly OpenRow[]): Generator<PlacedCells[]> {
  const [first, ...rest] = rows;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const candidate of first.candidates) for (const others of combinations(rest)) yield [candidate, ...others];
}

/** Keeps of each row of a group the ways that some combination needs in which the parts make up the whole; true where fewer are left. */
function settleGroup(measures: readonly Measure[], group: readonly [OpenRow, ...OpenRow[]]): boolean {
  const open = group.filter(({ candidates }) => candidates.length !== 1);
  const count = group.reduce((product, { candidates }) => product * candidates.length, 1);
  if (open.length === 0 || count === 0 || count > MOST_TRIED) return false;
  const kept = group.map(() => new Set<PlacedCells>());
  for (const [whole, ...parts] of combinations(group)) {
    if (whole === undefined || !isSumOfChildren(measures, whole, parts)) continue;
    [whole, ...parts].forEach((candidate, at) => kept[at]?.add(candidate));
  }
  if (kept.some(({ size }) => size === 0)) return false;
  let isFewer = false;
  group.forEach((row, at) => {
    const left = row.candidates.filter((candidate) => kept[at]?.has(candidate));
    isFewer ||= left.length < row.candidates.length;
    row.candidates = left;
  });
  return isFewer;
}

/**
 * Leaves of several ways in which amounts can stand those that the sums of the rows below and above bear out: 款 make up
 * their 类, 类 the total, in every column. Where no way fits (a slip of the publisher's), nothing is settled.
 */
export function settleBySums(measures: readonly Measure[], rows: readonly OpenRow[]): void {
  if (rows.every(({ candidates }) => candidates.length === 1)) return;
  const groups = groupsOf(rows);
  for (let round = 0; round < ROUNDS; round += 1) {
    const isFewer = groups.map((group) => settleGroup(measures, group)).some(Boolean);
    if (!isFewer) return;
  }
}
