import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What was verified by hand of one narrative, flattened: "line | basis | attribute | value". */
export interface VerifiedNarrative {
  readonly document: string;
  readonly facts: readonly string[];
  readonly reasons: readonly string[];
}

const DOCUMENTS = path.resolve(__dirname, "../../../..", "..", "shared/documents");

/** What the file calls a line, and the line. Items begin with their code. */
const LINES: Readonly<Record<string, string>> = {
  "收、支总计": "INCOME_EXPENDITURE_SUMMARY income.total+expenditure.total",
  年初结转和结余: "INCOME_EXPENDITURE_SUMMARY income.opening-balance",
  事业基金弥补收支差额: "INCOME_EXPENDITURE_SUMMARY income.non-fiscal-balance-used",
  结余分配: "INCOME_EXPENDITURE_SUMMARY expenditure.surplus-distribution",
  年末结转和结余: "INCOME_EXPENDITURE_SUMMARY expenditure.closing-balance",
  本年收入: "INCOME total",
  收入: "INCOME total",
  政府性基金: "INCOME_EXPENDITURE_SUMMARY income.government-fund",
  事业收入: "INCOME_EXPENDITURE_SUMMARY income.institutional",
  经营收入: "INCOME_EXPENDITURE_SUMMARY income.business",
  营业收入: "INCOME_EXPENDITURE_SUMMARY income.business",
  上级补助收入: "INCOME_EXPENDITURE_SUMMARY income.superior-subsidy",
  附属单位上缴收入: "INCOME_EXPENDITURE_SUMMARY income.affiliate-remittance",
  其他收入: "INCOME_EXPENDITURE_SUMMARY income.other",
  本年支出: "EXPENDITURE total",
  支出: "EXPENDITURE total",
  上缴上级支出: "EXPENDITURE total UPWARD_REMITTANCE",
  经营支出: "EXPENDITURE total BUSINESS",
  对附属单位补助支出: "EXPENDITURE total AFFILIATE_SUBSIDY",
  公共财政拨款支出: "GENERAL_BUDGET_EXPENDITURE total",
  一般公共预算拨款支出: "GENERAL_BUDGET_EXPENDITURE total",
  政府性基金支出: "GOVERNMENT_FUND total",
  人员支出: "BASIC_EXPENDITURE personnel-total",
  公用支出: "BASIC_EXPENDITURE public-total",
  "“三公”经费": "THREE_PUBLIC total",
  公务用车购置及运行费: "THREE_PUBLIC vehicles",
  公务用车购置费: "THREE_PUBLIC vehicle-purchase",
  公务用车运行费: "THREE_PUBLIC vehicle-operation",
  收入支出总计: "INCOME_EXPENDITURE_SUMMARY income.total+expenditure.total",
  "财政拨款收、支总计": "APPROPRIATION_SUMMARY income.total+expenditure.total",
  财政拨款收入支出总计: "APPROPRIATION_SUMMARY income.total+expenditure.total",
  本年收入合计: "INCOME total",
  财政拨款收入: "INCOME total FISCAL_APPROPRIATION",
  本年支出合计: "EXPENDITURE total",
  基本支出: "EXPENDITURE total BASIC",
  项目支出: "EXPENDITURE total PROJECT",
  一般公共预算财政拨款支出: "GENERAL_BUDGET_EXPENDITURE total",
  一般公共预算财政拨款支出结构: "GENERAL_BUDGET_EXPENDITURE total",
  一般公共服务: "GENERAL_BUDGET_EXPENDITURE 201",
  公共安全支出: "GENERAL_BUDGET_EXPENDITURE 204",
  社会保障和就业支出: "GENERAL_BUDGET_EXPENDITURE 208",
  卫生健康支出: "GENERAL_BUDGET_EXPENDITURE 210",
  城乡社区支出: "GENERAL_BUDGET_EXPENDITURE 212",
  自然资源海洋气象等支出: "GENERAL_BUDGET_EXPENDITURE 220",
  住房保障支出: "GENERAL_BUDGET_EXPENDITURE 221",
  一般公共预算财政拨款基本支出: "BASIC_EXPENDITURE total",
  人员经费: "BASIC_EXPENDITURE personnel-total",
  公用经费: "BASIC_EXPENDITURE public-total",
  三公经费合计: "THREE_PUBLIC total",
  "因公出国（境）费": "THREE_PUBLIC overseas-travel",
  公务用车购置费及运行维护费: "THREE_PUBLIC vehicles",
  公务接待费: "THREE_PUBLIC reception",
  机关运行经费: "OTHER_DISCLOSURES operating-expenses",
  会议费: "OTHER_DISCLOSURES conference",
  政府采购支出总额: "OTHER_DISCLOSURES procurement",
  政府采购金额: "OTHER_DISCLOSURES procurement",
  货物: "OTHER_DISCLOSURES procurement.goods",
  工程: "OTHER_DISCLOSURES procurement.works",
  服务: "OTHER_DISCLOSURES procurement.services",
};

