import { parse } from "graphql";
import { DocumentCache } from "../../src/api/document-cache.js";

describe("documents that are kept", () => {
  // 100,000 tokens are kept; braces, start and end of the text are tokens too.
  const document = parse(`{ ${"year ".repeat(39_996)} }`);

  it("are bounded by their tokens, the oldest going first", async () => {
    const cache = new DocumentCache();
    for (const key of ["a", "b", "c"]) await cache.set(key, document);
    expect(await cache.get("a")).toBeUndefined();
    expect(await cache.get("b")).toBe(document);
    expect(await cache.get("c")).toBe(document);
  });

  it("are gone once they are deleted", async () => {
    const cache = new DocumentCache();
    await cache.set("a", parse("{ years { year } }"));
    expect(await cache.delete("a")).toBe(true);
    expect(await cache.get("a")).toBeUndefined();
  });
});
