import { basename, isAbsolute } from "node:path";
import { visible } from "../../domain/visible.js";

/** One thing that is wrong: where (tables[4].rows[2].cells[0], "" for the file itself) and why, with the remedy. */
export interface SeedProblem {
  readonly path: string;
  readonly reason: string;
}

const SHOWN = 20;

function line(problem: SeedProblem): string {
  return `  ${problem.path === "" ? "(file)" : problem.path}: ${problem.reason}`;
}

function summary(what: string, file: string, problems: readonly SeedProblem[]): string[] {
  const shown = problems.slice(0, SHOWN).map(line);
  if (problems.length > SHOWN) shown.push(`  and ${String(problems.length - SHOWN)} more`);
  const count = problems.length === 1 ? "1 problem" : `${String(problems.length)} problems`;
  return [`${what} ${file} is refused, nothing of it is stored (${count})`, ...shown];
}

/**
 * A seed file is wrong. `problems` holds all that was found; the message shows the first 20 and counts the rest.
 * `file` is never an absolute path, `what` says what kind of file it is.
 */
export class SeedFileError extends Error {
  override readonly name = "SeedFileError";
  readonly file: string;
  /** The message by lines, of which names and texts of the file can end none. */
  readonly lines: readonly string[];

  constructor(
    file: string,
    readonly problems: readonly SeedProblem[],
    what = "seed file",
  ) {
    const shown = isAbsolute(file) ? basename(file) : file;
    const lines = summary(what, shown, problems).map(visible);
    super(lines.join("\n"));
    this.file = shown;
    this.lines = lines;
  }
}
