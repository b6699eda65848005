import { DIRECTION_FIRST, DIRECTION_WORDS, directionOfWord } from "./directions.js";
import { lexRule, type LexRule } from "./lex-rule.js";
import type { LeadInStrength, Meaning } from "./token.js";

const CHANGE = `(?:${DIRECTION_WORDS}|变动|变化|增减|差异|波动|持平|较大|较小|幅度)`;
const CHANGE_FIRST = `的其上主具最原变差波持较幅${DIRECTION_FIRST}`;

/** 主要原因是, 减少的主要原因：, 变动原因主要是由于 … The group is the direction word that the phrase opens with. */
const CAUSE =
  `的?(?:(${DIRECTION_WORDS})|${CHANGE})?${CHANGE}{0,3}的?(?:其|上述)?(?:最?主要|具体)?(?:的)?${CHANGE}{0,2}的?` +
  "(?:主要)?原因(?:分析|说明)?(?:主要)?(?::|(?:是|为|系|有|在于|如下|包括)+)(?:是|以下几?[个点方面]*|几[个点方面]*)?" +
  "(?:因为|由于|因)?[:,]?";

/** 主要原因 with nothing after it but a comma or the reason itself, and 主要情况： of Guangdong's template. */
const CAUSE_ALONE = `的?(?:(${DIRECTION_WORDS})的?)?(?:其)?主要(?:变动)?(?:原因(?:由于|因)?[,]?|情况:)`;

const CAUSES_COUNTED = "主要(?:是|有)?(?:以下)?[一两二三四五六几\\d]个?(?:方面)?(?:的)?原因[:,是]*";

/** Of 主要是因工作需要 the reason begins with its 因. */
const BECAUSE =
  "(?:主要|这)?(?:是|系)?因为|主要(?:是|系)(?=因(?![公此素为]))|主要(?:是|系)?(?:由于|因(?![公此素]))|是由于|是因(?![公此素])";

const WEAK = "主要(?:是|系|为)(?!用于|包括)|由于|因(?![公此素而地为])|系(?!统|列)";

function leadIn(strength: LeadInStrength, word: string | undefined): Meaning {
  return { kind: "leadIn", strength, direction: word === undefined ? null : directionOfWord(word) };
}

/** What introduces a reason, the longer phrase first. */
export const LEAD_INS: readonly LexRule[] = [
  lexRule(CHANGE_FIRST, CAUSE, ([word]) => leadIn("STRONG", word)),
  lexRule(CHANGE_FIRST, CAUSE_ALONE, ([word]) => leadIn("STRONG", word)),
  lexRule("主", CAUSES_COUNTED, () => leadIn("STRONG", undefined)),
  lexRule("主这是系因", BECAUSE, () => leadIn("STRONG", undefined)),
  lexRule("主由因系", WEAK, () => leadIn("WEAK", undefined)),
];
