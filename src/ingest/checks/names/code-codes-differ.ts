import { lineKey } from "../../../domain/facts.js";
import { codedLines, type CodedLine } from "../coded-lines.js";
import type { AccountRule } from "../rule.js";
import { nameEssence } from "./same-name.js";

/** Rows of one name below one code, whatever table prints them. */
function namesakes(lines: readonly CodedLine[]): CodedLine[][] {
  const groups = new Map<string, CodedLine[]>();
  for (const coded of lines) {
    const { key, name } = coded.line;
    const id = `${String(key.length)} ${key.slice(0, -2)} ${nameEssence(name)}`;
    groups.set(id, [...(groups.get(id) ?? []), coded]);
  }
  return [...groups.values()];
}

/**
 * Rule code.codes-differ: one name below one code printed with one code in one table and with another in the next.
 * Silent where either table has a row of the other's code too (code.names-differ compares those), and for 类, whose
 * names are compared by code.name.
 */
export const codeCodesDiffer: AccountRule = {
  id: "code.codes-differ",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "同一上级科目下的同一名称在各表中的编码一致",
    en: "One name below one code has one code in all tables of an account",
  },
  source: "domain: Lines (key = classification code); E21",
  message: {
    zh: "“{name}”：{title}的科目编码印为{code}，{firstTitle}印为{first}",
    en: "{name}: code {code} in {title}, {first} in {firstTitle}",
  },
  find: (account) => {
    const lines = codedLines(account).filter(({ line }) => line.key.length > 3 && nameEssence(line.name) !== "");
    const printed = new Set(lines.map(({ line }) => lineKey(line.table, line.key)));
    return namesakes(lines).flatMap(([first, ...rest]) => {
      if (first === undefined) return [];
      const codes = new Set([first.line.key]);
      return rest.flatMap(({ line, title }) => {
        if (codes.has(line.key)) return [];
        if (printed.has(lineKey(line.table, first.line.key))) return [];
        if (printed.has(lineKey(first.line.table, line.key))) return [];
        codes.add(line.key);
        return [
          {
            severity: "WARNING" as const,
            line: lineKey(line.table, line.key),
            values: { name: line.name, code: line.key, title, first: first.line.key, firstTitle: first.title },
            expected: null,
            actual: null,
            sources: [line.place, first.line.place],
            discriminator: [line.key, first.line.key].join(" "),
          },
        ];
      });
    });
  },
};
