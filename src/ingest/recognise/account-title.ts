import { fold, printedAs, tidy } from "./folded.js";
import { printedYear, withoutYears } from "./fiscal-year.js";
import { tableTitleOf } from "./table-title.js";

/** Whether an account is a department's or a unit's, and a budget or a final account, as its title says. */
export interface TitledKind {
  /** null where the title says 决算 alone. */
  readonly of: "部门" | "单位" | null;
  readonly what: "决算" | "预算";
}

/** What the title of an account says; `name` is "" and `year` null where the title does not say it. */
export interface AccountTitle {
  readonly text: string;
  readonly name: string;
  readonly year: number | null;
  readonly kind: TitledKind;
}

const TITLE =
  /^(?:关于)?(.*?)(部门|单位)?(?:财政)?(预算|决算)(?:公开|报告|情况|说明|信息|公告|书|草案|表|文本|及|的|\([^()]*\))*$/;
const LEADING = /^(?:附件\d{0,2}[:：]?|【.*?】|\[.*?\]|第[一二三四五六七八九十\d]{1,3}(?:部分|章)[:：]?)/;
const NAME = /^[\p{Script=Han}A-Za-z0-9()·、]{2,60}$/u;
/** Generic words, words of a web page, and the placeholders of a template (上海市XX局). */
const NO_NAME = /^(?:本?(?:部门|单位)|目录|公开\d+表)$|^政府信息公开|首页|栏目|位置|XX|xx|××|○○/;
/** Lines that a title stands on, and its characters. */
const LONGEST_TITLE = 5;
const MOST_WORDS = 80;

/** The name of an organisation that stands in folded words, as `text` prints it, or "" where the words are none. */
export function organisationIn(words: string, text: string): string {
  const name = withoutYears(words.replace(LEADING, "")).replace(/(?:本?部门|部门及所属单位)$/, "");
  const isName = NAME.test(name) && !NO_NAME.test(name) && /\p{Script=Han}{2}/u.test(name);
  // A year that stood inside the name leaves no one part of the text.
  return isName ? (printedAs(name, text) ?? name.replaceAll("(", "（").replaceAll(")", "）")) : "";
}

function titleOf(lines: readonly string[]): AccountTitle | null {
  const printed = lines.join("");
  const words = fold(printed);
  const match = words.length > MOST_WORDS ? null : TITLE.exec(words);
  if (match === null || /[。；;]/.test(words)) return null;
  const [, before = "", of, what] = match;
  if (what !== "决算" && what !== "预算") return null;
  const year = printedYear(words);
  const isAccount = of === "部门" || of === "单位" || year !== null;
  if (!isAccount || tableTitleOf(words, []) !== null) return null;
  return {
    text: tidy(lines.map(tidy).join("")),
    name: organisationIn(before, printed),
    year,
    kind: { of: of === "部门" || of === "单位" ? of : null, what },
  };
}

/** How far a reading of the title is borne out: its name stands elsewhere, it says year and kind; longer names win. */
function weight(title: AccountTitle, wholeText: string): number {
  const isNamedElsewhere = title.name !== "" && wholeText.split(fold(title.name)).length > 2;
  const length = isNamedElsewhere ? title.name.length : -title.name.length;
  return (
    (isNamedElsewhere ? 10_000 : 0) +
    (title.name !== "" ? 1_000 : 0) +
    (title.year !== null ? 4_000 : 0) +
    (title.kind.of !== null ? 2_000 : 0) +
    length
  );
}

/**
 * The title on the cover, whose words may stand on up to five lines in any order (2020年度 / 某某市委 / 政法委员会部门决算): of
 * all readings the one that the rest of the document bears out best; null where none says 部门决算 or a year.
 * `opening`: lines above the contents list; `wholeText`: everything, folded.
 */
export function accountTitleOf(opening: readonly string[], wholeText: string): AccountTitle | null {
  const readings: AccountTitle[] = [];
  opening.forEach((_, start) => {
    for (let length = 1; length <= LONGEST_TITLE && start + length <= opening.length; length += 1) {
      const title = titleOf(opening.slice(start, start + length));
      if (title !== null) readings.push(title);
    }
  });
  const [best] = readings.sort((a, b) => weight(b, wholeText) - weight(a, wholeText));
  return best ?? null;
}
