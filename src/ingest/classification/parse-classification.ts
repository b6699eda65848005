import { SeedFileError, type SeedProblem } from "../seed-files/seed-file-error.js";
import type { CodeName } from "./classification.js";

const HEADER = "code,name,from,until,evidence";
const ROW = /^([2-5]\d{2}(?:\d{2}){0,2}),([^,"\s]{1,60}),(\d{4})?,(\d{4})?,(PRINTED|KNOWN)$/;

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10);
}

/** Reads a file of seeds/classification; `file` names it in errors. Throws SeedFileError with all that is wrong. */
export function parseClassification(content: string, file: string): CodeName[] {
  const [header, ...lines] = content.trimEnd().split(/\r?\n/);
  const problems: SeedProblem[] = [];
  const refuse = (line: number, reason: string): void => {
    problems.push({ path: `line ${String(line)}`, reason });
  };
  if (header !== HEADER) refuse(1, `is ${JSON.stringify(header)}; write ${HEADER}`);
  const found = new Map<string, CodeName>();
  lines.forEach((line, index) => {
    const [, code = "", name = "", from, until] = ROW.exec(line) ?? [];
    const key = `${code} ${name}`;
    if (code === "") {
      refuse(index + 2, `${JSON.stringify(line)} is no row; write a code, a name, two years or none, PRINTED or KNOWN`);
    } else if (found.has(key)) refuse(index + 2, `${key} is given twice; keep one`);
    else found.set(key, { code, name, from: yearOf(from), until: yearOf(until) });
  });
  if (problems.length > 0) throw new SeedFileError(file, problems, "classification file");
  return [...found.values()];
}
