import { posix } from "node:path";
import { isDay } from "../../domain/day.js";
import { foldName } from "../../domain/names.js";
import { repeats } from "../seed-files/repeats.js";
import type { SeedFile } from "./seed-file.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";

function dateProblems(file: SeedFile): SeedProblem[] {
  const { publishedOn } = file.document;
  if (publishedOn === undefined) return [];
  if (!isDay(publishedOn)) return [{ path: "document.publishedOn", reason: `${publishedOn} is no day of the calendar` }];
  if (publishedOn.slice(0, 4) > String(file.year)) return [];
  const reason = `${publishedOn} is not after ${String(file.year)}; a final account is published after its year ends`;
  return [{ path: "document.publishedOn", reason }];
}

function nameProblems(file: SeedFile): SeedProblem[] {
  const others = file.department.otherNames ?? [];
  const names = [file.department.name, ...others.map((other) => other.name)];
  return [
    ...repeats(names.map(foldName)).map((index) => ({
      path: `department.otherNames[${String(index - 1)}].name`,
      reason: `"${names[index] ?? ""}" is a name of the department already; keep it once`,
    })),
    ...others.flatMap(({ fromYear, toYear }, index) => {
      if (fromYear === undefined || toYear === undefined || fromYear <= toYear) return [];
      const reason = `${String(fromYear)} is after toYear ${String(toYear)}; exchange them`;
      return [{ path: `department.otherNames[${String(index)}].fromYear`, reason }];
    }),
  ];
}

function yearProblems(file: SeedFile, name: string): SeedProblem[] {
  const named = /^(\d{4})(-.+)?\.json$/.exec(posix.basename(name))?.[1];
  if (named === undefined || named === String(file.year)) return [];
  return [{ path: "year", reason: `${String(file.year)} is not the year of the file's name; correct one of the two` }];
}

/** What is wrong above the tables: the year against the file's name, the day of publication, the names. */
export function checkHeading(file: SeedFile, name: string): SeedProblem[] {
  return [...yearProblems(file, name), ...dateProblems(file), ...nameProblems(file)];
}
