import type { EdgeKind } from "../../domain/crosswalk.js";
import { foldName } from "../../domain/names.js";
import type { SuccessionKind } from "../../domain/succession.js";
import { repeats } from "../seed-files/repeats.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";
import type { CrosswalkFile } from "./crosswalk-file.js";

type Edge = NonNullable<CrosswalkFile["codes"]>[number];
type Succession = NonNullable<CrosswalkFile["departments"]>[number];

/** How many codes stand on each side: at least, at most. */
interface Sides {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

const MANY = 30;

const CODE_SIDES: Readonly<Record<EdgeKind, Sides>> = {
  RENAME: { old: [1, 1], new: [1, 1] },
  RECODE: { old: [1, 1], new: [1, 1] },
  SPLIT: { old: [1, MANY], new: [2, MANY] },
  MERGE: { old: [2, MANY], new: [1, MANY] },
  MOVE: { old: [1, MANY], new: [1, MANY] },
  NEW: { old: [0, 0], new: [1, MANY] },
  ABOLISHED: { old: [1, MANY], new: [0, 0] },
};

const DEPARTMENT_SIDES: Readonly<Record<SuccessionKind, Sides>> = {
  RENAME: { old: [1, 1], new: [1, 1] },
  MERGE: { old: [2, MANY], new: [1, 1] },
  SPLIT: { old: [1, 1], new: [2, MANY] },
  TRANSFER: { old: [1, 1], new: [1, 1] },
};

function sideProblems(
  path: string,
  kind: string,
  sides: Sides,
  entry: { readonly old: readonly unknown[]; readonly new: readonly unknown[] },
): SeedProblem[] {
  return (["old", "new"] as const).flatMap((side) => {
    const [least, most] = sides[side];
    const count = entry[side].length;
    if (count >= least && count <= most) return [];
    const wanted = least === most ? String(least) : `${String(least)} to ${String(most)}`;
    const reason = `${kind} has ${wanted} entries in ${side}, here are ${String(count)}; correct the kind or the list`;
    return [{ path: `${path}.${side}`, reason }];
  });
}

function windowProblems(path: string, { year, firstYear = year, lastYear = year }: Edge): SeedProblem[] {
  if (firstYear <= year && year <= lastYear) return [];
  const window = `${String(firstYear)} to ${String(lastYear)}`;
  return [{ path: `${path}.year`, reason: `${String(year)} lies outside ${window}; correct one of the three years` }];
}

function codeProblems(path: string, edge: Edge): SeedProblem[] {
  const wrong = (code: string): boolean =>
    edge.family === "FUNCTIONAL" ? !code.startsWith("2") : !/^[35]\d{2}(\d{2})?$/.test(code);
  return (["old", "new"] as const).flatMap((side) => {
    const codes = edge[side].map(({ code }) => code);
    const foreign = codes.flatMap((code, index) => (wrong(code) ? [index] : []));
    return [
      ...foreign.map((index) => ({
        path: `${path}.${side}[${String(index)}].code`,
        reason: `${codes[index] ?? ""} is no ${edge.family} code; functional ones begin with 2, economic ones with 3 or 5 and have 3 or 5 digits`,
      })),
      ...repeats(codes).map((index) => ({
        path: `${path}.${side}[${String(index)}].code`,
        reason: `${codes[index] ?? ""} stands twice on this side; keep one`,
      })),
    ];
  });
}

function identityProblems(path: string, edge: Edge): SeedProblem[] {
  const [old] = edge.old;
  const [later] = edge.new;
  if (old === undefined || later === undefined) return [];
  if (edge.kind === "RENAME" && old.code !== later.code) {
    const reason = `a RENAME keeps its code, and ${old.code} is not ${later.code}; call it a RECODE`;
    return [{ path: `${path}.kind`, reason }];
  }
  if (edge.kind === "RECODE" && old.code === later.code) {
    return [{ path: `${path}.kind`, reason: `${old.code} keeps its code; call it a RENAME` }];
  }
  return [];
}

function edgeProblems(edge: Edge, index: number): SeedProblem[] {
  const path = `codes[${String(index)}]`;
  return [
    ...sideProblems(path, edge.kind, CODE_SIDES[edge.kind], edge),
    ...windowProblems(path, edge),
    ...codeProblems(path, edge),
    ...identityProblems(path, edge),
  ];
}

function successionProblems(one: Succession, index: number): SeedProblem[] {
  const path = `departments[${String(index)}]`;
  const units = one.units ?? [];
  return [
    ...sideProblems(path, one.kind, DEPARTMENT_SIDES[one.kind], one),
    ...(one.kind === "TRANSFER" && units.length === 0
      ? [{ path: `${path}.units`, reason: "a TRANSFER names the units that changed hands; add them" }]
      : []),
    ...(["old", "new"] as const).flatMap((side) =>
      repeats(one[side].map(({ name }) => foldName(name))).map((at) => ({
        path: `${path}.${side}[${String(at)}].name`,
        reason: `"${one[side][at]?.name ?? ""}" stands twice on this side; keep one`,
      })),
    ),
  ];
}

/** What contradicts itself in a file that the schema lets through. */
export function checkCrosswalk(file: CrosswalkFile): SeedProblem[] {
  const ids = [...(file.codes ?? []), ...(file.departments ?? [])].map(({ id }) => id);
  return [
    ...(file.codes ?? []).flatMap(edgeProblems),
    ...(file.departments ?? []).flatMap(successionProblems),
    ...repeats(ids).map((index) => ({
      path: "",
      reason: `the id ${ids[index] ?? ""} stands twice; give each entry its own`,
    })),
    ...(file.regions ?? []).flatMap(({ old, new: later }, index) =>
      old.code === later.code
        ? [{ path: `regions[${String(index)}].new.code`, reason: `${old.code} is the old code too; give the new one` }]
        : [],
    ),
  ];
}
