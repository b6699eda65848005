const DATE = "yyyy/m/d";
const CHINESE_DATE = 'yyyy"年"m"月"d"日"';
const CHINESE_MONTH = 'yyyy"年"m"月"';
const CHINESE_DAY = 'm"月"d"日"';

/** Formats that a workbook names by number alone, as a Chinese Excel shows them. */
const BUILTIN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "¥#,##0;¥-#,##0",
  6: "¥#,##0;¥-#,##0",
  7: "¥#,##0.00;¥-#,##0.00",
  8: "¥#,##0.00;¥-#,##0.00",
  9: "0%",
  10: "0.00%",
  14: DATE,
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: CHINESE_MONTH,
  28: CHINESE_DAY,
  29: CHINESE_DAY,
  30: "m-d-yy",
  31: CHINESE_DATE,
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: CHINESE_MONTH,
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: '#,##0;-#,##0;"-"',
  42: '¥#,##0;¥-#,##0;¥"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '¥#,##0.00;¥-#,##0.00;¥"-"',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  49: "@",
  50: CHINESE_MONTH,
  51: CHINESE_DAY,
  52: CHINESE_MONTH,
  53: CHINESE_DAY,
  54: CHINESE_DAY,
  57: CHINESE_MONTH,
  58: CHINESE_DAY,
};

/** The pattern of a format number below 164; General for those that only show a number otherwise (fractions, 1E+3). */
export function builtinFormat(id: number): string {
  return BUILTIN[id] ?? "General";
}
