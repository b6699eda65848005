import fc from "fast-check";
import { changeBetween } from "../../src/domain/change.js";
import { derivedExplanationText, driversOf, type ChildChange, type Driver } from "../../src/domain/drivers.js";
import { anyFen } from "./published-figures.js";
import { plus, rational, ratePercent, roundedText, type Rational } from "./rational-oracle.js";
import { wan } from "./stated.js";

const WAN = 1_000_000n;

function child(key: string, amountFen: bigint | null): ChildChange {
  return { key, name: `科目${key}`, amountFen };
}

const anyChildren = fc.uniqueArray(
  fc.record({ key: fc.stringMatching(/^2\d{2}$/), name: fc.constant("科目"), amountFen: fc.option(anyFen) }),
  { selector: (c) => c.key, maxLength: 12 },
);

function exact(part: { numerator: bigint; denominator: bigint } | null): Rational {
  if (part === null) throw new RangeError("no fraction");
  return rational(part.numerator, part.denominator);
}

describe("the drivers of a change", () => {
  test("with the residual sum exactly to it, in amount, share and points", () => {
    fc.assert(
      fc.property(anyFen, fc.bigInt({ min: 1n, max: 10n ** 15n }), anyChildren, (amountFen, rateBaseFen, children) => {
        const { drivers, residual } = driversOf({ amountFen, rateBaseFen }, children);
        const parts = [...drivers, residual];
        expect(parts.reduce((sum, part) => sum + part.amountFen, 0n)).toBe(amountFen);
        const points = parts.map((part) => exact(part.points)).reduce(plus);
        expect(roundedText(points, 12)).toBe(roundedText(rational(100n * amountFen, rateBaseFen), 12));
        if (amountFen === 0n) expect(parts.map((part) => part.share)).toEqual(parts.map(() => null));
        else expect(roundedText(parts.map((part) => exact(part.share)).reduce(plus), 30)).toBe(`1.${"0".repeat(30)}`);
      }),
    );
  });

  test("come by absolute contribution, ties by key, whatever order the children have", () => {
    fc.assert(
      fc.property(anyFen, anyChildren, fc.func(fc.integer()), (amountFen, children, shuffle) => {
        const parent = { amountFen, rateBaseFen: null };
        const { drivers } = driversOf(parent, children);
        const size = (driver: Driver) => (driver.amountFen < 0n ? -driver.amountFen : driver.amountFen);
        drivers.slice(1).forEach((driver, i) => {
          const before = drivers[i];
          if (before === undefined) return;
          expect(size(before) > size(driver) || (size(before) === size(driver) && before.key < driver.key)).toBe(true);
        });
        const shuffled = [...children].sort((a, b) => shuffle(a.key) - shuffle(b.key));
        expect(driversOf(parent, shuffled).drivers).toEqual(drivers);
      }),
    );
  });

  test("leave unknown children to the residual, counted, and unmoved ones out", () => {
    const { drivers, residual } = driversOf({ amountFen: 100n, rateBaseFen: 1000n }, [
      child("201", 130n),
      child("204", null),
      child("221", 0n),
      child("208", -20n),
      child("210", null),
    ]);
    expect(drivers.map((driver) => [driver.key, driver.amountFen])).toEqual([
      ["201", 130n],
      ["208", -20n],
    ]);
    // 100 - 130 + 20 = -10
    expect(residual).toMatchObject({ kind: "RESIDUAL", amountFen: -10n, unknownChildren: 2 });
  });

  test("carry their share of the change and their points of its rate", () => {
    // 2020 against its budget: 629.09 - 306.41 = 322.68, of which 2013102 is 209.40: 64.9 %, and 68.3 of 105.3 points
    const parent = changeBetween(wan("629.09"), wan("306.41"));
    const amountFen = parent.amountFen ?? 0n;
    const { drivers, residual } = driversOf({ amountFen, rateBaseFen: parent.rateBaseFen }, [
      { key: "2013101", name: "行政运行", amountFen: -16_160_000n },
      { key: "2013102", name: "一般行政管理事务", amountFen: 209_400_000n },
      { key: "2013199", name: "其他党委办公厅（室）及相关机构事务支出", amountFen: 6_150_000n },
      { key: "2049901", name: "其他公共安全支出", amountFen: 123_290_000n },
      { key: "2210201", name: "住房公积金", amountFen: 0n },
    ]);
    expect(drivers.map((driver) => driver.key)).toEqual(["2013102", "2049901", "2013101", "2013199"]);
    const first = drivers[0];
    // 209.40 / 322.68 = 0.64894; 100 * 209.40 / 306.41 = 68.3398
    expect(roundedText(exact(first?.share ?? null), 4)).toBe("0.6489");
    expect(roundedText(exact(first?.points ?? null), 1)).toBe("68.3");
    expect(roundedText(ratePercent(629_090_000n, 306_410_000n), 1)).toBe("105.3");
    // 209.40 + 123.29 - 16.16 + 6.15 = 322.68: nothing is left over
    expect(residual).toMatchObject({ amountFen: 0n, unknownChildren: 0 });
  });

  test("of a change of 0 have no share, and none has points where the parent has no rate", () => {
    const { drivers, residual } = driversOf({ amountFen: 0n, rateBaseFen: null }, [
      child("201", 5n),
      child("204", -5n),
    ]);
    expect(drivers.map(({ key, share, points }) => [key, share, points])).toEqual([
      ["201", null, null],
      ["204", null, null],
    ]);
    expect(residual).toEqual({ kind: "RESIDUAL", unknownChildren: 0, amountFen: 0n, share: null, points: null });
  });

  test("are none where there are no children: all is residual", () => {
    const { drivers, residual } = driversOf({ amountFen: -7n, rateBaseFen: 70n }, []);
    expect(drivers).toEqual([]);
    expect(residual.amountFen).toBe(-7n);
    expect(roundedText(exact(residual.share), 0)).toBe("1");
    expect(roundedText(exact(residual.points), 0)).toBe("-10");
  });
});

describe("a derived explanation", () => {
  const { drivers, residual } = driversOf({ amountFen: 200n * WAN, rateBaseFen: null }, [
    { key: "2013102", name: "一般行政管理事务", amountFen: 209_400_000n },
    { key: "2013101", name: "行政运行", amountFen: -16_160_000n },
  ]);
  const [up, down] = drivers;
  if (up === undefined || down === undefined) throw new RangeError("two drivers");

  test("names the line, which way it moved and by how much, in the unit asked for", () => {
    expect(derivedExplanationText(up, "WAN_YUAN")).toBe("一般行政管理事务增加209.40万元");
    expect(derivedExplanationText(up, "YUAN")).toBe("一般行政管理事务增加2094000.00元");
    expect(derivedExplanationText(up, "YI_YUAN")).toBe("一般行政管理事务增加0.02094亿元");
    expect(derivedExplanationText(down, "WAN_YUAN", "ZH")).toBe("行政运行减少16.16万元");
  });

  test("names what is left over as such", () => {
    // 200 - 209.40 + 16.16 = 6.76
    expect(derivedExplanationText(residual, "WAN_YUAN")).toBe("其余部分增加6.76万元");
    expect(derivedExplanationText(residual, "WAN_YUAN", "EN")).toBe("The rest rose by 6.76 ten thousand yuan");
  });

  test("is given in English too, with the published name of the line", () => {
    expect(derivedExplanationText(down, "WAN_YUAN", "EN")).toBe("行政运行 fell by 16.16 ten thousand yuan");
  });
});
