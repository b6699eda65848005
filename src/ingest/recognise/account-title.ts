import { printedYear, yearsIn } from "./fiscal-year.js";
import { fold, tidy, withoutOrdinal } from "../folded.js";
import { numberingOf } from "./numbering.js";
import { organisationIn } from "./organisation.js";
import { tableTitleOf } from "./table-title.js";

/** Whether an account is a department's or a unit's, and a budget or a final account, as its title says. */
export interface TitledKind {
  /** null where the title says 决算 alone. */
  readonly of: "部门" | "单位" | null;
  readonly what: "决算" | "预算";
  /** True where the title says that one unit alone is meant: （本级）. */
  readonly isOwnLevel: boolean;
}

/** What the title of an account says; `name` is "" and `year` null where the title does not say it. */
export interface AccountTitle {
  readonly text: string;
  readonly name: string;
  readonly year: number | null;
  readonly kind: TitledKind;
}

/** What may follow 决算 on further lines of a title. */
const AFTER = /^(?:公开|报告|情况|说明|信息|公告|书|草案|表|文本|及|的|\d{4}年度?|\([^()]*\))*$/;
const FINAL = /^(.*?)(部门|单位)?(?:\((?:单位|部门)\))?(?:财政)?(决算)/;
/** The budget itself: no 一般公共预算, no 预算单位. */
const BUDGET = /^(.*?)(部门|单位)?(?:财政)?(?<!公共|基金|经营)(预算)(?!单位|管理|绩效|执行|编制|改革|编审|评审|审核)/;
const ABOVE_NAME =
  /^(?:\d{4}年度?|[一二][〇○零一二三四五六七八九]{3}年度?)?(?:部门|单位)决算(?:公开|报告|情况|说明|信息|书|草案|文本|的)*$/;
/** What a web page prints behind the title on its line. */
const PAGE_WORDS =
  /(?:发布|更新|公开|发文)?(?:时间|日期)\s*[:：]|(?:信息|文章)?来源\s*[:：]|作者\s*[:：]|(?:浏览|点击|阅读)(?:次数|量)?\s*[:：]/;
/** 2018部门决算: a year that a title prints without 年. */
const BARE_YEAR = /(?<!\d)((?:19|20)\d{2})(?![\d年])/g;
const LABEL = /^(?:附件\d{0,2}:?|【[^】]*】|\[[^\]]*\])/;
/** A left side that is completed by what follows the year: 示例市2020年度财政局. */
const BARE_REGION = /[省市区县旗州]$/;
/** What a line that only speaks of an account goes on with. */
const OF_A_SENTENCE = /[,，:：。；;!?？]|如下|范围|批复|通知|公告栏|制度|办法/;
/** 部门决算公开表 may head a whole account; any other 表 is one of its tables. */
const TABLE = "表";
const ACCOUNT_OF_TABLES = /(?:部门|单位)决算(?:公开)?(?:报|报告)?表$/;
const OWN_LEVEL = /本级|机关本部|\(机关\)/;
/** Lines that a title stands on, and its characters. */
const LONGEST_TITLE = 5;
const MOST_WORDS = 80;

/** Names that stand around the year: (organisation)(year)(rest), (year)(organisation), or (region)(year)(office). */
function namesIn(before: string, printed: string, wholeText: string): string[] {
  const [year] = yearsIn(before);
  if (year === undefined) return [organisationIn(before, printed)];
  const left = before.slice(0, year.at);
  const right = before.slice(year.at + year.printed.length);
  const joined = organisationIn(left + right, printed);
  if (joined !== "" && BARE_REGION.test(left) && right !== "") return [joined];
  const apart = [organisationIn(left, printed), organisationIn(right, printed)];
  return wholeText.includes(fold(joined)) ? [...apart, joined] : apart;
}

