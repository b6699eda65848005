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
