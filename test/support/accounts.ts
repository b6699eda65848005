import type { PublishedAccount, PublishedChange, PublishedRow } from "../../src/domain/account.js";

/** What differs between the small accounts of these tests; everything else is the same fictional department. */
export interface SmallAccount {
  readonly name?: string;
  readonly year: number;
  /** DEPARTMENT_FINAL where it is left out. */
  readonly kind?: "UNIT_FINAL";
  readonly document?: string;
  readonly publishedOn?: string;
  /** 支出总计 as printed, in 万元. */
  readonly total: string;
  readonly reception?: string | null;
  readonly change?: PublishedChange;
  readonly region?: { readonly code: string; readonly name: string };
}

function row(key: string, name: string, printed: string | null): PublishedRow {
  return { key, name, cells: [{ printed, row: 1, column: 2 }] };
}

/** A fictional account of two tables and one sentence. */
export function smallAccount(account: SmallAccount): PublishedAccount {
  const columns = [{ measure: "TOTAL", stage: "FINAL" }] as const;
  return {
    department: {
      name: account.name ?? "样例市测试局",
      region: account.region ?? { code: "990199", name: "样例市" },
      synthetic: true,
    },
    year: account.year,
    kind: account.kind ?? "DEPARTMENT_FINAL",
    document: {
      name: account.document ?? `${String(account.year)}.txt`,
      ...(account.publishedOn === undefined ? {} : { publishedOn: account.publishedOn }),
    },
    tables: [
      {
        table: "INCOME_EXPENDITURE_SUMMARY",
        title: "收入支出决算总表",
        unit: "WAN_YUAN",
        columns,
        rows: [row("income.total", "总计", account.total), row("expenditure.total", "总计", account.total)],
      },
      {
        table: "THREE_PUBLIC",
        title: "财政拨款“三公”经费支出决算表",
        unit: "WAN_YUAN",
        columns,
        rows: [row("reception", "公务接待费", account.reception ?? null)],
      },
    ],
    statements: [
      {
        section: "三.一",
        table: "INCOME_EXPENDITURE_SUMMARY",
        keys: ["income.total", "expenditure.total"],
        subject: "收、支总计",
        unit: "WAN_YUAN",
        amount: account.total,
        ...(account.change === undefined ? {} : { changes: [account.change] }),
      },
    ],
  };
}
