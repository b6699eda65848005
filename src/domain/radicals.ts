/**
 * Radicals of the supplement U+2E80 to U+2EFF that some programs write instead of the ideograph of the same shape, and for
 * which Unicode has no normal form, as far as the shape is that of a character that is written.
 */
const RADICALS = new Map(
  [
    "⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬",
    "⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角",
    "⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄",
    "⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
  ]
    .join("")
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Kangxi radicals and compatibility ideographs, which have a normal form. */
const WITH_NORMAL_FORM = /[\u2f00-\u2fdf\uf900-\ufaff]/gu;
const SUPPLEMENT = /[\u2e80-\u2eff]/gu;

/** A text with ideographs instead of the radicals of the same shape (⼀ for 一, ⻔ for 门); all else as it stands. */
export function withIdeographs(text: string): string {
  return text
    .replace(WITH_NORMAL_FORM, (character) => character.normalize("NFKC"))
    .replace(SUPPLEMENT, (character) => RADICALS.get(character) ?? character);
}
