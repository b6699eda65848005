import { classifyReason } from "../../../src/domain/explanation.js";
import { plainCity, printedIn, keysOf, type PlainAccount } from "./plain-account.js";

const accounts = plainCity();

const JUSTICE = "example-justice-bureau";
const CULTURE = "example-culture-tourism-bureau";
const LAND = "example-east-natural-resources-bureau";
const ANNALS = "example-east-annals-office";
const SECRECY = "example-west-secrecy-bureau";

function account(file: string): PlainAccount {
  const found = accounts.find((one) => one.file === `${file}.json`);
  if (found === undefined) throw new Error(`${file}.json is no file of the example`);
  return found;
}

function filesOf(department: string): string[] {
  return accounts.filter((one) => one.department.key === department).map((one) => one.file.replace(`${department}/`, ""));
}

/** The changes that a file states of a line, in the order of the file. */
function changes(file: string, table: string, key: string): PlainAccount["statements"][number]["changes"] {
  return account(file).statements.flatMap((one) => (one.table === table && one.keys.includes(key) ? one.changes : []));
}

test("every department of the city says that it is fictional, in its name too", () => {
  expect(accounts.every((one) => one.department.synthetic)).toBe(true);
  expect([...new Set(accounts.map((one) => one.department.name))].sort()).toEqual([
    "示例市东样区史志办公室",
    "示例市东样区自然资源局",
    "示例市司法局",
    "示例市文化和旅游局",
    "示例市文化局",
    "示例市西样区保密局",
  ]);
});

test("the folder of a file is the key of its department", () => {
  expect(accounts.filter((one) => one.file.split("/")[0] !== one.department.key)).toEqual([]);
});

test("every file of the city has the nine tables", () => {
  expect(accounts.filter((one) => new Set(one.tables.map((table) => table.table)).size !== 9)).toEqual([]);
});

test(`${JUSTICE} has six years without a gap`, () => {
  expect(filesOf(JUSTICE)).toEqual(["2018.json", "2019.json", "2020.json", "2021.json", "2022.json", "2023.json"]);
});

test(`gap year: ${LAND} has no 2020`, () => {
  expect(filesOf(LAND)).toEqual(["2018.json", "2019.json", "2021.json", "2022.json", "2023.json"]);
});

test(`zero base: ${JUSTICE}/2019 budgets 0 for 2040605 and /2023 travels abroad after a printed 0.00 in /2022`, () => {
  expect(changes(`${JUSTICE}/2019`, "GENERAL_BUDGET_EXPENDITURE", "2040605")).toEqual([
    { basis: "INITIAL_BUDGET", base: "0", direction: "INCREASE", reason: "普法宣传专项经费年中追加" },
  ]);
  expect(printedIn(account(`${JUSTICE}/2022`), "THREE_PUBLIC", "overseas-travel")).toBe("0.00");
  expect(printedIn(account(`${JUSTICE}/2023`), "THREE_PUBLIC", "overseas-travel")).toBe("4.80");
});

test(`negative figure: ${LAND}/2021 gives other income back`, () => {
  expect(printedIn(account(`${LAND}/2021`), "INCOME_EXPENDITURE_SUMMARY", "income.other")).toBe("-1.25");
  expect(printedIn(account(`${LAND}/2021`), "INCOME", "total", "OTHER")).toBe("-1.25");
  expect(printedIn(account(`${LAND}/2022`), "INCOME_EXPENDITURE_SUMMARY", "income.other")).toBe("0.86");
});

test(`recode: ${JUSTICE} prints 2049901 to 2020 and 2049999 from 2021`, () => {
  const printed = filesOf(JUSTICE).map((file) => {
    const keys = keysOf(account(`${JUSTICE}/${file.replace(".json", "")}`), "GENERAL_BUDGET_EXPENDITURE");
    return keys.filter((key) => key.startsWith("20499") && key.length === 7);
  });
  expect(printed).toEqual([["2049901"], ["2049901"], ["2049901"], ["2049999"], ["2049999"], ["2049999"]]);
});

test(`renamed department: ${CULTURE} is 示例市文化局 in 2018 and 示例市文化和旅游局 after`, () => {
  const names = ["2018", "2019", "2023"].map((year) => account(`${CULTURE}/${year}`).department.name);
  expect(names).toEqual(["示例市文化局", "示例市文化和旅游局", "示例市文化和旅游局"]);
});

test(`restated year: ${CULTURE}/2021-v2 corrects /2021 under a later day`, () => {
  const versions = ["2021", "2021-v2"].map((file) => account(`${CULTURE}/${file}`));
  expect(versions.map((one) => one.document.publishedOn)).toEqual(["2022-08-26", "2022-11-18"]);
  expect(versions.map((one) => printedIn(one, "GENERAL_BUDGET_EXPENDITURE", "2070109"))).toEqual(["84.88", "78.48"]);
  expect(new Set(versions.map((one) => one.document.name)).size).toBe(2);
});

test(`restated prior year: ${ANNALS}/2025 implies 43.30 where /2024 and its correction publish 41.60`, () => {
  const files = filesOf(ANNALS);
  expect(files).toEqual(["2024-v2.json", "2024.json", "2025.json"]);
  const published = ["2024", "2024-v2"].map((file) =>
    account(`${ANNALS}/${file}`).statements.find((one) => one.keys.includes("operating-expenses"))?.amount,
  );
  expect(published).toEqual(["41.60", "41.60"]);
  const now = account(`${ANNALS}/2025`).statements.find((one) => one.keys.includes("operating-expenses"));
  expect([now?.amount, now?.changes[0]?.amount]).toEqual(["42.00", "-1.30"]);
});

