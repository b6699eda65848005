import { lineKey } from "../../domain/facts.js";
import { isCode, type AccountTable } from "../../domain/line.js";
import type { LineRecord } from "../save/account-record.js";
import type { AccountRule } from "./rule.js";
import { maySameName } from "./same-name.js";

/** The tables whose rows print code and name. 01 and 04 print names alone, in the words of their form. */
const CODED: readonly AccountTable[] = [
  "INCOME",
  "EXPENDITURE",
  "GENERAL_BUDGET_EXPENDITURE",
  "GOVERNMENT_FUND",
  "STATE_CAPITAL",
];

/** Rule code.names-differ: one functional code printed with one name in one table and with another in the next. */
export const codeNamesDiffer: AccountRule = {
  id: "code.names-differ",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "同一科目编码在各表中的名称一致",
    en: "One code has one name in all tables of an account",
  },
  source: "domain: Lines (key = classification code)",
  message: {
    zh: "科目编码{code}：{title}印为“{name}”，{firstTitle}印为“{first}”",
    en: "Code {code}: {name} in {title}, {first} in {firstTitle}",
  },
  find: ({ published, record }) => {
    const titles = new Map(published.tables.map(({ table, title }) => [table, title]));
    const byCode = new Map<string, LineRecord[]>();
    for (const line of record.lines) {
      if (!CODED.includes(line.table) || !isCode(line.key) || !titles.has(line.table)) continue;
      byCode.set(line.key, [...(byCode.get(line.key) ?? []), line]);
    }
    return [...byCode.values()].flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const names = new Set<string>();
      return rest.flatMap((line) => {
        if (maySameName(line.name, first.name) || names.has(line.name)) return [];
        names.add(line.name);
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(line.table, line.key),
            values: {
              code: line.key,
              name: line.name,
              title: titles.get(line.table) ?? line.table,
              first: first.name,
              firstTitle: titles.get(first.table) ?? first.table,
            },
            expected: null,
            actual: null,
            sources: [line.place, first.place],
            discriminator: [line.name, first.name].join(" "),
          },
        ];
      });
    });
  },
};
