import { isOrganisation } from "../../recognise/organisation.js";
import { isOfCover, type Piece } from "./printed-pieces.js";

/** A department's name where only the publisher's own can stand. */
export interface NameMention {
  readonly name: string;
  readonly at: number;
  readonly piece: Piece;
}

const PART = "(?:第[一二三四五六七八九十]{1,3}(?:部分|章)[:：、]?)?";
const NAME = "[\\p{Script=Han}（）()、·]{3,40}?";
const YEAR = "(?:19|20)\\d{2}年度?";
const TITLES: readonly RegExp[] = [
  new RegExp(`^${PART}(${NAME})(?:单位|部门)?(?:基本)?概况$`, "u"),
  new RegExp(`^${PART}(${NAME})${YEAR}(?:部门|单位)?决算(?:公开)?(?:表|报表|情况说明|说明|报告)?$`, "u"),
  new RegExp(`^${PART}${YEAR}(${NAME})(?:部门|单位)决算(?:公开)?(?:表|报表|情况说明|说明|报告)?$`, "u"),
];
const LABEL =
  /^(?:公开|编制|填报)?(?:部门|单位)(?:名称)?(?:[（(]公章[）)])?[:：](.{3,40}?)(?=公开|单位[:：]|金额|编制|填报|日期|财决|$)/u;
/** 某某局2024年度收入支出总计…, 某某局没有使用政府性基金… */
const SUBJECT = new RegExp(
  `(?<=^|[。；;：:])(${NAME})(?:本年度|${YEAR})?(?=(?:部门)?(?:收、支|收入|支出|财政拨款|一般公共预算|“三公”|政府采购|部门决算|预算绩效|机关运行|政府性基金|国有资本|没有|无(?:政府|国有|使用)))`,
  "gu",
);
const CLOSING = new RegExp(`截[至止](?:19|20)\\d{2}年12月31日，?(${NAME})(?:部门|单位|（单位）|共有|所属|[（(])`, "gu");
/** 某某局2020年部门决算汇总公开…, in the overview too. */
const WHOSE_ACCOUNT = new RegExp(
  `(?:^|[。；;，,：:]|纳入|列入|看，)(${NAME})${YEAR}(?:部门|单位)?决算(?:汇总|公开|编制|编报|范围|包括|单位)`,
  "gu",
);
/** 单位构成包括：某某局本级 */
const OWN_UNIT = new RegExp(`包括[:：]?(${NAME})(?:本级|（本级）|[（(]本级[)）])`, "gu");
/** Words that stand for the publisher without naming it. */
const GENERIC = /^(?:本|我|该|各|全)?(?:级)?(?:部门|单位|局|委|办|厅|院|校|馆|中心|机关|系统|部门（单位）)(?:本级)?$/;
const TAIL = /(?:[（(](?:本级|机关|汇总|本部)[）)]|本级|机关|本部|部门|单位|所属)$/;

/** The name without what only says which part of the body is meant: （本级）, 机关. */
function bare(name: string): string {
  return name.replace(TAIL, "");
}

function mention(piece: Piece, name: string | undefined, at: number): NameMention[] {
  if (name === undefined) return [];
  const own = bare(name);
  return GENERIC.test(name) || !isOrganisation(own) || /本(?:部门|单位)|年/.test(own) ? [] : [{ name: own, at, piece }];
}

/** A title among the prose lost its number; a bare 某某局2020年度部门决算 there is a link to another account. */
const OWN_TITLE = /(?:决算表|报表|说明)$/;

function titles(piece: Piece): readonly RegExp[] {
  return piece.kind === "PROSE" && piece.section !== "" && !OWN_TITLE.test(piece.words) ? [] : TITLES;
}

function sentences({ kind, explains }: Piece): readonly RegExp[] {
  return kind === "NOTE" || explains ? [SUBJECT, CLOSING, WHOSE_ACCOUNT] : [WHOSE_ACCOUNT, OWN_UNIT];
}

/**
 * The names of organisations that stand where the publisher's name belongs: in titles, labels, and as subject of its own
 * figures. `title`: the account's title, of which lines above the first section are part or not.
 */
export function nameMentions(piece: Piece, title: string | undefined): NameMention[] {
  const { kind, words, section, isAppended } = piece;
  if (isAppended || (section === "" && !isOfCover(piece, title))) return [];
  if (kind === "LABEL") {
    const name = LABEL.exec(words)?.[1];
    return mention(piece, name, name === undefined ? 0 : words.indexOf(name));
  }
  const titled = titles(piece)
    .map((pattern) => pattern.exec(words)?.[1])
    .find((name) => name !== undefined);
  if (titled !== undefined) return mention(piece, titled, words.indexOf(titled));
  return sentences(piece)
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .flatMap((match) => mention(piece, match[1], match.index + match[0].indexOf(match[1] ?? "")));
}
