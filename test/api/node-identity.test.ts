import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const EXPLANATION = `__typename id text categories origin basis direction year lineItem { id } source { section line row }`;
const BASES = ["PRIOR_YEAR", "INITIAL_BUDGET", "ADJUSTED_BUDGET"];
const UNITS = ["YUAN", "WAN_YUAN", "YI_YUAN"];
const CONTINUITIES = ["STRICT", "SOURCED", "PROVISIONAL"];
const PRIOR_BASES = ["AS_PUBLISHED", "AS_RESTATED"];

/** Every `change` of a line that the arguments can ask for, under names of its own. */
function changes(): string {
  const asked = BASES.flatMap((basis) =>
    UNITS.flatMap((unit) =>
      CONTINUITIES.flatMap((continuity) =>
        PRIOR_BASES.map(
          (priorBasis) => `basis: ${basis}, unit: ${unit}, continuity: ${continuity}, priorBasis: ${priorBasis}`,
        ),
      ),
    ),
  );
  return asked
    .map(
      (args, index) => `c${String(index)}: change(${args}) { explanations(includeDerived: true) { ${EXPLANATION} } }`,
    )
    .join("\n");
}

const LINE = `__typename id key name level year table source { row }`;
const YEAR = `__typename id year totalExpenditure version`;

/** The fields of objects that take no argument and hold no other object with an id, by type and id. */
type Objects = Map<string, Map<string, string>>;

/** Adds every object of an answer that has an id and a type; names the fields that differ under one id. */
function collect(value: unknown, found: Objects, collisions: string[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found, collisions);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const one of Object.values(value)) collect(one, found, collisions);
  const { id, __typename: type } = value as { id?: unknown; __typename?: unknown };
  if (typeof id !== "string" || typeof type !== "string") return;
  const known = found.get(`${type} ${id}`) ?? new Map<string, string>();
  found.set(`${type} ${id}`, known);
  for (const [name, one] of Object.entries(value)) {
    const text = JSON.stringify(one);
    if (text.includes("__typename")) continue;
    const before = known.get(name) ?? text;
    if (before !== text) collisions.push(`${type}.${name}: ${before} | ${text}`);
    known.set(name, text);
  }
}

onBothStores("two objects with one id and type", (kind) => {
  let api: SeededApi;
  const found: Objects = new Map();
  const collisions: string[] = [];

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const answer = await api.ask(query, variables);
    expect(answer.errors).toBeUndefined();
    collect(answer.data, found, collisions);
    return answer.data ?? {};
  }

  it("are equal field by field, whatever arguments they were asked for with", async () => {
    for (const key of ["total", "204", "20406"]) {
      await ask(
        `{ department(name: "示例市司法局") { __typename id name year(year: 2021) { ${YEAR}
             line: lineItem(table: EXPENDITURE, key: "${key}") { ${LINE} ${changes()} } } } }`,
      );
    }
    for (const unit of UNITS) {
      for (const stage of ["FINAL", "ADJUSTED_BUDGET"]) {
        await ask(
          `{ comparison(input: { departmentNames: ["示例市司法局"], fromYear: 2020, toYear: 2022, table: THREE_PUBLIC, unit: ${unit}, stage: ${stage} }) {
               rows { department { __typename id name } cells { change { explanations(includeDerived: true) { ${EXPLANATION} } }
                 lines { __typename id year } } overall { explanations(includeDerived: true) { ${EXPLANATION} } } } } }`,
        );
      }
    }
    expect(collisions).toEqual([]);
    const derived = [...found.keys()].filter((name) => name.startsWith("Explanation"));
    expect(derived.length).toBeGreaterThan(10);
  });

  it("are given back by node as they were", async () => {
    const ids = [...found.keys()].filter((name) => name.startsWith("Explanation")).map((name) => name.split(" ")[1]);
    const before = found.size;
    for (let at = 0; at < ids.length; at += 100) {
      const data = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Explanation { ${EXPLANATION} } } }`, {
        ids: ids.slice(at, at + 100),
      });
      expect((data.nodes as unknown[]).filter((node) => node === null)).toEqual([]);
    }
    expect(collisions).toEqual([]);
    expect(found.size).toBe(before);
  });
});
