import { PlanCache } from "../../../src/api/execution/plan-cache.js";

function counting(): { made: string[]; ask: (cache: PlanCache<string>, id: string, fields?: number) => string | null } {
  const made: string[] = [];
  return {
    made,
    ask: (cache, id, fields = 1) =>
      cache.planOf(
        id,
        () => fields,
        () => {
          made.push(id);
          return `plan of ${id}`;
        },
      ),
  };
}

describe("plans of documents", () => {
  it("are made at the use that is asked for, and then kept", () => {
    const { made, ask } = counting();
    const cache = new PlanCache<string>(2);
    expect([ask(cache, "a"), ask(cache, "a"), ask(cache, "a")]).toEqual([null, "plan of a", "plan of a"]);
    expect(made).toEqual(["a"]);
  });

  it("are made for no document that is asked for once, however many there are", () => {
    const { made, ask } = counting();
    const cache = new PlanCache<string>(2);
    for (let index = 0; index < 10_000; index += 1) ask(cache, `document ${String(index)}`);
    expect(made).toEqual([]);
  });

  it("are bounded by what they take: of documents of 600 fields 64 MB hold 34", () => {
    const { made, ask } = counting();
    const cache = new PlanCache<string>(1);
    // 64,000,000 / (60,000 + 600 * 3,000) = 34.4
    for (let index = 0; index < 35; index += 1) ask(cache, String(index), 600);
    made.length = 0;
    ask(cache, "34", 600);
    ask(cache, "1", 600);
    expect(made).toEqual([]);
    ask(cache, "0", 600);
    expect(made).toEqual(["0"]);
  });

  it("are not made for documents that take long to compile", () => {
    const { made, ask } = counting();
    expect(ask(new PlanCache<string>(1), "large", 601)).toBeNull();
    expect(made).toEqual([]);
  });
});
