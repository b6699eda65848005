import { findingsInSeed, tableOf } from "../seed-account.js";
import { changed, findingsIn, WHOLE_ACCOUNT } from "./wording-account.js";

const RULE = "table.swapped-notes";

describe("rule table.swapped-notes", () => {
  it("finds two tables that carry each other's note, once", () => {
    const tables = [
      tableOf("GOVERNMENT_FUND", null, { emptyNoteOf: "STATE_CAPITAL" }),
      tableOf("STATE_CAPITAL", null, { emptyNoteOf: "GOVERNMENT_FUND" }),
    ];
    const [finding, ...rest] = findingsInSeed(tables, RULE);
    expect(rest).toEqual([]);
    expect(finding?.severity).toBe("WARNING");
    expect(finding?.messageZh).toBe("GOVERNMENT_FUND：表下的说明属于STATE_CAPITAL");
    expect(finding?.sources.map(({ table }) => table)).toEqual(["GOVERNMENT_FUND", "STATE_CAPITAL"]);
  });

  it("finds one table that carries the note of another, with the note as its place", async () => {
    const wrong = changed(WHOLE_ACCOUNT, "没有使用国有资本经营预算的支出，故", "没有政府性基金的收入和支出，故");
    const [finding, ...rest] = await findingsIn(wrong, RULE);
    expect(rest).toEqual([]);
    expect(finding?.messageZh).toBe(
      "国有资本经营预算财政拨款支出决算表：表下的说明属于政府性基金预算财政拨款收入支出决算表",
    );
    expect(finding?.sources).toEqual([
      expect.objectContaining({
        line: 239,
        text: "注：柳塘县粮食和物资储备局没有政府性基金的收入和支出，故本表无数据。",
      }),
    ]);
  });

  it("is silent where each table carries its own note, or one that names no money", async () => {
    expect(await findingsIn(WHOLE_ACCOUNT, RULE)).toEqual([]);
    const plain = changed(WHOLE_ACCOUNT, "注：柳塘县粮食和物资储备局没有使用国有资本经营预算的支出，故", "注：");
    expect(await findingsIn(plain, RULE)).toEqual([]);
  });
});
