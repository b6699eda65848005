import type { PublishedShare } from "../../domain/account.js";
import { AccountTable, Measure } from "../../domain/line.js";
import { shareBaseKey } from "../../domain/tables/place.js";
import { foldedName } from "./canonical.js";
import { isFiller, isOpening } from "./filler.js";
import { isSameLine, namedLine, type NamedLine } from "./named-line.js";
import type { KnownNames } from "./names/known-names.js";
import type { Topic } from "./topic.js";
import { TOTAL_KEY } from "../../domain/tables/total-key.js";
import { DisclosureKey } from "../../domain/tables/other-disclosures.js";

/** Words for a whole that is no name of its own: 占总支出的, 占采购总额的, 占年度收入. */
const WHOLES: readonly { readonly pattern: RegExp; readonly line: NamedLine }[] = [
  { pattern: /三公/, line: namedLine(AccountTable.THREE_PUBLIC, TOTAL_KEY) },
  { pattern: /采购/, line: namedLine(AccountTable.OTHER_DISCLOSURES, DisclosureKey.PROCUREMENT) },
  { pattern: /^(?:本年|全年|年度|总|当年|部门|单位)*收入/, line: namedLine(AccountTable.INCOME, TOTAL_KEY) },
  { pattern: /^(?:本年|全年|年度|总|当年|部门|单位)*支出/, line: namedLine(AccountTable.EXPENDITURE, TOTAL_KEY) },
];

/** In these sections 占支出的 speaks of the section's own total, which the default gives. */
const OWN_TOTAL: ReadonlySet<Topic> = new Set([
  "GENERAL_BUDGET",
  "BASIC",
  "GOVERNMENT_FUND",
  "STATE_CAPITAL",
  "APPROPRIATION",
]);

function named(names: KnownNames, topic: Topic, of: string): NamedLine | null {
  for (let at = 0; at < of.length; at += 1) {
    const found = names.find(topic, of, at);
    if (found === null) continue;
    const [line] = found.lines;
    return line !== undefined && isOpening(of.slice(0, at)) && isFiller(of.slice(found.end)) ? line : null;
  }
  return null;
}

/** The whole that a bare 占x% divides by: the total that the line's table shares by; of 02's kinds of income, 02's own. */
function defaultBase(line: NamedLine, topic: Topic): NamedLine | null {
  if (line.table === AccountTable.INCOME_EXPENDITURE_SUMMARY && topic === "INCOME")
    return namedLine(AccountTable.INCOME, TOTAL_KEY);
  const [key = ""] = line.keys;
  const base = shareBaseKey(line.table, key);
  return base === null || (base === key && line.measure === Measure.TOTAL)
    ? null
    : { ...line, keys: [base], measure: Measure.TOTAL };
}

/** The line of which `of` (the words between 占 and the rate) is the name, or null where it names none that is known. */
export function shareBase(of: string, line: NamedLine, topic: Topic, names: KnownNames): NamedLine | null {
  const words = foldedName(of).replace(/的$/, "");
  if (words === "") return defaultBase(line, topic);
  for (const meaning of [topic, "OTHER", "PROCUREMENT"] as const) {
    const found = named(names, meaning, words);
    // 占本年支出合计的 in a section on a part of it: of the whole, never of the line itself.
    if (found !== null && !isSameLine(found, line)) return found;
  }
  const own = isFiller(words) && OWN_TOTAL.has(topic) ? defaultBase(line, topic) : null;
  return own ?? WHOLES.find(({ pattern }) => pattern.test(words))?.line ?? null;
}

export function publishedShare(rate: string, base: NamedLine): PublishedShare {
  const [key = ""] = base.keys;
  return { rate, table: base.table, key, ...(base.measure === Measure.TOTAL ? {} : { measure: base.measure }) };
}
