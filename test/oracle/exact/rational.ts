/** An exact rational number: a fraction of two BigInts in lowest terms, its denominator positive. */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly HUNDRED = new Rational(100n, 1n);

  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  /** The fraction top/bottom in lowest terms; throws on a bottom of 0. */
  static of(top: bigint, bottom = 1n): Rational {
    if (bottom === 0n) throw new Error("a fraction over 0");
    const common = greatestCommonDivisor(top, bottom);
    const sign = bottom < 0n ? -1n : 1n;
    return new Rational((sign * top) / common, (sign * bottom) / common);
  }

  /** The value of a decimal number as printed, "-12.340". */
  static parse(text: string): Rational {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text);
    if (match === null) throw new Error(`no decimal number: ${text}`);
    const [, sign = "", whole = "", fraction = ""] = match;
    return Rational.of(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
  }

  plus(other: Rational): Rational {
    return Rational.of(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return Rational.of(this.top * other.bottom, this.bottom * other.top);
  }

  negated(): Rational {
    return new Rational(-this.top, this.bottom);
  }

  /** -1, 0 or 1. */
  sign(): number {
    return this.top < 0n ? -1 : this.top > 0n ? 1 : 0;
  }

  /** Negative where this is less than the other, 0 where they are equal, else positive. */
  compare(other: Rational): number {
    return this.minus(other).sign();
  }

  /** The nearest multiple of 10^-decimals as a whole number of them, a tie away from zero. */
  scaled(decimals: number): bigint {
    const size = (this.top < 0n ? -this.top : this.top) * 10n ** BigInt(decimals);
    const rounded = (2n * size + this.bottom) / (2n * this.bottom);
    return this.top < 0n ? -rounded : rounded;
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
