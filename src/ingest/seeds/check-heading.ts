import { posix } from "node:path";
import { isDay } from "../../domain/day.js";
import { whyNotPublishedThen } from "../../domain/published-day.js";
import { whyNoSourceUrl } from "../../domain/source-url.js";
import { foldName } from "../../domain/names.js";
import { repeats } from "../seed-files/repeats.js";
import type { SeedFile } from "./seed-file.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";

function sourceProblems(file: SeedFile): SeedProblem[] {
  const { url, publishedOn } = file.document;
  const why = url === undefined ? null : whyNoSourceUrl(url);
  if (why !== null) return [{ path: "document.url", reason: why }];
  if (publishedOn === undefined) return [];
  if (!isDay(publishedOn)) return [{ path: "document.publishedOn", reason: `${publishedOn} is no day of the calendar` }];
  const reason = whyNotPublishedThen(publishedOn, file.year);
  return reason === null ? [] : [{ path: "document.publishedOn", reason }];
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

/** What is wrong above the tables: the year against the file's name, address and day of publication, the names. */
export function checkHeading(file: SeedFile, name: string): SeedProblem[] {
  return [...yearProblems(file, name), ...sourceProblems(file), ...nameProblems(file)];
}
