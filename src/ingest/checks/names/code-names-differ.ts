import { lineKey } from "../../../domain/facts.js";
import { codedLines, type CodedLine } from "../coded-lines.js";
import type { AccountRule } from "../rule.js";
import { maySameName } from "./same-name.js";
import { foldName } from "../../../domain/names.js";

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
  find: (account) => {
    const byCode = new Map<string, CodedLine[]>();
    for (const coded of codedLines(account)) {
      byCode.set(coded.line.key, [...(byCode.get(coded.line.key) ?? []), coded]);
    }
    return [...byCode.values()].flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const names = new Set<string>();
      return rest.flatMap(({ line, title }) => {
        if (maySameName(line.name, first.line.name) || names.has(foldName(line.name))) return [];
        names.add(foldName(line.name));
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(line.table, line.key),
            values: { code: line.key, name: line.name, title, first: first.line.name, firstTitle: first.title },
            expected: null,
            actual: null,
            sources: [line.place, first.line.place],
            discriminator: [line.name, first.line.name].join(" "),
          },
        ];
      });
    });
  },
};
