import { onWorld } from "../support/world.js";
import { splitWorld } from "./cases/group-worlds.js";

interface Derived {
  readonly id: string;
  readonly text: string;
  readonly origin: string;
}

/** The same change asked for in other words: each is another text, so another object. */
const ASKED: Readonly<Record<string, string>> = {
  inWan: "unit: WAN_YUAN",
  inYuan: "unit: YUAN",
  inYi: "unit: YI_YUAN",
  strict: "continuity: STRICT",
  provisional: "continuity: PROVISIONAL",
  strictInYuan: "continuity: STRICT, unit: YUAN",
  restated: "priorBasis: AS_RESTATED",
};

/** Those whose every argument is at its default are the same object. */
const SAME = ["inWan"];

onWorld("a derived explanation", splitWorld("150.00", "90.00"), (api) => {
  async function derived(execution: "compiled" | "plain"): Promise<Record<string, Derived[]>> {
    const all = { default: "basis: PRIOR_YEAR", ...ASKED };
    const fields = Object.entries(all).map(
      ([alias, args]) => `${alias}: change(${args}) { explanations(includeDerived: true) { id text origin } }`,
    );
    const query = `{ department(name: "虚拟市文书局") { year(year: 2021) {
      lineItem(table: EXPENDITURE, key: "20101") { ${fields.join(" ")} } } } }`;
    const answer = await api.ask(query, {}, { execution });
    expect(answer.errors).toBeUndefined();
    const { department } = answer.data as {
      department: { year: { lineItem: Record<string, { explanations: Derived[] }> } };
    };
    return Object.fromEntries(
      Object.entries(department.year.lineItem).map(([alias, { explanations }]) => [alias, explanations]),
    );
  }

  it.each(["compiled", "plain"] as const)(
    "has an id of its own for each unit, continuity and prior basis, %s",
    async (execution) => {
      const { default: usual = [], ...found } = await derived(execution);
      expect(usual.length).toBeGreaterThan(1);
      for (const alias of SAME) expect(found[alias]).toEqual(usual);
      const all = Object.values(found).flat();
      expect(all.filter(({ origin }) => origin === "DERIVED").length).toBeGreaterThan(Object.keys(ASKED).length);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      // 新项一、新项二合计增加40.00万元 is 400000.00元; under STRICT the old code ended and the new ones came.
      expect(found.inYuan?.map(({ text }) => text)).toContain("新项一、新项二合计增加400000.00元");
      expect(found.strict?.map(({ text }) => text)).not.toContain("新项一、新项二合计增加40.00万元");
    },
  );

  it("is found again by its id with the very text that it was shown with", async () => {
    const all = Object.values(await derived("compiled")).flat();
    const ids = [...new Set(all.map(({ id }) => id))];
    const answer = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Explanation { text origin } } }`,
      { ids },
    );
    const texts = new Map(all.map((one) => [one.id, one]));
    expect(answer.data).toEqual({ nodes: ids.map((id) => texts.get(id)) });
  });
});
