import { accountSaying, messagesIn } from "./wording-account.js";

const RULE = "text.unclosed-bracket";

async function found(...prose: string[]): Promise<string[]> {
  return messagesIn(accountSaying(...prose), RULE);
}

describe("rule text.unclosed-bracket", () => {
  it.each([
    ["平均得分99.33分（其中，优的项目39个；良的项目0个。", "“（”"],
    ["因公出国（境费支出0.00万元。", "“（”"],
    ["一般公共服务支出类）10.00万元。", "“）”"],
    ["（含下属单位（3个）支出10.00万元。", "“（”"],
  ])("finds a bracket without its other one: %s", async (prose, sign) => {
    const messages = await found(prose);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`WARNING 第三.一节：括号${sign}没有另一半`);
  });

  it.each([
    "（一）因公出国（境)费支出0.00万元（含下属单位）。",
    "包括：1）办公费；2）印刷费；一）其他。",
    "支出10.00万元（其中：基本支出5.00万元。项目支出5.00万元）。",
  ])("leaves alone: %s", async (prose) => {
    expect(await found(prose)).toEqual([]);
  });

  it("leaves appended reports alone, whose tables may have run into the text", async () => {
    const report = ["第五部分 附件", "2020年度项目支出绩效评价报告", "预算执行率（%"];
    expect(await found("支出10.00万元。", ...report)).toEqual([]);
  });

  it("looks for the other one beyond a sentence that a page break parted", async () => {
    expect(await found("支出10.00万元（含基本支出", "（一）5.00万元和项目支出", "5.00万元）。")).toEqual([]);
  });
});
