import { IndicatorKind, moneyLineOf } from "../domain/indicator.js";
import { AccountTable, ChangeBasis, isBudgetBasis, Measure, Stage } from "../domain/line.js";
import type { ReachBuilder } from "./reach-builder.js";

type Arguments = Readonly<Record<string, unknown>>;
type Rule = (reach: ReachBuilder, args: Arguments) => void;

function memberOf<T extends string>(members: Readonly<Record<string, T>>, value: unknown): T | null {
  return typeof value === "string" ? (members[value] ?? null) : null;
}

function yearOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function summary(key: string): Rule {
  return (reach) => {
    reach.line("INCOME_EXPENDITURE_SUMMARY", key);
  };
}

function figure(reach: ReachBuilder, args: Arguments): void {
  reach.figure(memberOf(Measure, args.measure) ?? "TOTAL", memberOf(Stage, args.stage) ?? "FINAL");
}

function change(reach: ReachBuilder, args: Arguments): void {
  const basis = memberOf(ChangeBasis, args.basis) ?? "PRIOR_YEAR";
  reach.figure(memberOf(Measure, args.measure) ?? "TOTAL", "FINAL");
  if (isBudgetBasis(basis)) {
    reach.figure("TOTAL", basis);
  } else {
    reach.priorYear();
    reach.reach("tableStates");
  }
  reach.reach("statements");
}

function drivers(reach: ReachBuilder): void {
  reach.reach("siblings");
  reach.reach("baseTables");
}

/** An earlier time is chosen from every version; what of it is shown is not known before they are loaded. */
function snapshot(reach: ReachBuilder, args: Arguments): void {
  if (typeof args.asOf === "string" || typeof args.version === "number") reach.version("all");
}

/** Every figure of the same lines in every version, and in the year before. */
function restatements(reach: ReachBuilder): void {
  reach.version("all");
  reach.allFigures();
  reach.priorYear();
  reach.reach("statements");
}

function flag(name: Parameters<ReachBuilder["reach"]>[0]): Rule {
  return (reach) => {
    reach.reach(name);
  };
}

/** What each field needs beyond the object that it is read from; fields that are not listed need nothing. */
export const REACH_OF_FIELD: Readonly<Record<string, Rule>> = {
  "Department.years": (reach, args) => {
    reach.yearRange(yearOf(args.from), yearOf(args.to));
    snapshot(reach, args);
  },
  "Department.year": (reach, args) => {
    reach.yearRange(yearOf(args.year), yearOf(args.year));
    snapshot(reach, args);
  },
  "DepartmentYear.versions": (reach) => {
    reach.version("listed");
  },
  "DepartmentYear.totalIncome": summary("income.total"),
  "DepartmentYear.totalExpenditure": summary("expenditure.total"),
  "DepartmentYear.currentIncome": summary("income.current-year"),
  "DepartmentYear.currentExpenditure": summary("expenditure.current-year"),
  "DepartmentYear.change": (reach, args) => {
    reach.line("INCOME_EXPENDITURE_SUMMARY", "expenditure.total");
    change(reach, args);
  },
  "DepartmentYear.lineItems": (reach, args) => {
    reach.wholeTable(memberOf(AccountTable, args.table));
  },
  "DepartmentYear.lineItem": (reach, args) => {
    const table = memberOf(AccountTable, args.table);
    const key = args.key;
    if (table !== null && typeof key === "string") reach.line(table, key);
  },
  "DepartmentYear.explanations": (reach) => {
    reach.reach("yearExplanations");
    reach.reach("statements");
  },
  "DepartmentYear.findings": (reach) => {
    reach.reach("yearFindings");
    reach.reach("findings");
  },
  "DepartmentYear.indicators": flag("indicators"),
  "DepartmentYear.indicator": flag("indicators"),
  "Indicator.change": (reach) => {
    reach.priorYear();
  },
  "Indicator.moneyPerUnit": (reach) => {
    for (const kind of Object.values(IndicatorKind)) {
      const line = moneyLineOf(kind);
      if (line !== null) reach.line(line.table, line.key);
    }
    reach.reach("tableStates");
  },
  "DepartmentYear.findingCounts": (reach) => {
    reach.reach("yearFindings");
    reach.reach("findings");
  },
  "DepartmentYear.restatements": (reach) => {
    reach.wholeTable(null);
    restatements(reach);
  },
  "LineItem.restatements": restatements,
  "LineItem.amount": figure,
  "LineItem.figure": figure,
  "LineItem.completionRate": (reach, args) => {
    reach.figure("TOTAL", memberOf(Stage, args.stage) ?? "INITIAL_BUDGET");
  },
  "LineItem.share": (reach, args) => {
    figure(reach, args);
    reach.reach("shareBases");
  },
  "LineItem.change": change,
  "LineItem.parent": flag("siblings"),
  "LineItem.children": flag("siblings"),
  "LineItem.history": (reach, args) => {
    reach.everyYear();
    if (args.followSuccession === true) reach.reach("succession");
  },
  "LineItem.explanations": flag("statements"),
  "Explanation.lineItem": flag("explanationLines"),
  "LineItem.findings": flag("findings"),
  "LineItem.drivers": (reach, args) => {
    change(reach, args);
    drivers(reach);
  },
  "LineItem.execution": (reach, args) => {
    const measure = memberOf(Measure, args.measure) ?? "TOTAL";
    for (const stage of Object.values(Stage)) reach.figure(measure, stage);
  },
  "Change.drivers": drivers,
  "Change.derivation": flag("sumParts"),
  "ComparisonCell.derivation": flag("sumParts"),
  "RealAmount.derivation": flag("sumParts"),
  "Total.derivation": flag("sumParts"),
  // What is asked of the lines of the other year may reach from there into further years.
  "Change.currentLines": (reach) => {
    reach.everyYear();
  },
  "Change.baseLines": (reach) => {
    reach.everyYear();
  },
  "Change.explanations": (reach, args) => {
    if (args.includeDerived !== false) drivers(reach);
  },
};
