import type { LineLevel } from "../../domain/line.js";
import { isAddend } from "../../domain/tables/place.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { Dataset } from "../dataset.js";

function isBelow(dataset: Dataset, line: StoredLine, key: string): boolean {
  let { parentKey } = line;
  while (parentKey !== null && parentKey !== key) {
    parentKey = dataset.line(line.departmentId, line.year, line.table, parentKey)?.parentKey ?? null;
  }
  return parentKey === key;
}

/** The addends below some lines of one year: those of a level, or with null those directly below. */
export function linesBelow(dataset: Dataset, parents: readonly StoredLine[], level: LineLevel | null): StoredLine[] {
  return parents.flatMap(({ departmentId, year, table, key }) =>
    dataset
      .linesOf(departmentId, year, { table })
      .filter(
        (line) =>
          isAddend(line.key) &&
          (level === null ? line.parentKey === key : line.level === level && isBelow(dataset, line, key)),
      ),
  );
}

/** Some lines of one year: those that lie below one of the parents as it was then, and those that lie below another line. */
export function parted(
  dataset: Dataset,
  parents: readonly StoredLine[],
  lines: readonly StoredLine[],
): { readonly inside: readonly StoredLine[]; readonly outside: readonly StoredLine[] } {
  const isInside = (line: StoredLine): boolean =>
    parents.some(({ departmentId, key }) => departmentId === line.departmentId && isBelow(dataset, line, key));
  return { inside: lines.filter(isInside), outside: lines.filter((line) => !isInside(line)) };
}
