const DIGITS = "〇一二三四五六七八九";
const HEAVENLY = "甲乙丙丁戊己庚辛壬癸";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";

function chinese(value: number, digits: string, ten: string, hundred: string): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? digits.charAt(0) : "";
  const tensWord = tens === 0 ? zero : `${tens === 1 && hundreds === 0 ? "" : digits.charAt(tens)}${ten}`;
  return `${hundreds === 0 ? "" : digits.charAt(hundreds) + hundred}${tensWord}${ones === 0 ? "" : digits.charAt(ones)}`;
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = value;
  let text = "";
  for (const [step, letters] of steps) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}

function letter(value: number): string {
  // Past z the letter is repeated: aa, bb.
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function enclosed(value: number, first: string): string {
  return value <= 20 ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : String(value);
}

type Print = (value: number) => string;

const FORMATS: Readonly<Record<string, Print>> = {
  none: () => "",
  bullet: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: (value) => enclosed(value, "①"),
  decimalEnclosedCircleChinese: (value) => enclosed(value, "①"),
  decimalEnclosedParen: (value) => enclosed(value, "⑴"),
  decimalEnclosedFullstop: (value) => enclosed(value, "⒈"),
  chineseCounting: (value) => chinese(value, DIGITS, "十", "百"),
  chineseCountingThousand: (value) => chinese(value, DIGITS, "十", "百"),
  japaneseCounting: (value) => chinese(value, DIGITS, "十", "百"),
  taiwaneseCounting: (value) => chinese(value, DIGITS, "十", "百"),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS.charAt(Number.parseInt(digit, 10))),
  chineseLegalSimplified: (value) => chinese(value, LEGAL, "拾", "佰"),
  ideographTraditional: (value) => HEAVENLY.charAt((value - 1) % 10),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
};

/**
 * The number of a list item as Word prints it in this format (chineseCounting: 一, 十一, 二十), "" for bullets, decimal
 * digits for formats that are not known and for numbers outside 1 to 999.
 */
export function listNumber(value: number, format: string): string {
  const print = FORMATS[format];
  return print === undefined || value < 1 || value > 999 ? String(value) : print(value);
}
