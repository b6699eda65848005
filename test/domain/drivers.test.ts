import fc from "fast-check";
import { changeBetween } from "../../src/domain/change.js";
import { derivedExplanationText } from "../../src/domain/derived-text.js";
import { driversOf, isResidualShown, NO_LINE, type LinePart } from "../../src/domain/drivers.js";
import { absent, type Observed } from "../../src/domain/figure.js";
import { anyFen } from "./published-figures.js";
import { plus, rational, ratePercent, roundedText, type Rational } from "./rational-oracle.js";
import { NOT_PUBLISHED, wan } from "./stated.js";

const NONE: ReadonlySet<string> = new Set();
const ALL = 500;

function known(fen: bigint): Observed {
  return { kind: "amount", fen, interval: { low: 2n * fen, high: 2n * fen } };
}

/** A line that moved by `fen` from a base of 1000 fen; null where its base is not known. */
function moved(key: string, fen: bigint | null): LinePart {
  const base = 1000n;
  return { key, current: known(base + (fen ?? 0n)), base: fen === null ? NOT_PUBLISHED : known(base) };
}

const anySide = fc.oneof(
  { weight: 6, arbitrary: anyFen.map(known) },
  { weight: 1, arbitrary: fc.constant(NO_LINE) },
  { weight: 1, arbitrary: fc.constantFrom(absent("BLANK"), absent("WITHHELD"), NOT_PUBLISHED) },
);
const anyParts = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^2\d{2}$/), current: anySide, base: anySide }), {
  selector: (part) => part.key,
  maxLength: 12,
});

function exact(part: { numerator: bigint; denominator: bigint } | null): Rational {
  if (part === null) throw new RangeError("no fraction");
  return rational(part.numerator, part.denominator);
}

