import type { AccountTitle } from "./account-title.js";
import { yearsIn } from "./fiscal-year.js";
import { fold } from "../folded.js";
import { organisationIn } from "./organisation.js";

/** Labels that stand around a table or on a cover; a label begins only at a word that its colon follows. */
const LABELS =
  /(?<!\p{Script=Han})(?:公开|编制|填报|填表)?(部门|单位)(?:名称)?(?:\(公章\)|\(盖章\))?:|(?:(?:公开|编制|填报|填表|金额)(部门|单位)(?:名称)?(?:\(公章\)|\(盖章\))?|(?:编制|填报|填表|制表|公开|报送)(?:日期|时间|人|机构)|日期|制表|单位):|\(?(?:财决)?公开(?:\d{1,2}(?:-\d+)?表|表\d)|财决\d/gu;
/** 单位：万元 names a unit of money. */
const UNIT_OF_MONEY = /^(?:人民币)?[千万亿百十]{0,3}美?元/;
const OVERVIEW = /^第[一1](?:部分|章)[:：]?(.+?)(?:单位|部门)?(?:基本)?(?:概况|情况)$/;
const PART_OF_TABLES = /^第[二2](?:部分|章)[:：]?(.+?)(?:部门)?决算(?:报表|公开表|表)?$/;
const NUMBERED_OVERVIEW = /^[一1][、.](.+?)(?:单位|部门)?(?:基本)?概况$/;
/** The body itself among its units: 1.示例县公安局本级, 包括：示例县公安局（本级）. */
const OWN_UNIT = /(?:^|[:、，,;。\d.)])(\p{Script=Han}{4,40})(?:\(本级\)|本级)/gu;
/** 现将示例县司法局2017年度部门决算说明如下: whose account the document is. */
const PRESENTED = /现将(\p{Script=Han}{3,40}?)20\d\d年度?(?:部门|单位)?决算/gu;
const CLAUSE_SIGNS = ["。", ":", ";", ",", "、"];
const SHORTEST = 3;
const FEWEST = 2;

function firstName(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const match = pattern.exec(fold(text));
    const name = match?.[1] === undefined ? "" : organisationIn(match[1], text, true);
    if (name.length >= SHORTEST) return name;
  }
  return null;
}

/** The name behind 部门： or 编制单位：, up to the next label. */
function labelledName(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = fold(text);
    const labels = [...words.matchAll(LABELS)];
    for (const [at, label] of labels.entries()) {
      if (label[1] === undefined && label[2] === undefined) continue;
      const value = words.slice(label.index + label[0].length, labels[at + 1]?.index ?? words.length);
      // 单位： alone may be followed by a unit of counting: there only what ends like an organisation is one.
      const name = UNIT_OF_MONEY.test(value) ? "" : organisationIn(value, text, label[0] !== "单位:");
      if (name.length >= SHORTEST) return name;
    }
  }
  return null;
}

/**
 * The name that most often stands where a sentence says whose figures follow (示例市司法所2017年度支出…), at least twice, or
 * among its units: once is any other body.
 */
function nameInSentences(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  const add = (words: string, text: string, count: number): void => {
    const name = organisationIn(words, text);
    if (name.length > SHORTEST) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  for (const text of texts) {
    const words = fold(text);
    for (const { at } of yearsIn(words)) {
      const before = words.slice(Math.max(0, at - 42), at);
      const start = Math.max(...CLAUSE_SIGNS.map((sign) => before.lastIndexOf(sign))) + 1;
      const isSentence = start > 0 || at <= 42;
      if (isSentence) add(before.slice(start), text, 1);
    }
    const named = [...words.matchAll(OWN_UNIT), ...words.matchAll(PRESENTED)];
    for (const [, name] of named) if (name !== undefined) add(name, text, FEWEST);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most === undefined || most[1] < FEWEST ? null : most[0];
}

/**
 * The department's name: from the title, else from a label above a table (部门：), else from the heading of the first or second
 * part (beware 某某局单位概况), else the name that opens its sentences, or null. `texts` are paragraphs and the cells above
 * tables, in order.
 */
export function departmentNameOf(title: AccountTitle | null, texts: readonly string[]): string | null {
  if (title !== null && title.name.length >= SHORTEST) return title.name;
  return (
    labelledName(texts) ??
    firstName(texts, OVERVIEW) ??
    firstName(texts, NUMBERED_OVERVIEW) ??
    firstName(texts, PART_OF_TABLES) ??
    nameInSentences(texts)
  );
}