const BASES: Readonly<Record<string, string>> = {
  prior_year: "PRIOR_YEAR",
  initial_budget: "INITIAL_BUDGET",
  budget: "ADJUSTED_BUDGET",
};
const DIRECTIONS: Readonly<Record<string, string>> = { increase: "INCREASE", decrease: "DECREASE", flat: "UNCHANGED" };

type Members = Readonly<Record<string, unknown>>;

function members(value: unknown): Members[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) =>
    typeof one === "object" && one !== null ? [Object.fromEntries(Object.entries(one))] : [],
  );
}

function textOf(from: Members, name: string): string | null {
  const value = from[name];
  return typeof value === "string" ? value : null;
}

function lineOf(name: string, section: string): string {
  const code = /^\d{3,7}/.exec(name)?.[0];
  if (code !== undefined) return `GENERAL_BUDGET_EXPENDITURE ${code}`;
  if (section.startsWith("五") && LINES[name] === undefined) return `OTHER_DISCLOSURES project.${name}`;
  return LINES[name] ?? `unknown ${name}`;
}

/** The basis of a fact: a completion rate is always against the budget, whatever else the entry compares with. */
function factsOf(entry: Members, section: string, threePublicBudget: string): string[] {
  const line = lineOf(textOf(entry, "subject") ?? textOf(entry, "name") ?? "", section);
  const stated = BASES[textOf(entry, "comparisonBasis") ?? ""] ?? null;
  const isBudget = stated !== null && stated !== "PRIOR_YEAR";
  const budget = isBudget ? stated : line.startsWith("THREE_PUBLIC") ? threePublicBudget : "INITIAL_BUDGET";
  const facts: (readonly [string, string, string | null | undefined])[] = [
    ["", "amount", textOf(entry, "amount")],
    ["", "share", textOf(entry, "sharePct")],
    [budget, "completion", textOf(entry, "completionPct")],
    [stated ?? "", "base", textOf(entry, "basisValueStated")],
    [stated ?? "", "change", textOf(entry, "changeAmount")],
    [stated ?? "", "rate", textOf(entry, "changeRatePct")],
  ];
  return facts.flatMap(([basis, attribute, value]) =>
    value == null ? [] : [`${line} | ${basis} | ${attribute} | ${value}`],
  );
}

/** Directions that words give; the file also notes those that follow from the figures alone (完成年初预算的100%). */
function directionOf(entry: Members, section: string): string[] {
  const direction = DIRECTIONS[textOf(entry, "direction") ?? ""];
  const hasWord = textOf(entry, "changeAmount") !== null || textOf(entry, "reason") !== null;
  if (direction === undefined || !hasWord) return [];
  return [
    `${lineOf(textOf(entry, "subject") ?? "", section)} | ${BASES[textOf(entry, "comparisonBasis") ?? ""] ?? ""} | direction | ${direction}`,
  ];
}

function reasonOf(entry: Members): string[] {
  const reason = textOf(entry, "reason");
  const section = textOf(entry, "section") ?? "";
  const basis = BASES[textOf(entry, "comparisonBasis") ?? ""] ?? "";
  return reason === null ? [] : [`${lineOf(textOf(entry, "subject") ?? "", section)} | ${basis} | ${reason}`];
}

/** The verified narrative of a shared document, or null (with a printed line) where it is not beside the project. */
export function verifiedNarrative(file: string, threePublicBudget: string): VerifiedNarrative | null {
  const document = path.join(DOCUMENTS, file);
  const expected = path.join(DOCUMENTS, "expected", file.replace(/\.\w+$/, ".json"));
  if (!existsSync(document) || !existsSync(expected)) {
    console.log(`left out: ${file} and its verified narrative are not beside the project`);
    return null;
  }
  const [whole] = members([JSON.parse(readFileSync(expected, "utf8"))]);
  const entries = members(whole?.narrative);
  const facts = entries.flatMap((entry) => {
    const section = textOf(entry, "section") ?? "";
    return [entry, ...members(entry.parts)]
      .flatMap((one) => factsOf(one, section, threePublicBudget))
      .concat(directionOf(entry, section));
  });
  return { document, facts: [...new Set(facts)], reasons: entries.flatMap(reasonOf) };
}
