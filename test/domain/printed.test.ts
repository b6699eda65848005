import fc from "fast-check";
import { PrintedNumberError } from "../../src/domain/errors.js";
import { differenceOf, parsePrinted, printNumber, printScaled } from "../../src/domain/printed.js";
import { rational, roundedText } from "./rational-oracle.js";

const anyDecimals = fc.integer({ min: 0, max: 12 });
const anyScaled = fc.oneof(fc.bigInt({ min: -2000n, max: 2000n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));

function fullWidth(text: string): string {
  return text.replace(/[0-9.,()-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

describe("printing and parsing are inverse", () => {
  test("for every number and number of decimals", () => {
    fc.assert(
      fc.property(anyScaled, anyDecimals, (scaled, decimals) => {
        expect(parsePrinted(printScaled(scaled, decimals))).toEqual({ scaled, decimals });
        expect(printScaled(scaled, decimals)).toBe(roundedText(rational(scaled, 10n ** BigInt(decimals)), decimals));
      }),
    );
  });

  test("whatever signs the publisher uses", () => {
    fc.assert(
      fc.property(
        anyScaled,
        anyDecimals,
        fc.constantFrom("-", "−", "–", "—", "－", "﹣", "("),
        fc.boolean(),
        fc.boolean(),
        (scaled, decimals, sign, wide, spaced) => {
          const plain = printScaled(scaled < 0n ? -scaled : scaled, decimals);
          const signed = scaled >= 0n ? grouped(plain) : sign === "(" ? `(${grouped(plain)})` : sign + grouped(plain);
          const text = spaced ? ` ${signed}\u3000` : signed;
          expect(parsePrinted(wide ? fullWidth(text) : text)).toEqual({ scaled, decimals });
        },
      ),
    );
  });

  test("and zero never prints a minus sign", () => {
    fc.assert(
      fc.property(anyDecimals, fc.constantFrom("", "-", "－"), (decimals, sign) => {
        const zero = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
        expect(printNumber(parsePrinted(sign + zero))).toBe(zero);
      }),
    );
    expect(printNumber(parsePrinted("(0.00)"))).toBe("0.00");
  });
});

describe("a printed number", () => {
  test.each([
    ["629.09", 62909n, 2],
    ["209.40", 20940n, 2],
    ["209.4", 2094n, 1],
    ["0", 0n, 0],
    ["1,055.4", 10554n, 1],
    ["１，０５５．４０", 105540n, 2],
    ["（65.34）", -6534n, 2],
    ["-9.4", -94n, 1],
    ["-0.04", -4n, 2],
    ["62 9.09", 62909n, 2],
  ])("keeps what is printed: %s", (text, scaled, decimals) => {
    expect(parsePrinted(text)).toEqual({ scaled, decimals });
  });

  test.each([
    "",
    " ",
    "-",
    "--",
    "—",
    "1,05",
    "10,55.4",
    ",105",
    "1.",
    ".5",
    "1.2.3",
    "1e5",
    "(-5)",
    "-(5)",
    "(5",
    "+5",
    "NaN",
    "12%",
    "无",
  ])("is not %p", (text) => {
    expect(() => parsePrinted(text)).toThrow(PrintedNumberError);
  });

  test.each(["629.09²", "12①", "1½", "٣.٥", "Ⅻ"])(
    "never swallows a footnote mark or foreign digit as its own: %s",
    (text) => {
      expect(() => parsePrinted(text)).toThrow(PrintedNumberError);
    },
  );

  test("is refused with its text and a remedy", () => {
    expect(() => parsePrinted("12%")).toThrow(/"12%" is not a number; write it as printed/);
  });
});

describe("the difference of two printed numbers", () => {
  test.each([
    ["10.50", "9.5", "1.00"],
    ["0.896", "5866.79", "-5865.894"],
    ["1.2345", "1.2345", "0.00"],
    ["9.4", "9.3", "0.1"],
    ["5", "3", "2"],
    ["2.1234", "1.12", "1.0034"],
    ["0.1234", "5866.0194", "-5865.896"],
    ["-12.0", "-10.000", "-2.000"],
  ])("%s - %s is %s: beyond two decimals only what exactness needs", (a, b, difference) => {
    expect(differenceOf(a, b)).toBe(difference);
  });
});
