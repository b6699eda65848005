import { lineKey } from "../../../domain/facts.js";
import { isCode } from "../../../domain/line.js";
import type { Classification } from "../../classification/classification.js";
import { economicClassification, functionalClassification } from "../../classification/known-classifications.js";
import type { AccountRule } from "../rule.js";
import { maySameName, nameEssence } from "./same-name.js";

/** The names of each code, the present one last, and the codes of each name as rows may print it. */
interface PrintedNames {
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

const printedNames = new WeakMap<Classification, PrintedNames>();

/** Laid out when an account first asks. */
function printedNamesOf(classification: Classification): PrintedNames {
  const known = printedNames.get(classification);
  if (known !== undefined) return known;
  const names = new Map<string, string[]>();
  const codes = new Map<string, string[]>();
  for (const { code, name } of classification.rows) {
    names.set(code, [...(names.get(code) ?? []), name]);
    codes.set(nameEssence(name), [...(codes.get(nameEssence(name)) ?? []), code]);
  }
  const made = { names, codes };
  printedNames.set(classification, made);
  return made;
}

/** The economic classification was made anew for 2018: 30311 was 住房公积金 before, and is 代缴社会保险费 now. */
const FIRST_ECONOMIC_YEAR = 2018;

/** The codes, of as many digits, whose name a row prints instead of its own; empty where nothing is clearly wrong. */
function codesOfAnother({ names, codes }: PrintedNames, code: string, name: string): readonly string[] {
  const own = names.get(code);
  if (own === undefined || own.some((one) => maySameName(one, name))) return [];
  return (codes.get(nameEssence(name)) ?? []).filter((other) => other.length === code.length);
}

/**
 * Rule code.name: a row that prints the name of another code. Silent for a code that the lists do not have, for a name
 * that they do not know, and for every name that the code is known to have had.
 */
export const codeName: AccountRule = {
  id: "code.name",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "科目编码与科目名称相符",
    en: "Code and name of a row belong together",
  },
  source: "reference: 政府收支分类科目",
  message: {
    zh: "{title}：科目编码{code}的名称印为“{name}”，该编码应为“{known}”，所印名称属于{others}",
    en: "{title}: code {code} is printed with the name {name}; the code is that of {known}, the name that of {others}",
  },
  find: ({ published, record, year }) => {
    const titles = new Map(published.tables.map(({ table, title }) => [table, title]));
    return record.lines.flatMap((line) => {
      const title = titles.get(line.table);
      const isEconomic = line.table === "BASIC_EXPENDITURE";
      if (title === undefined || !isCode(line.key) || (isEconomic && year < FIRST_ECONOMIC_YEAR)) return [];
      const list = printedNamesOf(isEconomic ? economicClassification() : functionalClassification());
      const others = codesOfAnother(list, line.key, line.name);
      const known = list.names.get(line.key)?.at(-1);
      if (others.length === 0 || known === undefined) return [];
      return [
        {
          severity: "WARNING" as const,
          line: lineKey(line.table, line.key),
          values: { title, code: line.key, name: line.name, known, others: others.slice(0, 3).join(", ") },
          expected: null,
          actual: null,
          sources: [line.place],
          discriminator: line.name,
        },
      ];
    });
  },
};
