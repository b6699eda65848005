import { accountSaying, changed, findingsIn, messagesIn, WHOLE_ACCOUNT } from "./wording-account.js";

const RULE = "text.year";

describe("rule text.year", () => {
  it("is silent on an account that names its own year and compares with the year before", async () => {
    expect(await messagesIn(WHOLE_ACCOUNT, RULE)).toEqual([]);
  });

  it.each([
    ["第二部分 2020年度部门决算表", "第二部分 2019年度部门决算表", "目录：本决算的年度写为2019年度，应为2020年"],
    ["十四、2020年度预算绩效", "十四、2018年度预算绩效", "第三.十四节：本决算的年度写为2018年度，应为2020年"],
    ["截至2020年12月31日", "截至2019年12月31日", "第三.十三节：期末日期所在年度写为2019年，应为2020年"],
    ["2020年度收、支总计", "2019年度收、支总计", "第三.一节：本决算的年度写为2019年度，应为2020年"],
    ["2020年开支会议费", "2021年开支会议费", "第三.十一节：本决算的年度写为2021年，应为2020年"],
    ["与2019年相比，减少15.60", "与2018年相比，减少15.60", "第三.一节：对比的年度写为2018年，应为2019年"],
    [
      "部门：柳塘县粮食和物资储备局\n公开 02 表",
      "部门：柳塘县粮食和物资储备局\n2019年度\n公开 02 表",
      "收入决算表：本决算的年度写为2019年度，应为2020年",
    ],
  ])("finds another year: %s as %s", async (from, to, message) => {
    const found = await messagesIn(changed(WHOLE_ACCOUNT, from, to), RULE);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`WARNING ${message}`);
  });

  it("blames the cover where everything else names another year", async () => {
    const found = await messagesIn(changed(WHOLE_ACCOUNT, "2020年度", "2021年度"), RULE);
    expect(found).toEqual(["WARNING 正文开头：本决算的年度写为2021年度，应为2020年：2021年度"]);
  });

  it.each([
    "2020年度收、支总计10.00万元。与2019年相比，增加1.00万元，主要原因是补发2018年度考核奖。",
    "2020年度支出10.00万元，比2020年年初预算减少1.00万元，比2019年度决算数减少2.00万元。",
    "2020年度支出10.00万元，其中2017年结转资金1.00万元，2016年至2019年累计支出5.00万元。",
    "本部门成立于2015年，2018年机构改革后更名。",
    "本部门将在2021年加强预算执行。",
    "2021年，本部门将继续压减支出。",
    "2018年以来，本部门没有因公出国支出。",
    "2019年决算数为57.43万元，2020年支出决算为56.12万元，比2019年决算数减少1.31万元。",
  ])("leaves history, comparison and plans alone: %s", async (prose) => {
    expect(await messagesIn(accountSaying(prose), RULE)).toEqual([]);
  });

  it("leaves links of a web page alone, above the title and below the text", async () => {
    const page = `2021年部门决算\n\n首页\n\n${WHOLE_ACCOUNT}\n\n柳塘县民政局2019年度部门决算\n`;
    expect(await messagesIn(page, RULE)).toEqual([]);
    expect(await messagesIn(page, "text.department")).toEqual([]);
  });

  it("leaves the years of an appended report alone", async () => {
    const report = [
      "第五部分 附件",
      "2020年度部门整体支出绩效评价报告",
      "2019年度支出为10.00万元。截至2019年12月31日完成。",
    ];
    expect(await messagesIn(accountSaying("2020年度支出10.00万元。", ...report), RULE)).toEqual([]);
  });

  it("cites the place and names the finding the same when pages and lines move", async () => {
    const wrong = changed(WHOLE_ACCOUNT, "截至2020年12月31日", "截至2019年12月31日");
    const [first] = await findingsIn(wrong, RULE);
    const [moved] = await findingsIn(changed(wrong, "第一部分\n", "\n\n第一部分\n"), RULE);
    expect(first?.sources.map(({ document, section, line }) => [document, section, line])).toEqual([
      ["account.txt", "三.十三", 347],
    ]);
    expect(first?.sources[0]?.text).toContain("截至2019年12月31日");
    expect(moved?.fingerprint).toBe(first?.fingerprint);
  });
});
