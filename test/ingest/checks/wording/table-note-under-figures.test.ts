import { findingsInSeed, tableOf } from "../seed-account.js";
import { changed, findingsIn, messagesIn, WHOLE_ACCOUNT } from "./wording-account.js";

const RULE = "table.note-under-figures";
const NOTE = "注：本表列出政府性基金的收支和结余。";

describe("rule table.note-under-figures", () => {
  it.each(["注：本部门没有政府性基金收入，故本表无数据。", "注：本表为空表。", "注：本部门无政府性基金收支。"])(
    "finds a note that calls a filled table empty: %s",
    async (note) => {
      const [finding, ...rest] = await findingsIn(changed(WHOLE_ACCOUNT, NOTE, note), RULE);
      expect(rest).toEqual([]);
      expect(finding?.messageZh).toBe("政府性基金预算财政拨款收入支出决算表：表中有数据，表下却说明没有数据");
      // The note, and the first figure of the table: 12.00 of 本年收入.
      expect(finding?.sources.map(({ text }) => text)).toEqual([note, "12.00"]);
    },
  );

  it.each([
    "注：本表列出政府性基金的收支，没有数据的行不列。",
    "注：无政府性基金收支的，仍保留本表。",
    "注：本部门没有国有资本经营预算支出。",
  ])("leaves other notes alone: %s", async (note) => {
    expect(await messagesIn(changed(WHOLE_ACCOUNT, NOTE, note), RULE)).toEqual([]);
  });

  it("knows a seed's note by the table that it names; a table of zeros may be called empty", () => {
    const note = { emptyNoteOf: "GOVERNMENT_FUND" } as const;
    expect(findingsInSeed([tableOf("GOVERNMENT_FUND", "0.01", note)], RULE)).toHaveLength(1);
    expect(findingsInSeed([tableOf("GOVERNMENT_FUND", "0.00", note)], RULE)).toEqual([]);
  });
});