test(`corrected year: ${ANNALS}/2024-v2 takes 6.50 off 2013199 under a later day`, () => {
  const versions = ["2024", "2024-v2"].map((file) => account(`${ANNALS}/${file}`));
  expect(versions.map((one) => one.document.publishedOn)).toEqual(["2025-08-22", "2025-11-07"]);
  expect(versions.map((one) => printedIn(one, "EXPENDITURE", "2013199"))).toEqual(["152.45", "145.95"]);
});

test(`withheld table: ${SECRECY}/2021 does not disclose 三公, and neither year after it states a change from it`, () => {
  expect(account(`${SECRECY}/2021`).tables.filter((one) => one.withheld === true).map((one) => one.table)).toEqual([
    "THREE_PUBLIC",
  ]);
  expect(changes(`${SECRECY}/2022`, "THREE_PUBLIC", "reception").map((change) => change.basis)).toEqual(["ADJUSTED_BUDGET"]);
});

test(`change of scope: ${JUSTICE}/2020 books a part of 机关运行经费 elsewhere`, () => {
  const [, prior] = changes(`${JUSTICE}/2020`, "OTHER_DISCLOSURES", "operating-expenses");
  expect(prior).toMatchObject({ basis: "PRIOR_YEAR", direction: "DECREASE", reason: "科目调整，部分开支从其他科目列支" });
});

test(`a reason that cannot explain: ${CULTURE}/2023 explains an increase by 节约开支`, () => {
  const [, prior] = changes(`${CULTURE}/2023`, "OTHER_DISCLOSURES", "operating-expenses");
  expect(prior).toMatchObject({ basis: "PRIOR_YEAR", direction: "INCREASE", reason: "节约开支" });
});

test(`a rate that contradicts the figures: ${SECRECY}/2022 prints 14.2 for 4.2`, () => {
  expect(changes(`${SECRECY}/2022`, "GENERAL_BUDGET_EXPENDITURE", "total")[0]).toMatchObject({ amount: "9.79", rate: "14.2" });
});

test(`a rate within rounding only: ${JUSTICE}/2022 prints -6.5 for 1.32 after 1.41`, () => {
  expect(printedIn(account(`${JUSTICE}/2021`), "THREE_PUBLIC", "reception")).toBe("1.41");
  expect(printedIn(account(`${JUSTICE}/2022`), "THREE_PUBLIC", "reception")).toBe("1.32");
  expect(changes(`${JUSTICE}/2022`, "THREE_PUBLIC", "reception")[1]).toMatchObject({ amount: "-0.09", rate: "-6.5" });
});

test(`a rate of nothing: ${SECRECY}/2018 prints 0 % of a budget of 0`, () => {
  expect(changes(`${SECRECY}/2018`, "THREE_PUBLIC", "vehicles")[0]).toMatchObject({ base: "0", completionRate: "0" });
});

test(`tables in another unit: ${SECRECY}/2023 prints 元 with separators, its narrative 万元`, () => {
  const printed = account(`${SECRECY}/2023`);
  expect(new Set(printed.tables.map((one) => one.unit))).toEqual(new Set(["YUAN"]));
  expect(printedIn(printed, "GENERAL_BUDGET_EXPENDITURE", "total")).toBe("2,453,700.00");
  expect(printed.statements.find((one) => one.table === "GENERAL_BUDGET_EXPENDITURE")?.amount).toBe("245.37");
});

test.each([
  ["COST_SAVING", "厉行节约，压减一般性支出"],
  ["STAFFING", "部分人员退休"],
  ["PAY_POLICY", "在职人员工资调整，社会保险缴费基数提高"],
  ["REORGANISATION", "机构改革，旅游管理职能划入"],
  ["IN_YEAR_ADDITION", "年中追加指标，未包括在部门预算内"],
  ["APPROPRIATION_NOT_GIVEN", "调减相关项目经费"],
  ["PROJECT_PROGRESS", "部分项目未完成，合同跨年度实施"],
  ["PROJECT_END", "一次性项目结束"],
  ["UNSETTLED_OR_CARRYOVER", "部分款项尚未支付，结转下年使用"],
  ["WORKLOAD", "业务工作量增加"],
  ["POLICY_PROGRAMME", "政策性增支，补助标准提高"],
  ["ASSETS", "更新购置1辆公务用车"],
  ["SCOPE_OR_CLASSIFICATION", "科目调整，部分开支从其他科目列支"],
  ["EPIDEMIC", "受疫情影响，取消出国（境）任务"],
  ["ESTIMATE_GAP", "预算按充分保障预估，按实际支出"],
  ["NO_ACTIVITY", "当年无公务接待事项"],
  ["TAUTOLOGY", "支出增加"],
])("reasons of category %s: %s", (category, text) => {
  const reasons = accounts.flatMap((one) => one.statements.flatMap(({ changes: all }) => all.map((change) => change.reason)));
  expect(reasons).toContain(text);
  expect(classifyReason(text)).toContain(category);
});
