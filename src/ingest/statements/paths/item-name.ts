/** Signs that no name of an item goes across. */
const SIGNS = new Set(',。;:、!?.《》"0123456789');
const LONGEST_NAME = 45;

/** Words that say something of a line, and are no part of its name. */
const SAYS =
  /(?:年初|全年|本年|当年|上年|去年)|预算(?!改革|编制)|决算|实际|完成|较(?=上|20|年|去|预)|比(?=上|20|年|去|预|例)|[与同](?=上|20|年|去|预)|增加|减少|下降|增长|占|共计|合计|主要|用于|反映|包括|其中|支出(?=决算|为|共|合计|预算|,|。|:|;)|为(?=\d)|经费(?=\d|支出\d)/y;

/**
 * Where the name that starts at `at` ends: before a sign, a digit, or a word that says something of the line. `at`
 * itself where no name stands there.
 */
export function itemNameEnd(folded: string, at: number): number {
  let end = at;
  while (end < folded.length && end - at < LONGEST_NAME && !SIGNS.has(folded.charAt(end))) {
    SAYS.lastIndex = end;
    if (SAYS.test(folded)) return end;
    end += 1;
  }
  return end;
}
