import type { Random } from "../exact/random.js";

export interface CodeEdge {
  readonly id: string;
  readonly family: "FUNCTIONAL";
  readonly kind: "RECODE" | "SPLIT" | "MERGE" | "NEW" | "RENAME";
  readonly evidence: "SOURCED" | "PROVISIONAL";
  readonly year: number;
  readonly old: readonly { readonly code: string; readonly name: string }[];
  readonly new: readonly { readonly code: string; readonly name: string }[];
}

export interface Succession {
  readonly id: string;
  readonly kind: "RENAME" | "MERGE" | "SPLIT" | "TRANSFER";
  readonly year: number;
  readonly old: readonly { readonly name: string }[];
  readonly new: readonly { readonly name: string }[];
  readonly units?: readonly string[];
}

/** A crosswalk file of a world (seeds/crosswalk.schema.json). */
export interface Crosswalk {
  readonly codes: readonly CodeEdge[];
  readonly departments: readonly Succession[];
}

export const YEARS = [2017, 2018, 2019, 2020, 2021, 2022] as const;

const named = (codes: readonly string[]): { code: string; name: string }[] =>
  codes.map((code) => ({ code, name: `项${code}` }));

function edge(
  random: Random,
  kind: CodeEdge["kind"],
  [old, fresh]: readonly [readonly string[], readonly string[]],
  given: { readonly year?: number; readonly evidence?: CodeEdge["evidence"] } = {},
): CodeEdge {
  const year = given.year ?? 2018 + random.below(5);
  const evidence = given.evidence ?? "SOURCED";
  const id = `${kind.toLowerCase()}-${[...old, ...fresh].join("-")}`;
  return { id, family: "FUNCTIONAL", kind, evidence, year, old: named(old), new: named(fresh) };
}

function codeEdges(random: Random): CodeEdge[] {
  const found: CodeEdge[] = [];
  if (random.chance(70)) found.push(edge(random, "RECODE", [["2010103"], ["2010104"]]));
  if (random.chance(60)) {
    found.push(edge(random, "RECODE", [["2010201"], ["2010202"]], { evidence: "PROVISIONAL" }));
  }
  const evidence = (): CodeEdge["evidence"] => (random.chance(30) ? "PROVISIONAL" : "SOURCED");
  if (random.chance(70)) {
    found.push(edge(random, "SPLIT", [["2080501"], ["2080502", "2080505"]], { evidence: evidence() }));
  }
  if (random.chance(70)) {
    found.push(edge(random, "MERGE", [["2210201", "2210202"], ["2210202"]], { evidence: evidence() }));
  }
  if (random.chance(60)) {
    const year = 2018 + random.below(3);
    found.push(edge(random, "RECODE", [["2010301"], ["2010302"]], { year }));
    const again = year + random.below(3);
    if (again > year && random.chance(50)) found.push(edge(random, "NEW", [[], ["2010301"]], { year: again }));
    else found.push(edge(random, "RECODE", [["2010303"], ["2010301"]], { year: again }));
  }
  return found;
}

function successions(random: Random, names: readonly string[]): Succession[] {
  const [a = "", b = "", c = "", d = "", e = "", f = "", g = "", h = ""] = names;
  const all: [Succession["kind"], readonly string[], readonly string[]][] = [
    ["MERGE", [a, b], [c]],
    ["RENAME", [d], [e]],
    random.chance(50) ? ["SPLIT", [f], [g, h]] : ["TRANSFER", [f], [g]],
  ];
  return all
    .filter(() => random.chance(65))
    .map(([kind, old, fresh]) => ({
      id: `${kind.toLowerCase()}-departments`,
      kind,
      year: 2018 + random.below(5),
      old: old.map((name) => ({ name })),
      new: fresh.map((name) => ({ name })),
      ...(kind === "TRANSFER" ? { units: ["服务所"] } : {}),
    }));
}

/** Edges between codes and successions of departments, of every kind, each in a year of its own. */
export function makeCrosswalk(random: Random, departments: readonly string[]): Crosswalk {
  return { codes: codeEdges(random), departments: successions(random, departments) };
}