describe("the drivers of a change", () => {
  test("with the residual sum exactly to it, in amount, share and points, however many are shown", () => {
    const anyBase = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(
        anyFen,
        anyBase,
        anyParts,
        fc.integer({ min: 1, max: 13 }),
        (amountFen, rateBaseFen, lines, first) => {
          const { drivers, residual } = driversOf({ amountFen, rateBaseFen }, lines, NONE, first);
          expect(drivers.length).toBeLessThanOrEqual(first);
          const parts = [...drivers, residual];
          expect(parts.reduce((sum, part) => sum + part.amountFen, 0n)).toBe(amountFen);
          const points = parts.map((part) => exact(part.points)).reduce(plus);
          expect(roundedText(points, 12)).toBe(roundedText(rational(100n * amountFen, rateBaseFen), 12));
          if (amountFen === 0n) expect(parts.map((part) => part.share)).toEqual(parts.map(() => null));
          else expect(roundedText(parts.map((part) => exact(part.share)).reduce(plus), 30)).toBe(`1.${"0".repeat(30)}`);
        },
      ),
    );
  });

  test("leave the same residual as all of them, but for what is cut off", () => {
    fc.assert(
      fc.property(anyFen, anyParts, fc.integer({ min: 1, max: 13 }), (amountFen, lines, first) => {
        const parent = { amountFen, rateBaseFen: null };
        const whole = driversOf(parent, lines, NONE, ALL);
        const cut = driversOf(parent, lines, NONE, first);
        expect(cut.drivers).toEqual(whole.drivers.slice(0, first));
        expect(cut.residual.amountFen - cut.residual.cutOffFen).toBe(whole.residual.amountFen);
        expect(cut.drivers.length + cut.residual.cutOffLines).toBe(whole.drivers.length);
        if (cut.residual.cutOffLines > 0) expect(isResidualShown(cut.residual)).toBe(true);
      }),
    );
  });

  test("come by absolute contribution, ties by key, whatever order the lines have", () => {
    fc.assert(
      fc.property(anyFen, anyParts, fc.func(fc.integer()), (amountFen, lines, shuffle) => {
        const parent = { amountFen, rateBaseFen: null };
        const { drivers } = driversOf(parent, lines, NONE, ALL);
        const size = (fen: bigint): bigint => (fen < 0n ? -fen : fen);
        drivers.slice(1).forEach((driver, i) => {
          const before = drivers[i];
          if (before === undefined) return;
          const [large, small] = [size(before.amountFen), size(driver.amountFen)];
          expect(large > small || (large === small && before.part.key < driver.part.key)).toBe(true);
        });
        const shuffled = [...lines].sort((a, b) => shuffle(a.key) - shuffle(b.key));
        expect(driversOf(parent, shuffled, NONE, ALL).drivers).toEqual(drivers);
      }),
    );
  });

  test("leave lines of unknown change to the residual, counted, and rows that say nothing out", () => {
    const { drivers, residual } = driversOf(
      { amountFen: 100n, rateBaseFen: 1000n },
      [
        moved("201", 130n),
        moved("204", null),
        moved("221", 0n),
        moved("208", -20n),
        { key: "210", current: absent("WITHHELD"), base: known(5n) },
        { key: "211", current: absent("BLANK"), base: absent("BLANK") },
      ],
      NONE,
      ALL,
    );
    expect(drivers.map((driver) => [driver.part.key, driver.amountFen])).toEqual([
      ["201", 130n],
      ["208", -20n],
      ["221", 0n],
    ]);
    // 100 - 130 + 20 = -10
    expect(residual).toMatchObject({ kind: "RESIDUAL", amountFen: -10n, unknownLines: 2, cutOffLines: 0 });
  });

  test("count a new line whole and an ended one whole, and tell both from lines that were recoded", () => {
    // 2049901 ended with 125.11, 2049999 came with 123.93, 2040605 is new with 12.60, 0 printed on both sides goes on
    const { drivers, residual } = driversOf(
      changeBetweenKnown("111.42", "100.00"),
      [
        { key: "2049901", current: NO_LINE, base: wan("125.11") },
        { key: "2049999", current: wan("123.93"), base: NO_LINE },
        { key: "2040605", current: wan("12.60"), base: NO_LINE },
        { key: "2040699", current: NO_LINE, base: wan("0.00") },
        { key: "2040601", current: wan("0.00"), base: wan("0.00") },
      ],
      new Set(["2049901", "2049999"]),
      ALL,
    );
    expect(drivers.map(({ kind, part, amountFen }) => [kind, part.key, amountFen])).toEqual([
      ["RECLASSIFIED_OUT", "2049901", -125_110_000n],
      ["RECLASSIFIED_IN", "2049999", 123_930_000n],
      ["NEW", "2040605", 12_600_000n],
      ["CONTINUING", "2040601", 0n],
      ["ENDED", "2040699", 0n],
    ]);
    // 123.93 + 12.60 - 125.11 = 11.42 = 111.42 - 100.00
    expect(isResidualShown(residual)).toBe(false);
  });

  test("carry their share of the change and their points of its rate", () => {
    // 2020 against its budget: 629.09 - 306.41 = 322.68, of which 2013102 is 209.40: 64.9 %, and 68.3 of 105.3 points
    const { drivers, residual } = driversOf(
      changeBetweenKnown("629.09", "306.41"),
      [
        { key: "2013101", current: wan("275.26"), base: wan("291.42") },
        { key: "2013102", current: wan("209.40"), base: wan("0") },
        { key: "2013199", current: wan("6.15"), base: wan("0") },
        { key: "2049901", current: wan("123.29"), base: wan("0") },
        { key: "2210201", current: wan("14.99"), base: wan("14.99") },
      ],
      NONE,
      ALL,
    );
    expect(drivers.map((driver) => driver.part.key)).toEqual(["2013102", "2049901", "2013101", "2013199", "2210201"]);
    const first = drivers[0];
    // 209.40 / 322.68 = 0.64894; 100 * 209.40 / 306.41 = 68.3398
    expect(roundedText(exact(first?.share ?? null), 4)).toBe("0.6489");
    expect(roundedText(exact(first?.points ?? null), 1)).toBe("68.3");
    expect(roundedText(ratePercent(629_090_000n, 306_410_000n), 1)).toBe("105.3");
    // 209.40 + 123.29 - 16.16 + 6.15 = 322.68: nothing is left over
    expect(residual).toMatchObject({ amountFen: 0n, unknownLines: 0 });
  });

  test("of a change of 0 have no share, and none has points where the parent has no rate", () => {
    const { drivers, residual } = driversOf(
      { amountFen: 0n, rateBaseFen: null },
      [moved("201", 5n), moved("204", -5n)],
      NONE,
      ALL,
    );
    expect(drivers.map(({ part, share, points }) => [part.key, share, points])).toEqual([
      ["201", null, null],
      ["204", null, null],
    ]);
    expect(residual).toMatchObject({ kind: "RESIDUAL", amountFen: 0n, share: null, points: null });
  });

  test("are none where there are no lines: all is residual", () => {
    const { drivers, residual } = driversOf({ amountFen: -7n, rateBaseFen: 70n }, [], NONE, ALL);
    expect(drivers).toEqual([]);
    expect(residual.amountFen).toBe(-7n);
    expect(roundedText(exact(residual.share), 0)).toBe("1");
    expect(roundedText(exact(residual.points), 0)).toBe("-10");
  });
});

/** The change of a parent of `current` 万元 after `base` 万元. */
function changeBetweenKnown(current: string, base: string): { amountFen: bigint; rateBaseFen: bigint | null } {
  const { amountFen, rateBaseFen } = changeBetween(wan(current), wan(base));
  if (amountFen === null) throw new RangeError("no change");
  return { amountFen, rateBaseFen };
}

describe("a derived explanation", () => {
  const name = "一般行政管理事务";

  test("names the line, which way it moved and by how much, in the unit asked for", () => {
    expect(derivedExplanationText([name], 209_400_000n, "WAN_YUAN")).toBe("一般行政管理事务增加209.40万元");
    expect(derivedExplanationText([name], 209_400_000n, "YUAN")).toBe("一般行政管理事务增加2094000.00元");
    expect(derivedExplanationText([name], 209_400_000n, "YI_YUAN")).toBe("一般行政管理事务增加0.02094亿元");
    expect(derivedExplanationText(["行政运行"], -16_160_000n, "WAN_YUAN", "ZH")).toBe("行政运行减少16.16万元");
  });

  test("names what is left over as such", () => {
    expect(derivedExplanationText([], 6_760_000n, "WAN_YUAN")).toBe("其余部分增加6.76万元");
    expect(derivedExplanationText([], 6_760_000n, "WAN_YUAN", "EN")).toBe("The rest rose by 6.76 ten thousand yuan");
  });

  test("is given in English too, with the published name of the line", () => {
    expect(derivedExplanationText(["行政运行"], -16_160_000n, "WAN_YUAN", "EN")).toBe(
      "行政运行 fell by 16.16 ten thousand yuan",
    );
  });
});
