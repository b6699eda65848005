import type { BodyRow } from "./body-rows.js";
import { fold } from "../folded.js";
import { CodeColumns } from "./row-label.js";

const CODE_HEAD = /^[类款项]$/;

type Paths = BodyRow["paths"];

/** Runs of neighbouring columns below 类, 款 and 项, one in each lane of a table: columns from 1. */
function runsOf(paths: Paths): number[][] {
  const runs: number[][] = [];
  paths.forEach((path, at) => {
    if (!CODE_HEAD.test(path.at(-1) ?? "")) return;
    const run = runs.at(-1);
    if (run?.at(-1) === at) run.push(at + 1);
    else runs.push([at + 1]);
  });
  return runs.filter((run) => run.length > 1);
}

/** Codes that a table parts into 类, 款 and 项, in each lane of it: a 类 that is printed once holds for the rows below. */
export class SplitCodes {
  private readonly runs = new Map<Paths, number[][]>();
  private readonly lanes = new Map<number, CodeColumns>();

  private runsIn(paths: Paths): number[][] {
    const known = this.runs.get(paths) ?? runsOf(paths);
    this.runs.set(paths, known);
    return known;
  }

  /** The code of each lane by the first column of its run, "" for the other columns of the run; nothing for a lane without one. */
  codesIn(row: BodyRow): ReadonlyMap<number, string> {
    const codes = new Map<number, string>();
    if (row.ragged && row.cells.length < row.paths.length) return codes;
    for (const run of this.runsIn(row.paths)) {
      const [first] = run;
      if (first === undefined) continue;
      const parts = run.map((column) => {
        const cell = row.cells[column - 1];
        return cell === undefined || cell.covered ? "" : fold(cell.text);
      });
      if (!parts.every((part) => /^\d*$/.test(part))) continue;
      const lane = this.lanes.get(first) ?? new CodeColumns();
      this.lanes.set(first, lane);
      const code = lane.codeOf(parts);
      if (code === null) continue;
      for (const column of run) codes.set(column, column === first ? code : "");
    }
    return codes;
  }
}
