import { visible, visibleJson } from "../../src/domain/visible.js";

const ESC = "\u001b";

describe("visible", () => {
  test.each([
    ["an escape sequence", `${ESC}[2J局`, "\\u001b[2J局"],
    ["a title of the window, with its bell", `${ESC}]0;x\u0007`, "\\u001b]0;x\\u0007"],
    ["the one-character form of a sequence's start, and DEL", "\u009b31m\u007f", "\\u009b31m\\u007f"],
    [
      "overrides, isolates and marks of direction",
      "\u202egpj\u202c\u2066a\u2069\u200f",
      "\\u202egpj\\u202c\\u2066a\\u2069\\u200f",
    ],
    ["every end of a line", "a\nb\r\nc\u2028d\u2029e\u0085f", "a\\nb\\r\\nc\\u2028d\\u2029e\\u0085f"],
    ["NUL, a tab and a backspace", "\u0000\t\b", "\\u0000\\t\\u0008"],
    ["a lone surrogate", "\ud800a", "\\ud800a"],
    ["an invisible tag", "a\u{e0041}", "a\\udb40\\udc41"],
  ])("writes %s as JSON does", (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  });

  test("leaves what is printed as it is: Chinese, pairs of surrogates, blanks, backslashes", () => {
    const text = "某某局（本级） 𠮷 a\u3000b\\n é";
    expect(visible(text)).toBe(text);
  });
});

test("a JSON text keeps its meaning and its lines, and holds nothing that a terminal obeys", () => {
  const value = { name: `${ESC}[31m\u009b\u202e\n\u2028\u{e0041}\ud800`, list: ["一", "\t"] };
  const shown = visibleJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(shown)).toEqual(value);
  expect(shown).not.toMatch(/[^\n\P{C}]|\p{Bidi_Control}|[\u2028\u2029]/u);
  expect(shown.split("\n")).toHaveLength(7);
});
