import { findingsInSeed, tableOf } from "../seed-account.js";
import { changed, messagesIn, WHOLE_ACCOUNT } from "./wording-account.js";

const RULE = "table.empty-note";
const NOTE = "注：柳塘县粮食和物资储备局没有使用国有资本经营预算的支出，故本表无数据。\n";

describe("rule table.empty-note", () => {
  it("finds an empty table without a note", async () => {
    expect(await messagesIn(changed(WHOLE_ACCOUNT, NOTE, ""), RULE)).toEqual([
      "WARNING 国有资本经营预算财政拨款支出决算表：表中没有任何数据，表下却没有说明",
    ]);
    const [finding] = findingsInSeed([tableOf("STATE_CAPITAL", null)], RULE);
    expect(finding?.sources).toEqual([expect.objectContaining({ document: "测试.json", table: "STATE_CAPITAL" })]);
  });

  it("takes a note that only describes the table for none", async () => {
    const described = changed(WHOLE_ACCOUNT, NOTE, "注：本表列出国有资本经营预算的支出。\n");
    expect(await messagesIn(described, RULE)).toHaveLength(1);
  });

  it.each(["本部门没有国有资本经营预算支出，此表为空表。\n", "示例局无国有资本经营预算收支。\n", "备注：本表为空。\n"])(
    "knows a note in other words: %s",
    async (note) => {
      expect(await messagesIn(changed(WHOLE_ACCOUNT, NOTE, note), RULE)).toEqual([]);
    },
  );

  it("is silent where the note stands, where 0 is printed and where the table is withheld", async () => {
    expect(await messagesIn(WHOLE_ACCOUNT, RULE)).toEqual([]);
    const tables = [
      tableOf("STATE_CAPITAL", null, { emptyNoteOf: "STATE_CAPITAL" }),
      tableOf("GOVERNMENT_FUND", "0.00"),
      tableOf("THREE_PUBLIC", null, { withheld: true }),
    ];
    expect(findingsInSeed(tables, RULE)).toEqual([]);
  });
});
