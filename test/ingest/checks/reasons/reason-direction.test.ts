import type { PublishedChange } from "../../../../src/domain/account.js";
import { accountOf, foundBy, stating, tableOf } from "../narrative-account.js";

const TABLES = [tableOf("GENERAL_BUDGET_EXPENDITURE", [["total", "合计", "90.00"]])];

function severities(change: PublishedChange, amount = "90.00"): string[] {
  const account = accountOf(TABLES, [stating({ amount, changes: [change] })]);
  return foundBy("reason.direction", account).map((finding) => finding.severity);
}

const FELL = { basis: "PRIOR_YEAR", amount: "-10.00", direction: "DECREASE" } as const;
const ROSE = { basis: "PRIOR_YEAR", amount: "10.00", direction: "INCREASE" } as const;

describe("reason.direction", () => {
  it("is a WARNING where money was saved and the figure rose", () => {
    const account = accountOf(TABLES, [stating({ amount: "90.00", changes: [{ ...ROSE, reason: "厉行节约" }] })]);
    const [finding] = foundBy("reason.direction", account);
    expect(finding?.severity).toBe("WARNING");
    expect(finding?.messageZh).toBe("合计：与上年决算相比写为“增加”，所给原因“厉行节约”（节约开支）却不能解释这一方向");
    expect(finding?.sources.map(({ section }) => section)).toEqual(["三.五.一"]);
  });

  it("is nothing where the reason fits, or one of several does", () => {
    expect(severities({ ...FELL, reason: "厉行节约" })).toEqual([]);
    expect(severities({ ...ROSE, reason: "压缩会议，人员增加" })).toEqual([]);
  });

  it("judges a figure without a direction word by its own budget", () => {
    // 90.00 stands above a budget of 80.00, and additions in the year explain that; below 95.00 they do not.
    const reason = "年中追加专项经费";
    expect(severities({ basis: "INITIAL_BUDGET", base: "80.00", completionRate: "112.5", reason })).toEqual([]);
    expect(severities({ basis: "INITIAL_BUDGET", base: "95.00", completionRate: "94.7", reason })).toEqual(["WARNING"]);
  });

  it("does not judge a budget that only rounding tells from the final amount", () => {
    // 90.00 and 90.0 (89.95 to 90.05) may be the same.
    expect(severities({ basis: "INITIAL_BUDGET", base: "90.0", reason: "年中追加专项经费" })).toEqual([]);
  });

  it.each([
    ["the year before explains the other way", { ...ROSE, reason: "上年压减开支较多" }],
    ["the year before is named by its number", { ...ROSE, reason: "2020年厉行节约" }],
    ["what was added in the year fell itself", { ...FELL, reason: "追加的专项经费减少" }],
    ["nothing more was added", { ...FELL, reason: "本年未追加专项经费" }],
    ["what was put off came into this year", { ...ROSE, reason: "工程延期至2021年实施" }],
    [
      "a change of 0 stands beside a base that says otherwise",
      { basis: "PRIOR_YEAR", base: "85.00", amount: "0.00", reason: "厉行节约" } as const,
    ],
    [
      "a rate of 0 stands beside such a base",
      { basis: "PRIOR_YEAR", base: "85.00", rate: "0", reason: "厉行节约" } as const,
    ],
    ["nothing changed", { basis: "PRIOR_YEAR", direction: "UNCHANGED", reason: "厉行节约" } as const],
  ])("is silent where %s", (_, change) => {
    expect(severities(change)).toEqual([]);
  });

  it("takes a reason for having nothing as one for the fall to 0", () => {
    const tables = [tableOf("THREE_PUBLIC", [["reception", "公务接待费", "0.00"]])];
    const change = { ...FELL, amount: "-0.50", reason: "无公务接待" };
    const statement = stating({ section: "三.七.一", table: "THREE_PUBLIC", keys: ["reception"], changes: [change] });
    expect(foundBy("reason.direction", accountOf(tables, [statement]))).toEqual([]);
  });
});
