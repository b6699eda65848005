import { AccountKind } from "../../domain/account.js";
import type { AccountTitle } from "./account-title.js";
import { fold } from "../folded.js";
import {
  DepartmentBudgetRefused,
  GovernmentAccountRefused,
  GovernmentBudgetRefused,
  UnitBudgetRefused,
} from "./refusals.js";

type Titled = "部门决算" | "单位决算" | "部门预算" | "单位预算";

const LONGEST_HEADING = 45;
/** 部门预算单位 and 二级预算单位 name units, 部门预算管理 what is managed: neither is a kind of account. */
const KINDS: readonly (readonly [Titled, RegExp])[] = [
  ["部门决算", /部门(?:财政)?决算(?!单位)/],
  ["单位决算", /单位(?:财政)?决算(?!单位)/],
  ["部门预算", /部门预算(?!单位|管理|编制|绩效|执行|改革|级次)/],
  ["单位预算", /单位预算(?!单位|管理|编制|绩效|执行|改革|级次)/],
];
/** A 乡 or 镇 publishes a department's account; from the county up a government's is that of all its departments. */
const OF_A_REGION = /[省市区县旗州盟](?:人民)?政府$/;
const OF_A_TOWNSHIP = /(?:乡|镇|街道|政府)$/;
const PUBLIC_FINANCE = /财政(?:收支|总)?[决预]算/;
const GOVERNMENT_FINAL = /政府(?:财政)?决算|财政(?:收支|总)?决算|决算草案|全[省市县区]决算/;
const GOVERNMENT_BUDGET = /政府(?:财政)?预算|财政(?:收支|总)?预算|预算草案|预算执行/;

/** The kind that most headings name. */
function kindInHeadings(texts: readonly string[], isFinal: boolean): Titled | null {
  const counts = new Map<Titled, number>();
  for (const text of texts) {
    const words = fold(text);
    if (words.length > LONGEST_HEADING || words.includes("构成")) continue;
    for (const [kind, pattern] of KINDS) {
      if (pattern.test(words) && !(isFinal && kind.endsWith("预算"))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** What the title says; of headings only 部门 or 单位 is taken where the title says 决算. */
function titledKind(title: AccountTitle | null, texts: readonly string[]): Titled | null {
  if (title === null) return kindInHeadings(texts, false);
  const { of, what } = title.kind;
  if (of !== null) return `${of}${what}`;
  return kindInHeadings(texts, what === "决算") ?? (what === "决算" ? null : "部门预算");
}

/** 示例县2019年财政总决算, 示例区人民政府决算, 青石乡财政决算: not a department's account, which says 部门 or names one. */
function isOfGovernment({ name, text, kind: { of, what } }: AccountTitle): boolean {
  const words = fold(text);
  if (of !== null || !(what === "预算" ? GOVERNMENT_BUDGET : GOVERNMENT_FINAL).test(words)) return false;
  return name === "" || OF_A_REGION.test(name) || (PUBLIC_FINANCE.test(words) && OF_A_TOWNSHIP.test(name));
}

/**
 * The kind of account by its title; where that says 决算 alone its headings tell a department's from a unit's, and one that
 * neither says is of the kind that is known, else a department's. What is of one level alone （本级） is a unit's. Throws DepartmentBudgetRefused,
 * UnitBudgetRefused, GovernmentAccountRefused or GovernmentBudgetRefused for the kinds that are not supported.
 */
export function supportedKind(
  document: string,
  title: AccountTitle | null,
  texts: readonly string[],
  known?: AccountKind,
): AccountKind {
  if (title !== null && isOfGovernment(title)) {
    throw title.kind.what === "预算" ? new GovernmentBudgetRefused(document) : new GovernmentAccountRefused(document);
  }
  switch (titledKind(title, texts)) {
    case "部门预算":
      throw new DepartmentBudgetRefused(document);
    case "单位预算":
      throw new UnitBudgetRefused(document);
    case "单位决算":
      return AccountKind.UNIT_FINAL;
    case "部门决算":
      return title?.kind.isOwnLevel === true ? AccountKind.UNIT_FINAL : AccountKind.DEPARTMENT_FINAL;
    case null:
      return title?.kind.isOwnLevel === true ? AccountKind.UNIT_FINAL : (known ?? AccountKind.DEPARTMENT_FINAL);
  }
}
