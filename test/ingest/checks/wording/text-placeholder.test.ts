import { accountSaying, messagesIn } from "./wording-account.js";

const RULE = "text.placeholder";

async function found(prose: string): Promise<string[]> {
  return messagesIn(accountSaying("2020年度收、支总计10.00万元。", prose), RULE);
}

describe("rule text.placeholder", () => {
  it.each([
    ["机关运行经费支出XXX万元。", "占位符“XXX”"],
    ["主要原因是××××。", "占位符“××××”"],
    ["示例市○○局没有政府性基金。", "占位符“○○”"],
    ["机关运行经费支出X万元。", "占位符“X万元”"],
    ["截至20XX年12月31日。", "占位符“20XX年”"],
    ["支出____万元。", "占位符“____万元”"],
    ["某某局支出1.00万元。", "占位符“某某局”"],
    ["比上年减少0.15万元，下降（增长）27.78%。", "备选词“下降（增长）”"],
    ["决算数大于（小于）预算数的主要原因是人员增加。", "备选词“大于（小于）”"],
    ["与上年相比增长/下降3.2%。", "备选词“增长/下降”"],
    ["与上年相比增加1.00万元。（如持平作持平表述）", "填写说明“（如持平作持平表述）”"],
    ["事业收入1.00万元（不涉及的不列）。", "填写说明“（不涉及的不列）”"],
    ["接待上级部门，列明公务接待2批次。", "填写说明“列明公务”"],
    ["无政府性基金收支的部门，作下述说明：", "填写说明“作下述说明：”"],
    ["请据实填写本部门的车辆数量。", "填写说明“请据实填写”"],
    ["【请根据实际情况补充】支出1.00万元。", "填写说明“【请根据实际情况补充】”"],
    ["如有增减变动，请说明原因并填列金额。", "填写说明“如有增减变动，请说明原因并填列”"],
  ])("finds what a template left: %s", async (prose, what) => {
    const messages = await found(prose);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(what);
    expect(messages[0]).toContain("WARNING 第三.一节：留有");
  });

  it.each([
    "详见http://www.example.gov.cn/xxgk/czxx/index.html。",
    "购置ABC-12XX型设备1台，身份证号1234XXXX5678。",
    "二〇〇〇年成立，二〇二〇年更名。",
    "根据示财〔2020〕16号、示财【2020】17号文件，聘请专家评审，请示已批复。",
    "增加（减少以“-”号填列）的口径与上年一致。",
    "人员有增有减，增加的主要原因是调资，减少的主要原因是退休。",
    "本部门（单位）共有车辆0辆（含下属单位）。",
    "如遇特殊情况，请示领导后办理。",
  ])("leaves alone: %s", async (prose) => {
    expect(await found(prose)).toEqual([]);
  });

  it("leaves a choice of words alone in a list of terms, which defines both", async () => {
    const terms = ["第四部分 名词解释", "一、结余：收入减支出，增加（减少）的数额。"];
    expect(await messagesIn(accountSaying("支出10.00万元。", ...terms), RULE)).toEqual([]);
  });

  it("reads cells of names too, but no cell of crosses, which withholds its figure", async () => {
    const grid = ["序号\t单位名称\t备注", "1\t示例市XX中心\t", "2\t示例市少年宫\t×××"].join("\n");
    const messages = await messagesIn(accountSaying("支出10.00万元。", grid), RULE);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("“XX”");
  });

  it("is one finding for a paragraph and kind", async () => {
    expect(await found("支出XXX万元，比上年增加XX万元，增长（下降）XX%。")).toHaveLength(2);
  });
});
