import type { PublishedAccount, PublishedStatement, PublishedTable } from "../../../src/domain/account.js";
import { NO_CROSSWALK } from "../../../src/domain/crosswalk.js";
import type { PriorYear } from "../../../src/domain/facts.js";
import type { FindingFacts } from "../../../src/domain/finding.js";
import { runChecks } from "../../../src/ingest/checks/run-checks.js";
import { buildLines } from "../../../src/ingest/record/build-lines.js";
import { buildStatements } from "../../../src/ingest/record/build-statements.js";
import { factsOfRecord } from "../../../src/ingest/record/record-facts.js";

const NO_PRIOR: PriorYear = { lines: new Map(), withheldTables: new Set() };

type Cells = Readonly<Record<string, string | null>>;

function table(cells: Cells): PublishedTable {
  return {
    table: "EXPENDITURE",
    title: "支出决算表",
    unit: "WAN_YUAN",
    columns: [{ measure: "TOTAL", stage: "FINAL" }],
    rows: Object.entries(cells).map(([key, printed]) => ({ key, name: key, cells: [{ printed }] })),
  };
}

function account(cells: Cells, statements: readonly Partial<PublishedStatement>[]): PublishedAccount {
  return {
    department: { name: "样例市测试局", synthetic: true },
    year: 2021,
    kind: "DEPARTMENT_FINAL",
    document: { name: "测试.txt" },
    tables: [table(cells)],
    statements: statements.map((statement) => ({
      section: "三.三",
      table: "EXPENDITURE",
      keys: ["total"],
      subject: "本年支出合计",
      unit: "WAN_YUAN",
      ...statement,
      // Every change has a reason that explains either direction, so that none is missing.
      ...(statement.changes === undefined
        ? {}
        : { changes: statement.changes.map((change) => ({ reason: "人员变动", ...change })) }),
    })),
  };
}

function findingsOf(published: PublishedAccount, prior = NO_PRIOR): FindingFacts[] {
  const lines = buildLines(published);
  const record = { lines, ...buildStatements(published, lines) };
  const facts = factsOfRecord(published.document.name, record);
  return runChecks({
    department: published.department.name,
    year: published.year,
    account: facts,
    prior,
    crosswalk: NO_CROSSWALK,
    published,
    record,
    text: null,
  });
}

function shortOf(findings: readonly FindingFacts[]): unknown[] {
  return findings.map((finding) => [finding.rule, finding.severity, finding.expected, finding.actual]);
}

function priorOf(printed: string): PriorYear {
  return {
    lines: new Map(buildLines(account({ total: printed }, [])).map((line) => [`EXPENDITURE/${line.key}`, line])),
    withheldTables: new Set(),
  };
}

