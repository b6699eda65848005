import { accountSaying, messagesIn } from "./wording-account.js";

const RULE = "text.missing-character";

async function found(prose: string): Promise<string[]> {
  return messagesIn(accountSaying(prose), RULE);
}

describe("rule text.missing-character", () => {
  it.each([
    ["比上年增加1193.20万元，增长13.95。", "“增长13.95”缺“%”"],
    ["基本支出5.00万元，占本年支出合计的50.0；项目支出5.00万元。", "“占本年支出合计的50.0”缺“%”"],
    ["支出决算为5.00万元，完成年初预算的98.61，持平。", "“完成年初预算的98.61”缺“%”"],
    ["年初预算为54.53，支出决算为54.53万元。", "“预算为54.53”缺“元”"],
    ["比上年减少0.15，主要是压减。", "“减少0.15”缺“元”"],
    ["项目支出较上一度增加1.00万元。", "“较上一度”缺“年”"],
    ["与上相比减少1.00万元。", "“与上”缺“年”"],
    ["与2019相比，减少1.00万元。", "“与2019”缺“年”"],
    ["会议费0.45，用于召开秋粮收购会。", "“费0.45”缺“元”"],
    ["2020度一般公共预算支出1.00万元。", "“2020度”缺“年”"],
    ["202年度一般公共预算支出1.00万元。", "“202年度”缺年份的一位数字"],
  ])("finds the gap: %s", async (prose, what) => {
    const messages = await found(prose);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`WARNING 第三.一节：${what}`);
  });

  it.each([
    "比上年增加1,193.20万元，增长13.95%，下降5个百分点，增长2倍。",
    "较上一年度增加1.00万元，用电2000度。",
    "基本支出5.00万元，占50.0 %，占地面积20平方米，项目支出2个，合计3项。",
    "接待2批次，增加3人，完成全年任务的3项。",
  ])("leaves alone: %s", async (prose) => {
    expect(await found(prose)).toEqual([]);
  });
});
