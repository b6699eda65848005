import { withoutYears } from "./fiscal-year.js";
import { fold, tidy } from "../folded.js";
import { speaksOfMoney } from "./organisation.js";
import { ApprovalLetterRefused, GovernmentThreePublicRefused } from "./refusals.js";

const LONGEST_TITLE = 80;
/** Lines that a title stands on. */
const MOST_LINES = 3;
/** 关于批复某某局2014年度部门决算的通知, 关于某某局部门决算的批复. */
const APPROVAL = /批复.{0,40}(?:决算|预算)|(?:决算|预算).{0,10}批复/;
const OF_A_SENTENCE = /[《》，,：:。；;]|^\s*(?:按照|根据|依据)|现将/;
/** What stands between the region and 三公经费 in the title of a whole government's: 示例市市级部门一般公共预算. */
const BETWEEN =
  /(?:一般公共预算|公共财政预算|公共财政|财政拨款|安排|支出|的|各?部门|行政事业单位|党政机关|预算单位|[省市区县旗州]?本级|[省市区县旗州]级|全[省市区县旗州])$/;
const REGION = /[省市区县旗州盟]$/;
const PUT_TOGETHER = /全[省市区县旗州].{0,40}三公经费.{0,20}(?:汇总|合计)|三公经费.{0,20}汇总|(?:财政局|财政厅)汇总/;

/** File names that a page links: 示例市招商局2019年度部门决算.pdf. */
const FILE = /([^\s/\\<>|"“”:：，。；]{1,120}\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|7z))(?![a-z\d])/giu;
const ATTACHMENT = /^附(?:件|表)?[\d一二三四五六七八九十]{0,2}[:.、]/;
const LONGEST_NAME = 90;
const OF_AN_ACCOUNT = /决算|预算|公开/;

/** Throws ApprovalLetterRefused where a title among the first lines says 批复 of an account. */
function refuseApproval(document: string, opening: readonly string[]): void {
  opening.forEach((_, from) => {
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const lines = opening.slice(from, from + count);
      const words = fold(lines.join(""));
      const isTitle = words.length <= LONGEST_TITLE && !lines.some((line) => OF_A_SENTENCE.test(line));
      if (isTitle && APPROVAL.test(words)) throw new ApprovalLetterRefused(document);
    }
  });
}

/** True where the title names a region, and no body of it, as the one whose 三公 it tells of. */
function isOfWholeGovernment(title: string): boolean {
  const words = withoutYears(fold(title));
  const end = words.indexOf("三公经费");
  if (end < 0 || words.length > LONGEST_TITLE || OF_A_SENTENCE.test(title)) return false;
  let region = words.slice(0, end).replace(/^关于(?:公开)?/, "");
  let isWhole = false;
  for (let before = ""; before !== region;) {
    before = region;
    region = region.replace(BETWEEN, "");
    isWhole ||= /[级全]/.test(before.slice(region.length));
  }
  return REGION.test(region) || (region === "" && isWhole);
}

function refuseWholeGovernment(document: string, opening: readonly string[], texts: readonly string[]): void {
  if (opening.some(isOfWholeGovernment) && texts.some((text) => PUT_TOGETHER.test(fold(text))))
    throw new GovernmentThreePublicRefused(document);
}

/**
 * Refuses by name what speaks of final accounts and is no account of a body: the letter that approves one, and the 三公
 * of a whole government. `opening`: the first lines; `texts`: all. Throws ApprovalLetterRefused or GovernmentThreePublicRefused.
 */
export function refuseOtherDocuments(document: string, opening: readonly string[], texts: readonly string[]): void {
  refuseApproval(document, opening);
  refuseWholeGovernment(document, opening, texts);
}

/** The files that a page names as its attachments, those that are called after an account alone where any are; may be none. */
export function attachmentsIn(texts: readonly string[]): string[] {
  const files = texts.flatMap((text) => [...text.matchAll(FILE)].map(([, name = ""]) => tidy(name)));
  const named = texts.flatMap((text) => {
    const name = ATTACHMENT.test(fold(text)) ? tidy(text).replace(/^[^:：.、]{1,6}[:：.、]/, "") : "";
    return name !== "" && name.length <= LONGEST_NAME && speaksOfMoney(fold(name)) ? [name] : [];
  });
  const all = [...new Set(files.length > 0 ? files : named)];
  const ofAccounts = all.filter((name) => OF_AN_ACCOUNT.test(name));
  return ofAccounts.length > 0 ? ofAccounts : all;
}
