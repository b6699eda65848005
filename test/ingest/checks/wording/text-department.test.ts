import { isAliasOf, regionsIn } from "../../../../src/ingest/checks/wording/department-alias.js";
import { nearMisses } from "../../../../src/ingest/checks/wording/near-miss.js";
import { accountSaying, changed, messagesIn, WHOLE_ACCOUNT } from "./wording-account.js";

const RULE = "text.department";

describe("rule text.department", () => {
  it("is silent where the name is the same throughout", async () => {
    expect(await messagesIn(WHOLE_ACCOUNT, RULE)).toEqual([]);
  });

  it.each([
    ["第一部分 柳塘县粮食和物资储备局概况", "第一部分 柳塘县教育局概况", "目录：部门名称写为“柳塘县教育局”"],
    ["部门：柳塘县粮食和物资储备局\n公开 03", "部门：柳塘县教育局\n公开 03", "支出决算表：部门名称写为“柳塘县教育局”"],
    [
      "注：柳塘县粮食和物资储备局没有",
      "注：柳塘县粮食与物资储备局没有",
      "国有资本经营预算财政拨款支出决算表：部门名称写为“柳塘县粮食与物资储备局”",
    ],
  ])("finds another name: %s as %s", async (from, to, message) => {
    const found = await messagesIn(changed(WHOLE_ACCOUNT, from, to), RULE);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`WARNING ${message}，应为“柳塘县粮食和物资储备局”`);
  });

  it("blames the cover where every other place prints another name", async () => {
    const found = await messagesIn(
      changed(WHOLE_ACCOUNT, "柳塘县粮食和物资\n储备局部门决算", "柳塘县林业\n局部门决算"),
      RULE,
    );
    expect(found).toEqual(["WARNING 正文开头：部门名称写为“柳塘县林业局”，应为“柳塘县粮食和物资储备局”：2020年度"]);
  });

  it.each([
    ["示例市示例区教育与体育局2020年度收入支出总计10.00万元。", "“示例市示例区教育与体育局”"],
    ["2020年，示例市示例区教育与体育局所属单位有车辆2辆。", "“示例市示例区教育与体育局”"],
    ["示例市教育和体育局2020年度没有政府性基金收入。", "“示例市教育和体育局”"],
  ])("finds a misspelt name or one without its region: %s", async (prose, name) => {
    const found = await messagesIn(accountSaying(prose), RULE);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(name);
  });

  it.each([
    "区教体局2020年度收入支出总计10.00万元。",
    "教育和体育局没有政府性基金收入。",
    "本部门2020年度没有政府性基金收入。",
    "示例市示例区教育和体育局机关2020年度支出10.00万元。",
    "下属示例市示例区第一中学2020年度收入总计10.00万元。",
    "示例市示例区财政局2020年下达资金10.00万元，示例市示例区卫生健康局配合。",
  ])("leaves short forms and other bodies alone: %s", async (prose) => {
    expect(await messagesIn(accountSaying(prose), RULE)).toEqual([]);
  });
});

describe("another name of a department", () => {
  it("is a shortened form, but none that drops the inner region alone", () => {
    expect(isAliasOf("县教体局", "示例县教育和体育局")).toBe(true);
    expect(isAliasOf("中共示例区委政法委员会", "中共示例市示例区委政法委员会")).toBe(true);
    expect(isAliasOf("示例市规划局", "示例市样本区规划局")).toBe(false);
    expect(isAliasOf("示例市样本区民政局", "示例市样本区财政局")).toBe(false);
  });

  it("opens with regions, found without those of bodies inside it", () => {
    expect(regionsIn("上海市普陀区规划和自然资源局")).toEqual(["上海市", "普陀区"]);
    expect(regionsIn("苏州市民政局社区服务中心")).toEqual(["苏州市"]);
    expect(regionsIn("中共株洲市渌口区委政法委员会")).toEqual(["株洲市", "渌口区"]);
  });

  it("is misspelt where one character of a long name differs; short names have neighbours", () => {
    const regions = ["示例市", "样本区"];
    expect(nearMisses("由示例市样本区规划与自然资源局办理", regions, "规划和自然资源局")).toEqual([
      { at: 1, printed: "示例市样本区规划与自然资源局" },
    ]);
    expect(nearMisses("示例市样本区规划自然资源局", regions, "规划和自然资源局")).toHaveLength(1);
    expect(nearMisses("示例市样本区民政局", regions, "财政局")).toEqual([]);
    expect(nearMisses("示例市样本区自然资源确权登记中心", regions, "规划和自然资源局")).toEqual([]);
  });
});
