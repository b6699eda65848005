const LINE = /结转和?结余|本年收入|本年支出|收、支总计|收入总计|支出总计|基本支出|项目支出|财政拨款支出|三公经费/g;
const AMOUNT = /^(?:决算|总额|总计|合计|数|均|为|是|共|支出|公共|一般|预算|财政|拨款|的)*[\d,.]+[万亿]?元/;
/** As far behind a line's name its amount stands. */
const NEAR = 40;

/** True where folded words state the amount of a line that every account has: 本年收入900.00万元. */
export function statesLine(words: string): boolean {
  return [...words.matchAll(LINE)].some(({ index, 0: line }) => {
    const end = index + line.length;
    return AMOUNT.test(words.slice(end, end + NEAR));
  });
}
