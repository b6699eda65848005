/**
 * Radicals that fonts name instead of the ideograph of the same shape, and for which Unicode has no normal form: the
 * supplement U+2E80 to U+2EFF, as far as the shape is that of a simplified or common character.
 */
const RADICALS = new Map(
  "⺁厂⺇几⺌小⺍小⺎兀⺏尣⺐尢⺓幺⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺧牛⺫罒⺬示⺮竹⺰纟⺱罓⺳罒⺷羊⺸羊⺻聿⺼月⺽臼⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻐钅⻑長⻒長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const OTHER_NAMES = /[\u2f00-\u2fdf\uf900-\ufaff]/gu;
const SUPPLEMENT = /[\u2e80-\u2eff]/gu;
const WITHOUT_MEANING = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]/gu;

/**
 * A character as it is meant: an ideograph instead of the radical of the same shape, under which some programs write it
 * (⼀ for 一, ⻔ for 门). "" for what has no meaning outside its font. Full-width digits and marks stay as printed.
 */
export function plainCharacter(text: string): string {
  if (/^[\x20-\x7e]$/.test(text)) return text;
  return text
    .replace(OTHER_NAMES, (character) => character.normalize("NFKC"))
    .replace(SUPPLEMENT, (character) => RADICALS.get(character) ?? character)
    .replace(WITHOUT_MEANING, "");
}
