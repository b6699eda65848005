import { accountSaying, messagesIn } from "./wording-account.js";

const RULE = "text.repeated";

async function found(prose: string): Promise<string[]> {
  return messagesIn(accountSaying(prose), RULE);
}

describe("rule text.repeated", () => {
  it.each([
    ["支出10.00万元，，比上年增加。", "，，"],
    ["支出10.00万元。。", "。。"],
    ["主要包括：，办公费。", "：，"],
    ["比上年增加1.00万元，主要是主要是人员增加。", "主要是主要是"],
    ["支出10.00万元万元。", "万元万元"],
    ["本部门的的车辆0辆。", "的的"],
    ["厉行节约厉行节约，压减支出。", "厉行节约厉行节约"],
    ["占比5.00%%。", "%%"],
    ["比上年增加1.00万元，主要原因是是人员增加。", "是是"],
    [
      "用于：办公支出1.00万元，占5.0%；办公支出1.00万元，占5.0%。",
      "办公支出1.00万元，占5.0%；办公支出1.00万元，占5.0%",
    ],
    ["主要包括办公费、印刷费、印刷费、差旅费。", "印刷费、印刷费"],
  ])("finds what is printed twice: %s", async (prose, what) => {
    const messages = await found(prose);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`WARNING 第三.一节：接连重复“${what}”`);
  });

  it.each([
    "为了了解情况，达到目的的确不易……",
    "2020年年初预算为10.00万元，参与与否由各单位自定——不作要求。",
    "加强保障保障性住房，推进建设建设项目，人人有责，天天检查。",
    "其他一般公共服务支出支出决算为10.00万元。",
    "车辆购置支出0万元，占0.0%；车辆运行支出0万元，占0.0%；因公出国支出0万元，占0.0%。",
    "开展一项一项的检查，办公费、印刷费，印刷费为1.00万元。",
  ])("leaves words alone that meet by right: %s", async (prose) => {
    expect(await found(prose)).toEqual([]);
  });

  it("makes no repetition of words that stand apart, as cells do that ran into a line", async () => {
    expect(await found("产出指标 产出指标 完成情况 完成情况")).toEqual([]);
  });

  it("makes no repetition of a heading and the sentence below it", async () => {
    expect(await messagesIn(accountSaying("（一）公务接待费支出情况", "公务接待费支出情况正常。"), RULE)).toEqual([]);
  });
});
