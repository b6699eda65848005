import { csvText } from "../../src/cli/csv.js";

test("records end with CRLF, and only fields that need it are quoted (RFC 4180)", () => {
  const records = [
    ["a", "", "-1.30"],
    ['他说"好"', "甲,乙", "两\n行"],
  ];
  expect(csvText(records)).toBe('a,,-1.30\r\n"他说""好""","甲,乙","两\n行"\r\n');
});

test("nothing is printed for no record", () => {
  expect(csvText([])).toBe("");
});

describe("a spreadsheet", () => {
  test.each([
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+1+1", "'+1+1"],
    ["-2+3", "'-2+3"],
    ["-", "'-"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["＠SUM(A1)", "'＠SUM(A1)"],
    [" =1+1", "' =1+1"],
    ["\u200b=1+1", "'\u200b=1+1"],
    ["-3.5万元", "'-3.5万元"],
    ["-1e5+cmd", "'-1e5+cmd"],
  ])("is handed %j as a text, marked by an apostrophe", (text, field) => {
    expect(csvText([[text]])).toBe(`${field}\r\n`);
  });

  test("is handed a text that begins with a tab or an end of a line as a text", () => {
    expect(csvText([["\t1"], ["\r1"], ["\n1"]])).toBe('\'\\t1\r\n"\'\n1"\r\n"\'\n1"\r\n');
  });

  test("finds no formula behind a quote either: the quotes are those of the field", () => {
    expect(csvText([['=1,"2"']])).toBe('"\'=1,""2"""\r\n');
  });

  test.each(["-3.5", "+3.5", "0", "-1,234.56", "-12.5%", "90071992547409.93"])("reads %s as a number", (number) => {
    expect(csvText([[number]])).toBe(number.includes(",") ? `"${number}"\r\n` : `${number}\r\n`);
  });

  test("reads a number that is a number already", () => {
    expect(csvText([[-3, 2020]])).toBe("-3,2020\r\n");
  });
});

test("a terminal is not steered by a field: what it would obey stands as JSON writes it, ends of lines stay", () => {
  expect(csvText([["\u001b[2J\u009b\u202e", "a\r\nb\rc"]])).toBe('\\u001b[2J\\u009b\\u202e,"a\nb\nc"\r\n');
});
