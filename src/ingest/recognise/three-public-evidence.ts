import type { PrintedNumber } from "../../domain/printed.js";
import { ThreePublicKey } from "../../domain/tables/three-public.js";
import { addsUp, numberIn } from "./adds-up.js";
import { PASSED_OVER } from "./column-words.js";
import { areEven } from "./even-rows.js";
import type { LaidRow } from "./laid-row.js";
import type { ThreePublicLayout } from "./three-public-layout.js";
import type { SettledPlace } from "./three-public-places.js";

const SUMS: readonly (readonly [ThreePublicKey, readonly ThreePublicKey[]])[] = [
  [ThreePublicKey.TOTAL, [ThreePublicKey.OVERSEAS_TRAVEL, ThreePublicKey.VEHICLES, ThreePublicKey.RECEPTION]],
  [ThreePublicKey.VEHICLES, [ThreePublicKey.VEHICLE_PURCHASE, ThreePublicKey.VEHICLE_OPERATION]],
];

const ORDER: readonly ThreePublicKey[] = [
  ThreePublicKey.TOTAL,
  ThreePublicKey.OVERSEAS_TRAVEL,
  ThreePublicKey.VEHICLES,
  ThreePublicKey.VEHICLE_PURCHASE,
  ThreePublicKey.VEHICLE_OPERATION,
  ThreePublicKey.RECEPTION,
];

/** True where each item has the same stages as every other, in the same order; one that is printed twice has them twice. */
function isWhole(places: readonly SettledPlace[]): boolean {
  const stages = new Map<string, string[]>();
  for (const { item, row, stage } of [...places].sort((one, other) => one.column - other.column)) {
    const id = `${item} ${String(row)}`;
    stages.set(id, [...(stages.get(id) ?? []), stage]);
  }
  return new Set([...stages.values()].map((own) => own.join(" "))).size <= 1;
}

/** True where the items of a stage follow each other as the head of the form has them: 合计, 出国, 小计, 购置, 运行, 接待. */
function isInOrder(places: readonly SettledPlace[], stage: string): boolean {
  const items = places
    .filter((place) => place.stage === stage)
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ item }) => ORDER.indexOf(item));
  return items.every((item, at) => at === 0 || item > (items[at - 1] ?? -1));
}

function confirms(rows: readonly LaidRow[], places: readonly SettledPlace[], stage: string): boolean {
  const numbers = new Map<ThreePublicKey, PrintedNumber>();
  for (const place of places.filter((one) => one.stage === stage)) {
    const number = numberIn(rows[place.row]?.cells[place.column]);
    if (number !== null) numbers.set(place.item, number);
  }
  if ([...numbers.values()].every(({ scaled }) => scaled === 0n)) return true;
  if (!numbers.has(ThreePublicKey.TOTAL)) return false;
  return SUMS.every(([whole, parts]) => {
    const total = numbers.get(whole);
    const known = parts.flatMap((part) => numbers.get(part) ?? []);
    return total === undefined ? known.length === 0 : addsUp(total, known);
  });
}

/** True where a row that holds figures of the six has a figure in a column that is none of theirs. */
function leavesOut(rows: readonly LaidRow[], layout: ThreePublicLayout, places: readonly SettledPlace[]): boolean {
  return [...new Set(places.map(({ row }) => row))].some((at) =>
    rows[at]?.cells.some(
      (cell, column) =>
        numberIn(cell) !== null &&
        !PASSED_OVER.test(layout.paths[column]?.at(-1) ?? "") &&
        !places.some((place) => place.row === at && place.column === column),
    ),
  );
}

/** True where every item has the same stages, 合计 is one of them, and vehicles are there where their parts are. */
function isComplete(places: readonly SettledPlace[]): boolean {
  const items = new Set(places.map(({ item }) => item));
  const hasPart = items.has(ThreePublicKey.VEHICLE_PURCHASE) || items.has(ThreePublicKey.VEHICLE_OPERATION);
  return isWhole(places) && items.has(ThreePublicKey.TOTAL) && (!hasPart || items.has(ThreePublicKey.VEHICLES));
}

/** True where a figure stands below no word of the head: a word is lost, and others may stand in its place. */
function leavesUnheaded(rows: readonly LaidRow[], layout: ThreePublicLayout, places: readonly SettledPlace[]): boolean {
  return [...new Set(places.map(({ row }) => row))].some((at) =>
    rows[at]?.cells.some((cell, column) => numberIn(cell) !== null && (layout.paths[column]?.length ?? 0) === 0),
  );
}

/**
 * True where a column has nothing but the word of a group (公务用车购置及运行费), while words of that group stand at its left:
 * a word before them is lost (小计), and each of those that are left has slid into its neighbour's place.
 */
function hasSlidWords({ paths, runsDown }: ThreePublicLayout): boolean {
  if (runsDown) return false;
  return paths.some(
    (path, at) =>
      path.length > 0 &&
      paths.slice(0, at).some((left) => left.length > path.length && path.every((word, depth) => word === left[depth])),
  );
}

/** True where a row of figures ends before the last of its columns: which of its cells are lost, no sum tells. */
function isShort(rows: readonly LaidRow[], places: readonly SettledPlace[]): boolean {
  const width = Math.max(0, ...places.map(({ column }) => column + 1));
  return places.some(({ row }) => (rows[row]?.cells.length ?? 0) < width);
}

/**
 * True where it is certain in which columns the six figures stand: head and rows reach equally far, or the sums of each
 * stage (合计, 小计), the same stages for every item and no figure left over confirm what the head says.
 */
export function isConfirmed(
  rows: readonly LaidRow[],
  layout: ThreePublicLayout,
  places: readonly SettledPlace[],
): boolean {
  const isHeadWhole = !leavesUnheaded(rows, layout, places) && !hasSlidWords(layout);
  if (areEven(rows) && isComplete(places) && isHeadWhole) return true;
  const stages = new Set(places.map(({ stage }) => stage));
  return (
    !isShort(rows, places) &&
    isWhole(places) &&
    [...stages].every((stage) => isInOrder(places, stage) && confirms(rows, places, stage)) &&
    !leavesOut(rows, layout, places)
  );
}
