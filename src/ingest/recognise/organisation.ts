import { withoutYears } from "./fiscal-year.js";
import { printedAs, withoutOrdinal } from "../folded.js";

/** What an organisation's name ends in. */
const ENDINGS = [
  "局|委|委员会|办|室|厅|院|中心|部|会|馆|校|大学|中学|小学|政府|镇|乡|苏木|街道|办事处|站|队|所|处|社|园|署|司|团|台|机关|部门|单位|本级",
  "政协|科协|人大|[文残妇侨]联|社科联|工商联|法庭|基地|[林农牧渔茶]场|水库|粮库|苗圃|公墓|银行|报社|[工商]会|开发区|高新区|保护区|度假区|风景区|灌区|管理段",
].join("|");
const ORGANISATION = new RegExp(`^.{2,40}(?:${ENDINGS})(?:\\([^()]{2,40}\\))?$`, "u");
/** Money is no organisation, but in the names of these. */
const MONEY = /拨款|经费|收入|支出|收支|预算|决算|三公/;
const NAMED_AFTER_MONEY =
  /非税收入|财政收入|(?:预算|收支|收入|经费)(?:编制|编审|评审|审核|绩效|管理|执行|服务|征管|稽查)/g;

const LEADING =
  /^(?:主动公开|依申请公开|附件\d{0,2}[:：]?|【.*?】|\[.*?\]|第[一二三四五六七八九十\d]{1,3}(?:部分|章)[:：]?|关于(?:公开)?)/;
/** What only says which part of the body is meant, and no part of its name: （汇总）, （本级）, 县级部门. */
const SCOPE = /(?:\((?:汇总|本级|机关|本部|含下属单位)\)|本级|[省市区县]级|本?部门|部门及所属单位|关于)$/;
const NAME = /^[\p{Script=Han}A-Za-z0-9()·、]{3,60}$/u;
/** Generic words, words of a web page or a sentence, and the placeholders of a template (上海市XX局). */
const NO_NAME =
  /^(?:[本我该各全]?(?:级|县|市|区|省|镇|乡)?(?:直属?)?(?:部门|单位|系统|机关|局|办)|目录|公开\d+表)$|^(?:政府信息公开|按照|根据|依据|依照|纳入|列入|现将|公开|截[至止])|首页|栏目|位置|索引|XX|xx|××|○○/;

/** True for words that name an organisation, by what they end in; what is called after money (…经费) is none. */
export function isOrganisation(words: string): boolean {
  return ORGANISATION.test(words) && !MONEY.test(words.replace(NAMED_AFTER_MONEY, ""));
}

/** True where words speak of money, as the title of a table does and no name of a body. */
export function speaksOfMoney(words: string): boolean {
  return MONEY.test(words.replace(NAMED_AFTER_MONEY, ""));
}

function bare(words: string): string {
  let name = withoutOrdinal(words.replace(LEADING, "")).replace(LEADING, "");
  for (let before = ""; before !== name;) {
    before = name;
    name = name.replace(SCOPE, "");
  }
  return name;
}

/**
 * The name of an organisation that stands in folded words, as `text` prints it, or "" where the words are none: without
 * years, section numbers and marks of scope ((汇总), 本级); money words are no organisation. `isLabelled`: a label or heading
 * says that a name stands there, so that it may end in any word.
 */
export function organisationIn(words: string, text: string, isLabelled = false): string {
  const name = bare(withoutYears(words));
  const isName = NAME.test(name) && !NO_NAME.test(name) && /\p{Script=Han}{2}/u.test(name) && !speaksOfMoney(name);
  if (!isName || (!isLabelled && !isOrganisation(name))) return "";
  // A year that stood inside the name leaves no one part of the text.
  return printedAs(name, text) ?? name.replaceAll("(", "（").replaceAll(")", "）");
}