describe("findings of one account", () => {
  it("are none where the statement agrees exactly", () => {
    // 90.00 - (-10.00) = 100.00 and -10 / 100 = -10.0 %
    const changes = [{ basis: "PRIOR_YEAR", amount: "-10.00", rate: "-10.0", direction: "DECREASE" }] as const;
    expect(findingsOf(account({ total: "90.00" }, [{ amount: "90.00", changes }]))).toEqual([]);
  });

  it("are an ERROR where no true values satisfy a stated rate", () => {
    const changes = [{ basis: "PRIOR_YEAR", amount: "-10.00", rate: "-12.0", direction: "DECREASE" }] as const;
    const findings = findingsOf(account({ total: "90.00" }, [{ changes }]));
    expect(shortOf(findings)).toEqual([["statement.rate", "ERROR", "-10.000", "-12.0"]]);
    expect(findings[0]?.messageZh).toContain("四舍五入无法解释");
    expect(findings[0]?.messageEn).toContain("rounding does not explain");
    expect(findings[0]?.sources.map((source) => source.document)).toEqual(["测试.txt", "测试.txt"]);
  });

  it("are an INFO where rounding explains a stated rate", () => {
    // 0.66 after -0.04: -0.04 / 0.70 = -5.714 %, and -5.8 lies between -0.045 / 0.7 and -0.035 / 0.7.
    const changes = [{ basis: "PRIOR_YEAR", amount: "-0.04", rate: "-5.8", direction: "DECREASE" }] as const;
    expect(shortOf(findingsOf(account({ total: "0.66" }, [{ changes }])))).toEqual([
      ["statement.rate", "INFO", "-5.714", "-5.8"],
    ]);
  });

  it("are a WARNING where a rate is printed for 0 against 0", () => {
    const changes = [{ basis: "INITIAL_BUDGET", base: "0", completionRate: "0" }] as const;
    expect(shortOf(findingsOf(account({ total: "0.00" }, [{ amount: "0", changes }])))).toEqual([
      ["statement.rate-of-nothing", "WARNING", null, "0"],
    ]);
  });

  it("are an ERROR where the narrative's amount is not the table's, an INFO where it only rounds it", () => {
    expect(shortOf(findingsOf(account({ total: "90.00" }, [{ amount: "91.00" }])))).toEqual([
      ["narrative.table-mismatch", "ERROR", "90.00", "91.00"],
    ]);
    // 90.04 prints as 90.0; 90.05 prints as 90.1, but a true 90.047 would print as both 90.05 and 90.0.
    expect(findingsOf(account({ total: "90.04" }, [{ amount: "90.0" }]))).toEqual([]);
    expect(shortOf(findingsOf(account({ total: "90.05" }, [{ amount: "90.0" }])))).toEqual([
      ["narrative.table-mismatch", "INFO", "90.05", "90.00"],
    ]);
  });

  it("are an ERROR where a share cannot be, an INFO where it was cut instead of rounded", () => {
    const share = (rate: string): Partial<PublishedStatement> => ({
      keys: ["201"],
      amount: "99.868",
      shares: [{ rate, table: "EXPENDITURE", key: "total" }],
    });
    const cells = { total: "100.000", "201": "99.868", "204": "0.132" };
    expect(shortOf(findingsOf(account(cells, [share("99.87")])))).toEqual([]);
    expect(shortOf(findingsOf(account(cells, [share("99.86")])))).toEqual([
      ["statement.share", "INFO", "99.8680", "99.86"],
    ]);
    expect(shortOf(findingsOf(account(cells, [share("98.9")])))).toEqual([
      ["statement.share", "ERROR", "99.868", "98.9"],
    ]);
  });

  it("are an ERROR where the direction word is against the figures", () => {
    const changes = [{ basis: "INITIAL_BUDGET", base: "80.00", direction: "DECREASE" }] as const;
    expect(
      findingsOf(account({ total: "90.00" }, [{ changes }])).map((finding) => [finding.rule, finding.severity]),
    ).toEqual([["statement.direction", "ERROR"]]);
  });

  it("are a restatement, not a contradiction, where the stated change fits itself but not the published year", () => {
    const changes = [{ basis: "PRIOR_YEAR", amount: "-10.00", rate: "-10.0", direction: "DECREASE" }] as const;
    const published = account({ total: "90.00" }, [{ changes }]);
    expect(shortOf(findingsOf(published, priorOf("105.00")))).toEqual([["restatement", "WARNING", "105.00", "100.00"]]);
    expect(shortOf(findingsOf(published, priorOf("100.00")))).toEqual([]);
    // 90 - 85 = 5 is an increase, yet against the 100 that the account itself implies it is a decrease.
    expect(shortOf(findingsOf(published, priorOf("85.00")))).toEqual([["restatement", "WARNING", "85.00", "100.00"]]);
  });

  it("are given once for a sentence about both sides of the summary", () => {
    const changes = [{ basis: "PRIOR_YEAR", amount: "-10.00", rate: "-12.0" }] as const;
    const statement = { table: "EXPENDITURE", keys: ["201", "total"], changes } as const;
    expect(findingsOf(account({ total: "90.00", "201": "90.00" }, [statement])).map((finding) => finding.line)).toEqual(
      ["EXPENDITURE/total"],
    );
  });
});
