import type { SourcePlace } from "../../domain/facts.js";
import type { FindingSeverity } from "../../domain/finding.js";
import type { Language } from "../../domain/language.js";
import { RULES } from "../../ingest/checks/catalogue.js";
import type { Rule } from "../../ingest/checks/rule.js";
import type { AcceptedFinding } from "./baseline.js";
import type { CheckReport, ReportedAccount, ReportedFinding } from "./check-report.js";
import { inLanguage } from "../../domain/check-rule.js";
import { placeText } from "./place-text.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<FindingSeverity, string>> = { ERROR: "error", WARNING: "warning", INFO: "note" };
/** Named with a version, as SARIF asks for: another way of making fingerprints would get another name. */
const FINGERPRINT = "juesuanFingerprint/v1";

/** What the run is called by. */
export interface SarifRun {
  readonly version: string;
  readonly language: Language;
}

function descriptor(rule: Rule, language: Language): object {
  const [gravest = "WARNING"] = rule.severities;
  return {
    id: rule.id,
    shortDescription: { text: inLanguage(rule.relation, language) },
    fullDescription: { text: `${rule.relation.zh} / ${rule.relation.en}` },
    help: { text: `${rule.message.zh}\n${rule.message.en}` },
    defaultConfiguration: { level: LEVELS[gravest] },
    properties: { severities: rule.severities, source: rule.source, relation: rule.relation },
  };
}

function location(place: SourcePlace, language: Language): object {
  const name = placeText(place, language);
  const snippet = place.text === null ? {} : { snippet: { text: place.text } };
  const region = place.line === null ? {} : { region: { startLine: place.line, ...snippet } };
  return {
    physicalLocation: { artifactLocation: { uri: encodeURIComponent(place.document) }, ...region },
    ...(name === "" ? {} : { logicalLocations: [{ fullyQualifiedName: name }] }),
  };
}

function result(finding: ReportedFinding, account: ReportedAccount, report: CheckReport, language: Language): object {
  const { fingerprint, rule, severity, sources, expected, actual, difference, line } = finding;
  const [judged, ...judgedBy] = sources.map((place) => location(place, language));
  const ruleIndex = RULES.findIndex((one) => one.id === rule);
  return {
    ruleId: rule,
    // A stored finding may be of a rule that is not there any more.
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: language === "EN" ? finding.messageEn : finding.messageZh },
    locations: judged === undefined ? [] : [judged],
    ...(judgedBy.length === 0 ? {} : { relatedLocations: judgedBy }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(report.hasBaseline ? { baselineState: finding.isAccepted ? "unchanged" : "new" } : {}),
    ...(finding.isAccepted ? { suppressions: [{ kind: "external" }] } : {}),
    properties: { department: account.department, year: account.year, line, expected, actual, difference },
  };
}

function absentResult({ fingerprint, rule, message, department, year }: AcceptedFinding): object {
  return {
    ...(rule === null ? {} : { ruleId: rule }),
    message: { text: message ?? fingerprint },
    baselineState: "absent",
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    properties: { department, year },
  };
}

/** A report as a SARIF 2.1.0 log, with every rule described in both languages. */
export function reportSarif(report: CheckReport, { version, language }: SarifRun): string {
  const results = report.accounts.flatMap((account) =>
    account.findings.map((finding) => result(finding, account, report, language)),
  );
  const driver = { name: "Juesuan", version, rules: RULES.map((rule) => descriptor(rule, language)) };
  const run = {
    tool: { driver },
    language: language === "EN" ? "en" : "zh-CN",
    columnKind: "utf16CodeUnits",
    results: [...results, ...report.gone.map(absentResult)],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}
