import { absent } from "../../src/domain/figure.js";
import { printDerived } from "../../src/domain/money.js";
import { meanOf, totalOf } from "../../src/domain/total.js";
import { wan } from "./stated.js";

describe("a total", () => {
  test("adds what is known exactly and counts the rest by why it is not", () => {
    const figures = [
      wan("0.1"),
      wan("0.2"),
      absent("BLANK"),
      absent("WITHHELD"),
      absent("NOT_PUBLISHED"),
      absent("BLANK"),
      absent("NOT_UNDERSTOOD"),
    ];
    expect(totalOf(figures)).toEqual({
      fen: 300_000n,
      counted: 2,
      blank: 2,
      withheld: 1,
      notUnderstood: 1,
      notPublished: 1,
    });
    // one more blank that a group leaves out of its own sum
    expect(totalOf(figures, 1)).toMatchObject({ fen: 300_000n, counted: 2, blank: 3 });
  });

  test("over nothing is null, and so is its mean; a total of zeros is 0", () => {
    const nothing = totalOf([absent("BLANK")]);
    expect(nothing.fen).toBeNull();
    expect(meanOf(nothing)).toBeNull();
    expect(totalOf([wan("0"), absent("BLANK")])).toMatchObject({ fen: 0n, counted: 1 });
  });

  test("may be larger than one figure may be", () => {
    const largest = wan("9000000000");
    // 3 * 9,000,000,000 万元 = 27,000,000,000 万元 = 2.7e16 fen
    expect(totalOf([largest, largest, largest]).fen).toBe(27_000_000_000_000_000n);
  });

  test("has the mean of what is counted, rounded half up when printed", () => {
    const mean = meanOf(totalOf([wan("0.01"), wan("0.02"), absent("BLANK")]));
    // 0.03 / 2 = 0.015
    expect(mean === null ? null : printDerived(mean, "WAN_YUAN")).toBe("0.015");
    expect(mean === null ? null : printDerived(mean, "YI_YUAN")).toBe("0.0000015");
    const negative = meanOf(totalOf([wan("-0.01"), wan("-0.02")]));
    expect(negative === null ? null : printDerived(negative, "WAN_YUAN")).toBe("-0.015");
  });
});
