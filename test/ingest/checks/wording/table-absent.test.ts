import { changed, messagesIn, WHOLE_ACCOUNT } from "./wording-account.js";

const LISTED = "contents.table-absent";
const ABSENT = "table.absent";

/** The text without its table 09: its title, labels, rows and note. */
const WITHOUT_09 = changed(
  WHOLE_ACCOUNT,
  WHOLE_ACCOUNT.slice(
    WHOLE_ACCOUNT.lastIndexOf("国有资本经营预算财政拨款支出决算表"),
    WHOLE_ACCOUNT.lastIndexOf("第三部分"),
  ),
  "",
);
const ENTRY = "- 九、国有资本经营预算财政拨款支出决算表\n";
const NONE = "本部门没有使用国有资本经营预算的支出。";

describe("rule contents.table-absent", () => {
  it("finds a table that the contents list announces and nothing shows", async () => {
    expect(await messagesIn(WITHOUT_09, LISTED)).toEqual([
      "WARNING 目录列有“国有资本经营预算财政拨款支出决算表”，正文中没有这张表",
    ]);
    expect(await messagesIn(WITHOUT_09, ABSENT)).toEqual([]);
  });

  it("is silent where every table stands, and where one stands that is not listed", async () => {
    expect(await messagesIn(WHOLE_ACCOUNT, LISTED)).toEqual([]);
    expect(await messagesIn(changed(WHOLE_ACCOUNT, ENTRY, ""), LISTED)).toEqual([]);
  });

  it("is silent where the tables stand in another file", async () => {
    const contents = WHOLE_ACCOUNT.slice(0, WHOLE_ACCOUNT.indexOf("收入支出决算总表\n\n部门："));
    const narrative = WHOLE_ACCOUNT.slice(WHOLE_ACCOUNT.lastIndexOf("第三部分"));
    expect(await messagesIn(`${contents}${narrative}`, LISTED)).toEqual([]);
  });

  it("calls no table absent that stands under a title which is not known", async () => {
    const unread = changed(WITHOUT_09, "第三部分\n", "国有资本经营预算拨款支出明细表\n\n第三部分\n");
    expect(await messagesIn(unread, LISTED)).toEqual([]);
  });
});

describe("rule table.absent", () => {
  const unlisted = changed(WITHOUT_09, ENTRY, "");

  it("finds a table of the nine that neither stands nor is listed nor explained", async () => {
    expect(await messagesIn(changed(unlisted, NONE, "详见附件。"), ABSENT)).toEqual([
      "WARNING 没有公开“国有资本经营预算财政拨款支出决算表”，文中也没有说明",
    ]);
  });

  it("is silent where the text says that there was nothing to print", async () => {
    expect(await messagesIn(unlisted, ABSENT)).toEqual([]);
  });

  it("is silent before 2020, when there was no table of 国有资本经营预算", async () => {
    const earlier = changed(unlisted, NONE, "详见附件。").replaceAll("2020", "2018").replaceAll("2019年", "2017年");
    expect(await messagesIn(earlier, ABSENT)).toEqual([]);
  });

  it("is silent where most of the nine stand elsewhere", async () => {
    const narrative = WHOLE_ACCOUNT.slice(WHOLE_ACCOUNT.lastIndexOf("第三部分"));
    expect(await messagesIn(`2020年度柳塘县粮食和物资储备局部门决算\n\n${narrative}`, ABSENT)).toEqual([]);
  });
});
