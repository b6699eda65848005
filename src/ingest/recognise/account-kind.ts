import { AccountKind } from "../../domain/account.js";
import type { AccountTitle } from "./account-title.js";
import { fold } from "./folded.js";
import {
  DepartmentBudgetRefused,
  GovernmentAccountRefused,
  UnitBudgetRefused,
  UnitFinalAccountRefused,
} from "./refusals.js";

type Titled = "部门决算" | "单位决算" | "部门预算" | "单位预算";

const LONGEST_HEADING = 45;
const GOVERNMENT = /政府(?:财政)?决算|财政(?:总)?决算|决算草案/;

/** The kind that most headings name, where the title says 决算 alone. */
function kindInHeadings(texts: readonly string[]): Titled | null {
  const counts = new Map<Titled, number>();
  for (const text of texts) {
    const words = fold(text);
    if (words.length > LONGEST_HEADING || words.includes("构成")) continue;
    for (const kind of ["部门决算", "单位决算", "部门预算", "单位预算"] as const) {
      if (words.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

function titledKind(title: AccountTitle | null, texts: readonly string[]): Titled | null {
  const of = title?.kind.of;
  if (title !== null && of !== null && of !== undefined) return `${of}${title.kind.what}`;
  return kindInHeadings(texts);
}

/**
 * The kind of account by its title, else by its headings; a final account that says neither is a department's.
 * Throws UnitFinalAccountRefused, DepartmentBudgetRefused, UnitBudgetRefused or GovernmentAccountRefused for the kinds
 * that are not supported.
 */
export function supportedKind(document: string, title: AccountTitle | null, texts: readonly string[]): AccountKind {
  switch (titledKind(title, texts)) {
    case "单位决算":
      throw new UnitFinalAccountRefused(document);
    case "部门预算":
      throw new DepartmentBudgetRefused(document);
    case "单位预算":
      throw new UnitBudgetRefused(document);
    case "部门决算":
      return AccountKind.DEPARTMENT_FINAL;
    case null:
      if (title !== null && GOVERNMENT.test(title.text)) throw new GovernmentAccountRefused(document);
      return AccountKind.DEPARTMENT_FINAL;
  }
}