/** The body whose name stands on the last line of a title that opens with its kind: 2019年度部门决算 / 示例县审计局. */
function organisationBelow(lines: readonly string[]): string {
  const last = lines.at(-1) ?? "";
  const above = fold(lines.slice(0, -1).join(""));
  return lines.length > 1 && ABOVE_NAME.test(above) ? organisationIn(fold(last), last) : "";
}

/** The words before 决算, or before 预算 where nothing says 决算: a title that says 决算 is a final account's. */
function subjectOf(words: string): RegExpExecArray | null {
  return FINAL.exec(words) ?? BUDGET.exec(words);
}

function readingsOf(lines: readonly string[], wholeText: string): AccountTitle[] {
  const printed = lines.join("");
  if (lines.slice(1).some((line) => numberingOf(line) !== null)) return [];
  const words = fold(printed).replace(LABEL, "").replace(BARE_YEAR, "$1年");
  if (words.length > MOST_WORDS || OF_A_SENTENCE.test(words)) return [];
  const match = subjectOf(words);
  if (match === null) return [];
  const [head, before = "", of, what] = match;
  if (what !== "决算" && what !== "预算") return [];
  const after = words.slice(head.length);
  const isPlain = AFTER.test(after);
  if (!isPlain && fold(lines.at(-1) ?? "").length < after.length && organisationBelow(lines) === "") return [];
  if (words.endsWith(TABLE) && !ACCOUNT_OF_TABLES.test(words)) return [];
  const year = printedYear(before) ?? (isPlain ? printedYear(after.replace(/\([^()]*\)/g, "")) : null);
  const isAccount = of === "部门" || of === "单位" || year !== null;
  if (!isAccount || tableTitleOf(words, []) !== null) return [];
  const below = lines.length > 1 && isPlain ? "" : organisationBelow(lines);
  const names = [...new Set([...namesIn(before, printed, wholeText), below])].filter((name) => name !== "");
  return (names.length === 0 ? [""] : names).map((name) => ({
    text: tidy(withoutOrdinal(lines.map(tidy).join(""))),
    name,
    year,
    kind: { of: of === "部门" || of === "单位" ? of : null, what, isOwnLevel: OWN_LEVEL.test(before) },
  }));
}

/** How far a reading of the title can be used: it has a name, says 部门决算, a year, and its name stands elsewhere too. */
function weight(title: AccountTitle, wholeText: string): number {
  const isNamedElsewhere = title.name !== "" && wholeText.split(fold(title.name)).length > 2;
  const length = isNamedElsewhere ? title.name.length : -title.name.length;
  return (
    (title.name !== "" ? 64_000 : 0) +
    (title.kind.of !== null ? 32_000 : 0) +
    (title.year !== null ? 16_000 : 0) +
    (isNamedElsewhere ? 8_000 : 0) +
    (title.kind.what === "决算" ? 4_000 : 0) +
    (title.text.endsWith(TABLE) ? 0 : 2_000) +
    length
  );
}

/**
 * The title on the cover, whose words may stand on up to five lines in any order (2020年度 / 某某市委 / 政法委员会部门决算): of
 * all readings the one whose name can be used, that says 部门决算, and that the rest of the document bears out best; null
 * where none says 部门决算 or a year. `opening`: lines above the contents list; `wholeText`: everything, folded.
 */
export function accountTitleOf(opening: readonly string[], wholeText: string): AccountTitle | null {
  const readings: AccountTitle[] = [];
  const lines = opening.map((line) => line.split(PAGE_WORDS)[0]?.trim() ?? "");
  lines.forEach((_, start) => {
    for (let length = 1; length <= LONGEST_TITLE && start + length <= lines.length; length += 1) {
      readings.push(...readingsOf(lines.slice(start, start + length), wholeText));
    }
  });
  const [best] = readings.sort((a, b) => weight(b, wholeText) - weight(a, wholeText));
  if (best === undefined) return null;
  const year = best.year ?? readings.find(({ name, year }) => name === best.name && year !== null)?.year ?? null;
  return { ...best, year };
}
