import type { FindingFacts, FindingSeverity } from "../../domain/finding.js";
import { differenceOf } from "../../domain/printed.js";
import type { Fingerprints } from "./fingerprint.js";
import type { Found, Rule, Words } from "./rule.js";

const VERDICTS: Readonly<Record<FindingSeverity, Words>> = {
  ERROR: { zh: "四舍五入无法解释这一差异", en: "rounding does not explain the difference" },
  WARNING: { zh: "四舍五入无法解释这一差异", en: "rounding does not explain the difference" },
  INFO: { zh: "四舍五入可以解释这一差异", en: "rounding explains the difference" },
};

/** A message names a value that its rule does not give: a fault of the rule. */
class PlaceholderUnfilled extends Error {
  override readonly name = "PlaceholderUnfilled";

  constructor(rule: string, placeholder: string) {
    super(`the message of ${rule} names {${placeholder}}, which was not given`);
  }
}

function fill(rule: Rule, language: keyof Words, values: Found["values"]): string {
  return rule.message[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new PlaceholderUnfilled(rule.id, name);
    return typeof value === "string" ? value : value[language];
  });
}

/** What a rule found, in words of both languages. Throws PlaceholderUnfilled for a rule whose message names an unknown value. */
export function wordFinding(rule: Rule, found: Found, fingerprints: Fingerprints): FindingFacts {
  const { severity, line, expected, actual, sources } = found;
  const values = { verdict: VERDICTS[severity], ...found.values };
  return {
    fingerprint: fingerprints.of(rule.id, found),
    rule: rule.id,
    severity,
    line,
    messageZh: fill(rule, "zh", values),
    messageEn: fill(rule, "en", values),
    expected,
    actual,
    difference: expected === null || actual === null ? null : differenceOf(actual, expected),
    sources,
  };
}
