import { foldedName } from "./canonical.js";

/** What a section of the narrative explains; it decides which line a bare name (基本支出) means. */
export type Topic =
  | "OVERALL"
  | "INCOME"
  | "EXPENDITURE"
  | "APPROPRIATION"
  | "GENERAL_BUDGET"
  | "BASIC"
  | "THREE_PUBLIC"
  | "GOVERNMENT_FUND"
  | "STATE_CAPITAL"
  | "OPERATING"
  | "PROCUREMENT"
  | "CONFERENCE_TRAINING"
  /** Named by no heading: only names that mean one line everywhere are understood. */
  | "OTHER"
  /** 绩效, 附件, 名词解释, 概况, 国有资产: what stands there is no statement of the account. */
  | "OUTSIDE";

interface HeadingRule {
  readonly pattern: RegExp;
  readonly topic: Topic;
}

const OUTSIDE_PART = /名词解释|专业名词|附件|附表/;
/** Reports, duties and staff: outside with all that stands below, whatever its headings name. */
const OUTSIDE_SECTION = /绩效|概况|机构设置|职[责能]|人员(?:构成|情况)|(?:部门|单位)基本情况/;
/** Other disclosures, among which a more special heading may name a topic of the account again. */
const OUTSIDE_MATTERS = /国有资产|政府购买服务|重点项目/;
/** What joins two subjects in one heading: 政府采购支出、国有资产占用情况. */
const JOINTS = /、|以及|及|和|与/;
const OTHER_MATTERS = /其他(?:重要)?(?:事项|情况)/;

/** A part's title (2020年度部门决算情况说明) says nothing of its sections; 收入决算情况说明 does. */
const PART_TITLE = /^[^收支预拨]*决算(?:公开|收支|情况|的|[及和、]|预算|绩效|管理)*说明/;

/** Tried in this order: the more special word first (三公 and 基本支出 before 一般公共预算). */
const SPECIAL: readonly HeadingRule[] = [
  { pattern: /三公/, topic: "THREE_PUBLIC" },
  { pattern: /(?:机关|机构)运行/, topic: "OPERATING" },
  { pattern: /政府采购/, topic: "PROCUREMENT" },
  { pattern: /会议费|培训费|一般性支出/, topic: "CONFERENCE_TRAINING" },
  { pattern: /政府性基金/, topic: "GOVERNMENT_FUND" },
  { pattern: /国有资本/, topic: "STATE_CAPITAL" },
  { pattern: /基本支出/, topic: "BASIC" },
  { pattern: /公共(?:预算|决算|财政)/, topic: "GENERAL_BUDGET" },
  { pattern: /财政拨款/, topic: "APPROPRIATION" },
];

const GENERIC: readonly HeadingRule[] = [
  { pattern: /收入支出|收入、支出|收入和支出|收、支|收支/, topic: "OVERALL" },
  { pattern: /收入/, topic: "INCOME" },
  { pattern: /支出/, topic: "EXPENDITURE" },
];

/** The heading of an item names its line by 类, 款 and 项, whose names may hold any word (国有资产监管). */
const ITEM = /\(\d*[类款项]\)|\(\d+\)|^2\d{4}(?:\d\d)?\D|(?:编码|代码):?\d{3}/;

function firstTopic(rules: readonly HeadingRule[], heading: string): Topic | null {
  return rules.find(({ pattern }) => pattern.test(heading))?.topic ?? null;
}

function isOutside(heading: string): boolean {
  return OUTSIDE_SECTION.test(heading) || OUTSIDE_MATTERS.test(heading);
}

/** The topic that a heading names beside a subject that is outside; OTHER where it names several. null: it joins none. */
function topicBeside(heading: string): Topic | null {
  const subjects = heading.split(JOINTS);
  if (!subjects.some(isOutside)) return null;
  const named = new Set(
    subjects.flatMap((subject) => (isOutside(subject) ? [] : (firstTopic(SPECIAL, subject) ?? []))),
  );
  const [topic] = named;
  return topic === undefined ? null : named.size > 1 ? "OTHER" : topic;
}

/** 基本支出情况 below 支出决算情况说明: of all funds, as the section is. */
const PART_OF_ALL = /^(?:关于)?(?:基本支出|项目支出)(?:决算)?(?:情况)?(?:的)?(?:说明)?$/;

/** 收入情况 below 收入支出决算总体情况 is about income; below 一般公共预算财政拨款 it stays with its parent. */
function refine(outer: Topic, heading: string): Topic {
  if (ITEM.test(heading)) return outer;
  if (PART_TITLE.test(heading)) return "OTHER";
  const joined = topicBeside(heading);
  if (joined !== null) return joined;
  if (isOutside(heading)) return "OUTSIDE";
  if (OTHER_MATTERS.test(heading)) return "OTHER";
  if (outer === "EXPENDITURE" && PART_OF_ALL.test(heading.replace(/[。:]$/, ""))) return outer;
  const special = firstTopic(SPECIAL, heading);
  if (special !== null) return special;
  return outer === "OTHER" || outer === "OVERALL" ? (firstTopic(GENERIC, heading) ?? outer) : outer;
}

/**
 * Topic of a paragraph from the headings above it, outermost first. What a heading puts OUTSIDE as a report, a list of duties
 * or an appendix is outside whatever stands below it; other matters end where a more special heading names a topic again.
 * A heading puts nothing OUTSIDE that it names a topic for beside. OTHER where no heading names a topic.
 */
export function topicOf(trail: readonly string[]): Topic {
  let topic: Topic = "OTHER";
  for (const title of trail) {
    const heading = foldedName(title);
    topic = OUTSIDE_PART.test(heading) ? "OUTSIDE" : refine(topic, heading);
    if (topic === "OUTSIDE" && (OUTSIDE_PART.test(heading) || OUTSIDE_SECTION.test(heading))) return topic;
  }
  return topic;
}
