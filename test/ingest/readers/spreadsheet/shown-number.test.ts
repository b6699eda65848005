import { numberFormat } from "../../../../src/ingest/readers/spreadsheet/number-format.js";
import { shownNumber } from "../../../../src/ingest/readers/spreadsheet/shown-number.js";

describe("number as a cell shows it", () => {
  it.each([
    ["629.08999999999997", "0.00", "629.09", "the error of the binary number is behind the 15th digit"],
    ["0.28499999999999998", "0.00", "0.29", "a tie that the binary number hides is rounded up"],
    ["1.0049999999999999", "0.00", "1.01", "the same"],
    ["9.995", "0.00", "10.00", "rounding carries"],
    ["-0.001", "0.00", "0.00", "zero has no minus sign"],
    ["1E-3", "0.0000", "0.0010", "exponents in the file"],
    ["629.08999999999997", "General", "629.09", "General"],
    ["123456789.123", "General", "123456789.1", "General has 11 characters"],
    ["123456789012.34", "General", "123456789012", "General gives the digits of a long number"],
    ["2013101", "General", "2013101", "a code"],
    ["1234567.891", "#,##0.00", "1,234,567.89", "thousands"],
    ["-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)", "a negative number in brackets"],
    ["0", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-", "zero as accountants show it"],
    ["0", "#,##0.00;-#,##0.00;", "", "zero that is not shown"],
    ["0", "#,###", "", "the same"],
    ["0.5", "#.##", "0.5", "a number starts with a digit"],
    ["5", "0.##", "5", "no point without decimals"],
    ["0.094", "0.0%", "9.4%", "a percentage"],
    ["12345.6", "#,##0.00,", "12.35", "thousands left out"],
    ["12345", '0!.0,"万"', "1.2万", "a Chinese escape"],
    ["1234", "[$¥-804]#,##0.00", "¥1,234.00", "a currency"],
    ["12", "[Red][>=10]0.0;0", "12.0", "a condition"],
    ["3", "0000000", "0000003", "leading zeros"],
    ["1.5", "# ?/?", "1.5", "no fractions"],
    ["44197", 'yyyy"年"m"月"d"日"', "2021年1月1日", "a date"],
    ["1.5", "[never a format", "1.5", "a format that is none"],
  ])("shows %s in %s as %s: %s", (text, pattern, expected) => {
    expect(shownNumber(text, numberFormat(pattern), false)).toBe(expected);
  });

  it("counts days from 1904 where the workbook does", () => {
    // 44197 days after 1899-12-30 is 2021-01-01; the 1904 count is 1462 less.
    expect(shownNumber("42735", numberFormat("yyyy-mm-dd"), true)).toBe("2021-01-01");
  });

  it("says so where the cell holds no number", () => {
    expect(shownNumber("12a", numberFormat("0.00"), false)).toBeNull();
    expect(shownNumber("NaN", numberFormat("0.00"), false)).toBeNull();
  });
});
