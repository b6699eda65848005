import type { ExpectedAccount, ExpectedStatement } from "./expected-account.js";
import { classCode } from "./expected-figures.js";

/** One thing that the narrative states of one line: (section, line, attribute, value). */
export interface Attribute {
  readonly section: string;
  /** "TABLE key MEASURE" */
  readonly line: string;
  /** amount, share, listed, or an attribute of a change with its basis: "PRIOR_YEAR rate" */
  readonly attribute: string;
  readonly value: string;
}

const LINES: Readonly<Record<string, string>> = {
  "三.一": "INCOME_EXPENDITURE_SUMMARY expenditure.total TOTAL",
  "三.二": "INCOME total TOTAL",
  "三.三": "EXPENDITURE total TOTAL",
  "三.四": "APPROPRIATION_SUMMARY expenditure.total TOTAL",
  "三.五.一": "GENERAL_BUDGET_EXPENDITURE total TOTAL",
  "三.五.二": "GENERAL_BUDGET_EXPENDITURE total TOTAL",
  "三.五.三": "GENERAL_BUDGET_EXPENDITURE total TOTAL",
  "三.六": "BASIC_EXPENDITURE total TOTAL",
  "三公经费合计": "THREE_PUBLIC total TOTAL",
  "因公出国（境）费": "THREE_PUBLIC overseas-travel TOTAL",
  "公务接待费": "THREE_PUBLIC reception TOTAL",
  "公务用车购置费及运行维护费": "THREE_PUBLIC vehicles TOTAL",
  "机关运行经费": "OTHER_DISCLOSURES operating-expenses TOTAL",
  "会议费": "OTHER_DISCLOSURES conference TOTAL",
  "政府采购支出总额": "OTHER_DISCLOSURES procurement TOTAL",
  "政府采购金额": "OTHER_DISCLOSURES procurement TOTAL",
  "项目支出": "EXPENDITURE total PROJECT",
};

const PARTS: Readonly<Record<string, string>> = {
  财政拨款收入: "INCOME total FISCAL_APPROPRIATION",
  基本支出: "EXPENDITURE total BASIC",
  项目支出: "EXPENDITURE total PROJECT",
  人员经费: "BASIC_EXPENDITURE personnel-total TOTAL",
  公用经费: "BASIC_EXPENDITURE public-total TOTAL",
  货物: "OTHER_DISCLOSURES procurement.goods TOTAL",
  工程: "OTHER_DISCLOSURES procurement.works TOTAL",
  服务: "OTHER_DISCLOSURES procurement.services TOTAL",
  一般公共服务: "GENERAL_BUDGET_EXPENDITURE 201 TOTAL",
};

const BASES = { prior_year: "PRIOR_YEAR", initial_budget: "INITIAL_BUDGET", budget: "ADJUSTED_BUDGET" } as const;
const DIRECTIONS = { increase: "INCREASE", decrease: "DECREASE", flat: "UNCHANGED" } as const;

function lineOf({ section, subject }: ExpectedStatement): string {
  const code = /^\d{7}/.exec(subject)?.[0];
  if (code !== undefined) return `GENERAL_BUDGET_EXPENDITURE ${code} TOTAL`;
  const line = LINES[section] ?? LINES[subject];
  if (line === undefined) throw new Error(`no line is known for ${section} ${subject}`);
  return line;
}

function partLine({ section }: ExpectedStatement, name: string): string {
  if (section.startsWith("五")) return `OTHER_DISCLOSURES project.${name} TOTAL`;
  return PARTS[name] ?? `GENERAL_BUDGET_EXPENDITURE ${classCode(name)} TOTAL`;
}

/** Completion is of a budget, also where the statement is listed for what it says of the prior year. */
function changeAttributes(statement: ExpectedStatement, budget: string): [attribute: string, value: string | null | undefined][] {
  const basis = statement.comparisonBasis === null ? null : BASES[statement.comparisonBasis];
  const completion: [string, string | undefined] = [`${budget} completionRate`, statement.completionPct];
  if (basis === null) return [completion];
  return [
    completion,
    [`${basis} base`, statement.basisValueStated],
    [`${basis} baseYear`, statement.basisYear?.toString()],
    [`${basis} amount`, statement.changeAmount],
    [`${basis} rate`, statement.changeRatePct],
    [`${basis} direction`, statement.direction === null ? null : DIRECTIONS[statement.direction]],
    [`${basis} reason`, statement.reason],
  ];
}

function attributesOf(statement: ExpectedStatement, threePublicBudget: string): Attribute[] {
  const { section } = statement;
  const line = lineOf(statement);
  const budget = line.startsWith("THREE_PUBLIC") ? threePublicBudget : "INITIAL_BUDGET";
  const own: [string, string | null | undefined][] = [
    ["amount", statement.amount],
    ["share", statement.sharePct],
    ...changeAttributes(statement, budget),
  ];
  const parts = (statement.parts ?? []).flatMap((part) => {
    const of = partLine(statement, part.name);
    const stated: [string, string | undefined][] = [
      ["amount", part.amount],
      ["share", part.sharePct],
      ["listed", part.listed?.join("、")],
    ];
    return stated.map(([attribute, value]) => ({ section, line: of, attribute, value }));
  });
  return [...own.map(([attribute, value]) => ({ section, line, attribute, value })), ...parts].flatMap((one) =>
    one.value === null || one.value === undefined ? [] : [{ ...one, value: one.value }],
  );
}

/** Everything that the expected file says of the narrative, flattened; a thing said twice counts twice. */
export function expectedAttributes({ narrative }: ExpectedAccount, threePublicBudget: string): Attribute[] {
  return narrative.flatMap((statement) => attributesOf(statement, threePublicBudget));
}
