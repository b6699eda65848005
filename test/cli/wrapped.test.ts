import { cut, wrapped } from "../../src/cli/wrapped.js";

describe("wrapped", () => {
  test("breaks between Chinese characters, of two cells each, and between Latin words", () => {
    // 公务接 takes six cells, 待费: five, then "the rate" eight.
    expect(wrapped("公务接待费: the rate", 8)).toEqual(["公务接待", "费: the", "rate"]);
  });

  test("cuts a word that is longer than a line", () => {
    expect(wrapped("abcdefghij k", 6)).toEqual(["abcde…", "k"]);
  });

  test("gives no line for an empty text", () => {
    expect(wrapped("  ", 6)).toEqual([]);
  });
});

describe("cut", () => {
  test("leaves a text that fits, and ends a longer one in … within the width", () => {
    expect(cut("公务接待", 8)).toBe("公务接待");
    // 公务接 is six cells, … the seventh; a fourth character would be nine.
    expect(cut("公务接待费", 8)).toBe("公务接…");
  });
});
