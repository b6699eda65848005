import { createSeededApi, type SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";

const NAME = "示例市司法局";
const D = "fragment D on Department { name region { code } }";
const N = "fragment A on Department { ...N } fragment B on Department { ...N } fragment N on Department { name }";
const R = "fragment R on Region { again: code }";

/** What the conditions leave of the department, but its id. */
const CASES = [
  ["the second of two spreads alone holds", `...D @include(if: $a) ...D @include(if: $b)`, D, [false, true]],
  ["the first of two spreads alone holds", `...D @include(if: $a) ...D @include(if: $b)`, D, [true, false]],
  ["one spread is skipped and the other is not", `...D @skip(if: $b) ...D @skip(if: $a)`, D, [false, true]],
] as const;

onBothStores("a fragment that is spread twice under conditions", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  describe.each(["compiled", "plain"] as const)("executed %s", (execution) => {
    const ask = async (selection: string, fragments: string, [a, b]: readonly [boolean, boolean]): Promise<unknown> => {
      const query = `query T($a: Boolean!, $b: Boolean!) { department(name: "${NAME}") { ${selection} } } ${fragments}`;
      return api.ask(query, { a, b }, { execution });
    };

    it.each(CASES)("is answered where %s", async (_title, selection, fragments, given) => {
      const department = { name: NAME, region: { code: "990100" } };
      expect(await ask(selection, fragments, given)).toEqual({ data: { department } });
    });

    it("is not answered where no spread holds", async () => {
      const selection = "...D @include(if: $a) ...D @include(if: $b) synthetic";
      expect(await ask(selection, D, [false, false])).toEqual({ data: { department: { synthetic: true } } });
    });

    it("is answered where two fragments share it and the second holds", async () => {
      const selection = "...A @include(if: $a) ...B @include(if: $b)";
      expect(await ask(selection, N, [false, true])).toEqual({ data: { department: { name: NAME } } });
    });

    it("stays out below a field that is left out, though the field stands there a second time", async () => {
      const selection = "region @include(if: $a) { name ...R } region @include(if: $b) { code }";
      const department = { region: { code: "990100" } };
      expect(await ask(selection, R, [false, true])).toEqual({ data: { department } });
    });
  });
});
