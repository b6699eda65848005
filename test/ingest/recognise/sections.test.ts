import { numberingOf } from "../../../src/ingest/recognise/numbering.js";
import { sectionsOf } from "../../../src/ingest/recognise/sections.js";

const number = (text: string): string | null => {
  const found = numberingOf(text);
  return found === null ? null : `${String(found.rank)} ${found.number} ${found.rest}`;
};

describe("the number of a paragraph", () => {
  it.each([
    ["第三部分 情况说明", "0 三 情况说明"],
    ["第3部分：情况说明", "0 三 情况说明"],
    ["第十二章 附则", "0 十二 附则"],
    ["十一、一般性支出", "2 十一 一般性支出"],
    ["二．收入", "2 二 收入"],
    ["（一）总体情况", "3 一 总体情况"],
    ["(二) 结构情况", "3 二 结构情况"],
    ["1、因公出国", "4 1 因公出国"],
    ["12. 购房补贴", "4 12 购房补贴"],
    ["（1）国内接待", "5 1 国内接待"],
    ["2）国（境）外接待", "5 2 国（境）外接待"],
    ["③ 其他", "6 3 其他"],
    ["- 一、部门职责", "2 一 部门职责"],
    ["## 二、收入", "2 二 收入"],
  ])("is found in any style: %s", (text, expected) => {
    expect(number(text)).toBe(expected);
  });

  it.each([
    "1.5万元以上",
    "2020年度收、支总计",
    "一般公共服务支出",
    "一是人员增加；二是",
    "（室）及相关机构",
    "第三，加强管理",
  ])("is no amount, year or word that looks like one: %s", (text) => {
    expect(number(text)).toBeNull();
  });
});

describe("sections", () => {
  it("are paths of numbers from the part down; an outer number closes the inner ones", () => {
    const texts = [
      "第三部分",
      "情况说明",
      "五、支出",
      "（三）具体情况",
      "1、某某（类）某某（款）某某（项）。",
      "年初预算为1万元。",
      "2、另一项。",
      "六、基本支出",
    ];
    expect(sectionsOf(texts).map(({ section }) => section)).toEqual([
      "三",
      "三",
      "三.五",
      "三.五.三",
      "三.五.三.1",
      "三.五.三.1",
      "三.五.三.2",
      "三.六",
    ]);
    expect(sectionsOf(texts)[5]?.trail).toEqual(["情况说明", "支出", "具体情况", "某某（类）某某（款）某某（项）"]);
  });

  it("open with a numbered sentence too, which is no heading", () => {
    const [first, second] = sectionsOf([
      "1、公务接待费支出决算为0.66万元，全年共接待22批次。",
      "（二）机构设置。涉密，不予公开。",
    ]);
    expect(first).toEqual({ section: "1", trail: [], isHeading: false });
    expect(second).toEqual({ section: "二", trail: ["机构设置"], isHeading: false });
  });

  it("join a part's title that stands on the lines below its number", () => {
    const places = sectionsOf(["第三部分 示例局2024年度部门决算", "情况说明", "本部分说明收支，详见下文。"]);
    expect(places[1]).toEqual({ section: "三", trail: ["示例局2024年度部门决算情况说明"], isHeading: true });
    expect(places[2]?.isHeading).toBe(false);
  });

  it("count an appended report as one section, whose own numbers are not the account's", () => {
    const places = sectionsOf([
      "第五部分",
      "附件",
      "2020年度项目绩效评价报告",
      "一、项目基本情况",
      "项目支出1万元。",
      "第六部分 其他",
    ]);
    expect(places.map(({ section }) => section)).toEqual([
      "五",
      "五",
      "五.项目绩效",
      "五.项目绩效",
      "五.项目绩效",
      "六",
    ]);
    expect(places[4]?.trail).toEqual(["附件", "2020年度项目绩效评价报告", "项目基本情况"]);
  });

  it("need no parts", () => {
    expect(sectionsOf(["一、部门概况", "二、决算说明", "（一）收支", "总计1万元。"]).at(-1)?.section).toBe("二.一");
  });
});
