import type { Random } from "../../../../bench/random.js";
import { CLASSES, ECONOMIC, FUNCTIONAL, NEVER_SPENT } from "../generated/classification.js";
import type { Mark, MarkKind } from "../generated/marked-text.js";

/** One way of changing a marked piece; null where the piece does not let it. */
export interface Operator {
  readonly name: string;
  readonly kinds: readonly MarkKind[];
  readonly change: (mark: Mark, random: Random) => string | null;
}

function pick<T>(random: Random, choices: readonly T[]): T | null {
  return choices[random.below(Math.max(choices.length, 1))] ?? null;
}

/** Another digit in place of one. */
function otherDigit({ text }: Mark, random: Random): string | null {
  const places = Array.from(text).flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const place = pick(random, places);
  if (place === null) return null;
  const digit = String((Number(text[place]) + 1 + random.below(9)) % 10);
  return text.slice(0, place) + digit + text.slice(place + 1);
}

/** Two neighbouring digits change places. */
function swappedDigits({ text }: Mark, random: Random): string | null {
  const places = Array.from(text).flatMap((_, index) => {
    const pair = text.slice(index, index + 2);
    return /^\d\d$/.test(pair) && !/^(.)\1$/.test(pair) ? [index] : [];
  });
  const place = pick(random, places);
  if (place === null) return null;
  return text.slice(0, place) + (text[place + 1] ?? "") + (text[place] ?? "") + text.slice(place + 2);
}

/** The decimal point moves by one or two places, as when a unit is mistaken. */
function movedPoint({ text }: Mark, random: Random): string | null {
  const match = /^(\d+)\.(\d+)$/.exec(text);
  if (match === null) return null;
  const [, whole = "", fraction = ""] = match;
  const by = 1 + random.below(2);
  const digits = whole + fraction;
  if (random.below(2) === 0) return digits.slice(0, whole.length + by).padEnd(whole.length + by, "0") + ".00";
  const padded = digits.padStart(digits.length + by, "0");
  const cut = padded.length - fraction.length - by;
  return `${padded.slice(0, cut).replace(/^0+(?=\d)/, "")}.${padded.slice(cut, cut + fraction.length)}`;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  大于: "小于",
  小于: "大于",
  持平: "大于",
};

/** Names of one classification, to take another one from. */
function otherName({ name, text }: Mark, random: Random): string | null {
  const [table = "", code = ""] = name.split("/");
  const isSummary = table === "T01" || table === "T04";
  const codes = isSummary ? CLASSES : Object.keys(table === "T06" ? ECONOMIC : FUNCTIONAL);
  const names = codes
    .filter((one) => one.length === code.length)
    .map((one) => (table === "T06" ? ECONOMIC : FUNCTIONAL)[one] ?? "");
  return pick(
    random,
    names.filter((one) => one !== text),
  );
}

function blankItem({ name }: Mark, random: Random): string | null {
  const isPersonnel = /^T06\/30[13]/.test(name);
  const codes = [...NEVER_SPENT].filter((code) => code.length === 5 && /^30[13]/.test(code) === isPersonnel);
  const code = pick(random, codes);
  return code === null ? null : (ECONOMIC[code] ?? null);
}

const FIGURES: readonly MarkKind[] = ["table figure", "narrative figure", "rate"];

/** Every way of changing one figure, word, year or name. */
export const OPERATORS: readonly Operator[] = [
  { name: "another digit", kinds: FIGURES, change: otherDigit },
  { name: "two digits swapped", kinds: FIGURES, change: swappedDigits },
  { name: "the point moved", kinds: FIGURES, change: movedPoint },
  { name: "the opposite word", kinds: ["direction word"], change: ({ text }) => OPPOSITES[text] ?? null },
  {
    name: "a reason of the other direction",
    kinds: ["reason"],
    change: ({ name }) => (name.endsWith("rise") ? "节约开支" : "追加预算"),
  },
  {
    name: "another year",
    kinds: ["year"],
    change: ({ text }, random) => String(Number(text) + (pick(random, [-2, -1, 1, 10]) ?? 1)),
  },
  { name: "another department", kinds: ["department name"], change: () => "示例市市场监督管理局" },
  {
    name: "a character of the name left out",
    kinds: ["department name"],
    change: ({ text }) => text.replace("管", ""),
  },
  { name: "the name of another row", kinds: ["row name"], change: otherName },
  { name: "an item that is blank in the table", kinds: ["listed item"], change: blankItem },
  { name: "an item twice", kinds: ["listed item"], change: ({ text }) => `${text}、${text}` },
  { name: "another unit", kinds: ["unit"], change: (_, random) => pick(random, ["元", "亿元"]) },
  { name: "a mark twice", kinds: ["punctuation"], change: (_, random) => pick(random, ["。。", "，。", "；。"]) },
  { name: "a placeholder", kinds: ["narrative figure", "reason"], change: () => "XX" },
  {
    name: "both words of a template",
    kinds: ["direction word"],
    change: ({ text }) => `${text}（${OPPOSITES[text] ?? ""}）`,
  },
  {
    name: "a note that says empty",
    kinds: ["note"],
    change: ({ text }) => (text.includes("无数据") ? null : "注：本表无数据。"),
  },
  {
    name: "a note that does not say empty",
    kinds: ["note"],
    change: ({ text }) => (text.includes("无数据") ? "注：本表反映部门本年度的收支情况。" : null),
  },
  {
    name: "the note of the other table",
    kinds: ["note"],
    change: ({ text }) => {
      if (!text.includes("无数据")) return null;
      const [fund, state] = ["政府性基金预算", "国有资本经营预算"];
      return text.includes(fund) ? text.replace(fund, state) : text.replace(state, fund);
    },
  },
  {
    name: "a table that is not there",
    kinds: ["contents entry"],
    change: ({ text }) => `${text}\n- 十、一般公共预算财政拨款项目支出决算表`,
  },
];
