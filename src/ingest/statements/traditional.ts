/** Traditional characters of the words that narratives turn on, each followed by its simplified form. */
const PAIRS =
  "無无減减長长與与較较預预決决萬万總总計计財财撥拨國国經经費费務务車车購购運运維维護护開开業业機机關关設设備备資资產产" +
  "採采類类項项數数額额單单結结轉转餘余會会議议訓训變变動动異异佔占為为億亿實实際际級级補补繳缴屬属對对個个還还後后" +
  "處处縣县鎮镇鄉乡構构體体區区稅税過过點点這这從从門门貨货務务營营專专項项執执標标無无約约節节續续";

const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) SIMPLIFIED.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));

/** Simplified form of a traditional character; any other character as it is. Some sites serve pages in traditional script. */
export function simplified(character: string): string {
  return SIMPLIFIED.get(character) ?? character;
}
