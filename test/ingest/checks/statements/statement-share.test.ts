import { checkAlone } from "../../../../src/ingest/checks/check-document.js";
import { recordOf } from "../../../../src/ingest/record/record-of.js";
import type { PublishedStatement } from "../../../../src/domain/account.js";
import type { Measure } from "../../../../src/domain/line.js";

type Said = readonly [measure: Measure, amount: string, rate: string | null];

function statement([measure, amount, rate]: Said): PublishedStatement {
  return {
    section: "三.一",
    table: "EXPENDITURE",
    keys: ["total"],
    subject: measure,
    unit: "WAN_YUAN",
    amount,
    ...(measure === "TOTAL" ? {} : { measure }),
    ...(rate === null ? {} : { shares: [{ rate, table: "EXPENDITURE" as const, key: "total" }] }),
  };
}

/** Severities of what rule statement.share finds in an account that states these amounts and shares. */
function severities(...said: readonly Said[]): string[] {
  const account = {
    department: { name: "示例县水务局", synthetic: true },
    year: 2020,
    kind: "DEPARTMENT_FINAL" as const,
    document: { name: "a.txt" },
    tables: [],
    statements: said.map(statement),
  };
  const findings = checkAlone({ account, record: recordOf(account), text: null });
  return findings.filter(({ rule }) => rule === "statement.share").map(({ severity }) => severity);
}

describe("rule statement.share", () => {
  // 300 / 420 = 71.4286 %, 120 / 420 = 28.5714 %.
  const total: Said = ["TOTAL", "420.00", null];

  it("takes the last share for the complement of the others, where all print as 100", () => {
    expect(severities(total, ["BASIC", "300.00", "71.42"], ["PROJECT", "120.00", "28.58"])).toEqual(["INFO", "INFO"]);
  });

  it("finds a share that is no complement", () => {
    expect(severities(total, ["BASIC", "300.00", "71.43"], ["PROJECT", "120.00", "28.58"])).toEqual(["ERROR"]);
    expect(severities(total, ["PROJECT", "120.00", "28.58"])).toEqual(["ERROR"]);
  });

  it("finds both where another share is wrong too", () => {
    expect(severities(total, ["BASIC", "300.00", "70.00"], ["PROJECT", "120.00", "30.00"])).toEqual(["ERROR", "ERROR"]);
  });
});
