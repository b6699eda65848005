import type { PublishedAccount, PublishedStatement } from "../../../../src/domain/account.js";
import { accountOf, foundBy, narrativeOf, stating, tableOf } from "../narrative-account.js";

const TABLES = [
  tableOf("GENERAL_BUDGET_EXPENDITURE", [
    ["total", "合计", "90.00"],
    ["201", "一般公共服务支出", "90.00"],
    ["2013101", "行政运行", "90.00"],
  ]),
  tableOf("THREE_PUBLIC", [
    ["total", "合计", "0.66"],
    ["reception", "公务接待费", "0.66"],
  ]),
];

const FELL = { basis: "PRIOR_YEAR", amount: "-0.04", rate: "-5.8", direction: "DECREASE" } as const;
const BELOW = { basis: "INITIAL_BUDGET", base: "100.00", completionRate: "90", direction: "DECREASE" } as const;

function publicStatement(statement: Partial<PublishedStatement>): PublishedStatement {
  return stating({
    section: "三.七.一",
    table: "THREE_PUBLIC",
    keys: ["reception"],
    subject: "公务接待费",
    ...statement,
  });
}

function linesOf(account: PublishedAccount): (string | null)[] {
  return foundBy("reason.missing", account).map(({ line }) => line);
}

describe("reason.missing", () => {
  it("is a WARNING where a decrease is stated and nothing explains it", () => {
    const [finding] = foundBy("reason.missing", accountOf(TABLES, [publicStatement({ changes: [FELL] })]));
    expect([finding?.severity, finding?.line]).toEqual(["WARNING", "THREE_PUBLIC/reception"]);
    expect(finding?.messageZh).toBe("公务接待费：与上年决算相比的变动“减少0.04”没有说明原因");
    expect(finding?.messageEn).toContain("decrease of 0.04");
  });

  it("is nothing where the change has its reason", () => {
    expect(linesOf(accountOf(TABLES, [publicStatement({ changes: [{ ...FELL, reason: "厉行节约" }] })]))).toEqual([]);
  });

  it.each([
    ["持平", { basis: "PRIOR_YEAR", direction: "UNCHANGED" } as const],
    ["a change of 0", { basis: "PRIOR_YEAR", amount: "0.00", direction: "INCREASE" } as const],
    ["a completion rate alone", { basis: "INITIAL_BUDGET", base: "0.80", completionRate: "82.5" } as const],
  ])("is silent for %s", (_, change) => {
    expect(linesOf(accountOf(TABLES, [publicStatement({ changes: [change] })]))).toEqual([]);
  });

  it("is silent where another mention of the change gives the reason", () => {
    const elsewhere = publicStatement({ section: "三.七.二", changes: [{ ...FELL, reason: "厉行节约" }] });
    expect(linesOf(accountOf(TABLES, [publicStatement({ changes: [FELL] }), elsewhere]))).toEqual([]);
  });

  it("is silent for the total where its part gives the reason, and for the part of 三公 where the total does", () => {
    const total = { keys: ["total"], subject: "“三公”经费" };
    const [a, b] = [{ ...FELL, amount: "-0.05", reason: "厉行节约" }, FELL];
    expect(
      linesOf(accountOf(TABLES, [publicStatement({ ...total, changes: [b] }), publicStatement({ changes: [a] })])),
    ).toEqual([]);
    expect(
      linesOf(accountOf(TABLES, [publicStatement({ ...total, changes: [a] }), publicStatement({ changes: [b] })])),
    ).toEqual([]);
  });

  it("asks an item for a reason of its own, whatever the total says in the section above", () => {
    const total = stating({ section: "三.五.三", changes: [{ ...BELOW, reason: "部分项目未完成" }] });
    const item = stating({ section: "三.五.三.1", keys: ["2013101"], subject: "行政运行", changes: [BELOW] });
    expect(linesOf(accountOf(TABLES, [total, item]))).toEqual(["GENERAL_BUDGET_EXPENDITURE/2013101"]);
  });

  it("is silent where the very same amount is explained for another line", () => {
    const change = { basis: "PRIOR_YEAR", amount: "-65.34", direction: "DECREASE" } as const;
    const first = stating({ section: "三.三", table: "EXPENDITURE", changes: [{ ...change, reason: "厉行节约" }] });
    expect(linesOf(accountOf(TABLES, [first, stating({ changes: [change] })]))).toEqual([]);
  });

  it("asks for none of purchases and projects", () => {
    const purchase = stating({
      section: "三.十二",
      table: "OTHER_DISCLOSURES",
      keys: ["procurement"],
      changes: [FELL],
    });
    expect(linesOf(accountOf(TABLES, [purchase]))).toEqual([]);
  });

  it("is silent where the paragraph holds a reason that was not read", () => {
    const text = "公务接待费支出决算为0.66万元，减少0.04万元。";
    const account = accountOf(TABLES, [publicStatement({ changes: [FELL], text })]);
    const unread = narrativeOf([["三.七.一", `${text}上述情况的原因在于来访人数较少。`]]);
    expect(foundBy("reason.missing", account, unread)).toEqual([]);
    expect(foundBy("reason.missing", account, narrativeOf([["三.七.一", text]]))).toHaveLength(1);
  });
});
