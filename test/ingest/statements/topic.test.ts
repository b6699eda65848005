import { topicOf } from "../../../src/ingest/statements/topic.js";

describe("the topic of a section", () => {
  it.each([
    [["2022年度部门决算情况说明", "收入支出决算总体情况说明"], "OVERALL"],
    [["部门决算收支情况说明", "收入支出决算总体情况说明", "收入情况"], "INCOME"],
    [["收支决算总体情况"], "OVERALL"],
    [["收入决算情况说明"], "INCOME"],
    [["支出决算情况说明"], "EXPENDITURE"],
    [["支出决算情况说明", "基本支出情况"], "EXPENDITURE"],
    [["支出决算情况说明", "一般公共预算财政拨款基本支出决算情况说明"], "BASIC"],
    [["财政拨款收入支出决算总体情况说明"], "APPROPRIATION"],
    [["一般公共预算财政拨款支出决算情况说明", "支出情况"], "GENERAL_BUDGET"],
    [["一般公共预算财政拨款支出决算情况说明", "一般公共预算财政拨款基本支出决算情况说明"], "BASIC"],
    [["一般公共预算财政拨款三公经费支出决算情况说明"], "THREE_PUBLIC"],
    [["财政拨款“三公”经费支出决算情况说明", "因公出国（境）费支出"], "THREE_PUBLIC"],
    [["政府性基金预算财政拨款收入支出决算情况说明"], "GOVERNMENT_FUND"],
    [["国有资本经营预算支出决算情况说明"], "STATE_CAPITAL"],
    [["其他重要事项的情况说明", "机关运行经费支出情况"], "OPERATING"],
    [["其他重要事项的情况说明", "政府采购支出情况"], "PROCUREMENT"],
    [["一般性支出情况说明"], "CONFERENCE_TRAINING"],
    [["三公经费及会议费、培训费支出决算情况说明", "会议费支出情况"], "CONFERENCE_TRAINING"],
    [["其他重要事项的情况说明", "国有资产占用情况说明"], "OUTSIDE"],
    [["公共财政拨款支出决算情况"], "GENERAL_BUDGET"],
    [["“三公”经费公共财政拨款支出决算情况"], "THREE_PUBLIC"],
    [["公共财政拨款支出决算情况", "2010507专项普查活动国有资产"], "GENERAL_BUDGET"],
    [["2022年度预算绩效情况说明"], "OUTSIDE"],
    [["附件", "项目绩效评价报告", "收支情况"], "OUTSIDE"],
    [["名词解释"], "OUTSIDE"],
    [["政府采购支出、国有资产占用情况说明"], "PROCUREMENT"],
    [["政府采购支出、国有资产占用情况说明", "政府采购支出情况"], "PROCUREMENT"],
    [["政府采购支出、国有资产占用情况说明", "国有资产占用情况"], "OUTSIDE"],
    [["国有资产占用及政府采购情况"], "PROCUREMENT"],
    [["机关运行经费、政府采购和国有资产占用情况说明"], "OTHER"],
    [["机关运行经费、政府采购和国有资产占用情况说明", "机关运行经费支出情况"], "OPERATING"],
    [["国有资产占用情况", "政府采购支出情况"], "PROCUREMENT"],
    [["国有资产占有和使用情况"], "OUTSIDE"],
    [["预算绩效情况说明", "基本支出情况"], "OUTSIDE"],
    [["决算及预算绩效情况说明", "收入决算情况说明"], "INCOME"],
    [[], "OTHER"],
  ])("%j is %s", (trail, topic) => {
    expect(topicOf(trail)).toBe(topic);
  });

  it("is not taken from the names of 类, 款 and 项", () => {
    const item = "资源勘探工业信息等支出（类）国有资产监管（款）行政运行（项）";
    expect(topicOf(["一般公共预算财政拨款支出决算具体情况", item])).toBe("GENERAL_BUDGET");
  });
});
