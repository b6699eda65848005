import type { Crosswalk } from "./crosswalk.js";

const PLAIN = ["total", "201", "20101", "2010101", "2010102", "20102", "208", "20805", "221", "22102", "2210203"];

/** Codes before and after each edge that a world may have; without the edge the old ones are printed in every year. */
const TURNING: readonly (readonly [readonly string[], readonly string[]])[] = [
  [["2010103"], ["2010104"]],
  [["2010201"], ["2010202"]],
  [["2080501"], ["2080502", "2080505"]],
  [["2210201", "2210202"], ["2210202"]],
  [["2010301"], ["2010302"]],
  [["2010303"], ["2010301"]],
];

/** The functional codes that an account of this year may print, in the order of the document. */
export function codesOf({ codes }: Crosswalk, year: number): string[] {
  const found = new Set(PLAIN);
  for (const [old, fresh] of TURNING) {
    const turned = codes.find((one) => one.old.length > 0 && one.old[0]?.code === old[0]);
    for (const code of turned !== undefined && year >= turned.year ? fresh : old) found.add(code);
  }
  for (const { kind, year: from, new: fresh } of codes) {
    if (kind === "NEW" && year >= from) for (const { code } of fresh) found.add(code);
  }
  return [...found].sort((a, b) => (a === "total" ? -1 : b === "total" ? 1 : a < b ? -1 : 1));
}

/** Whether the department accounts for this year: before it is merged, renamed or split, and not before it begins. */
export function isAlive({ departments }: Crosswalk, name: string, year: number): boolean {
  return departments
    .filter(({ kind }) => kind !== "TRANSFER")
    .every((one) => {
      const isOld = one.old.some((department) => department.name === name);
      const isNew = one.new.some((department) => department.name === name);
      return isOld === isNew || (isOld ? year < one.year : year >= one.year);
    });
}
