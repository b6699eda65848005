/** Figures that no account prints, and texts that nobody writes. */
const FIGURES = [
  "0",
  "-0",
  "--1",
  "1e308",
  "99999999999999999999999.99",
  "0.001",
  "-9007199254740993",
  "１２．５",
  "1,2,3",
  "∞",
  "NaN",
  ".",
  "(5)",
  "1.2.3",
];
const TEXTS = [
  "\u0000",
  "\ufeff",
  "\u202e",
  "\ud800",
  "\u200b",
  "&#0;",
  "&lol;",
  "<",
  "]]>",
  "<!--",
  "<![CDATA[",
  "\t\t\t\t",
  "\r",
  "“",
  "（",
  "2020年度",
  "单位：元",
  "单位：万元",
  "合计",
  "公开01表",
  "__proto__",
  "constructor",
];

function replaceOne(text, pattern, random, replacement) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: old } = random.pick(found);
  return text.slice(0, index) + replacement(old) + text.slice(index + old.length);
}

function several(most, change) {
  return (text, random) => {
    let changed = text;
    for (let left = 1 + random.below(most); left > 0; left -= 1) changed = change(changed, random);
    return changed;
  };
}

function between(text, random) {
  const at = random.below(text.length + 1);
  return [text.slice(0, at), text.slice(at)];
}

/** Ways to change what stands in lines, cells and figures. */
export const TEXT_MUTATIONS = {
  figures: several(6, (text, random) => replaceOne(text, /-?\d[\d,.]*/g, random, () => random.pick(FIGURES))),
  digits: several(20, (text, random) => replaceOne(text, /\d/g, random, () => String(random.below(10)))),
  longFigure: (text, random) => replaceOne(text, /\d+/g, random, (old) => old.repeat(1 + random.below(3_000))),
  words: several(6, (text, random) => between(text, random).join(random.pick(TEXTS))),
  longWord: (text, random) => between(text, random).join(random.pick(TEXTS).repeat(random.below(20_000))),
  dropLines: several(4, (text, random) => replaceOne(text, /[^\n]*\n/g, random, () => "")),
  repeatLine: (text, random) => replaceOne(text, /[^\n]*\n/g, random, (old) => old.repeat(1 + random.below(200))),
  swapLines(text, random) {
    const lines = text.split("\n");
    for (let left = 1 + random.below(30); left > 0; left -= 1) {
      const [one, two] = [random.below(lines.length), random.below(lines.length)];
      [lines[one], lines[two]] = [lines[two], lines[one]];
    }
    return lines.join("\n");
  },
  joinLines: several(10, (text, random) =>
    replaceOne(text, /\n/g, random, () => random.pick(["", " ", "\t", "\n\n\n"])),
  ),
};

const ATTRIBUTES = [
  'colspan="9999999"',
  'rowspan="-1"',
  'rowspan="0"',
  'colspan="65535" rowspan="65535"',
  "hidden",
  'style="display:none"',
  "=",
  '"',
];

/** Ways to change elements and attributes, of HTML and of the parts of Word and Excel files. */
export const MARKUP_MUTATIONS = {
  ...TEXT_MUTATIONS,
  cells: several(6, (text, random) => replaceOne(text, />[^<>]+(?=<)/g, random, () => `>${random.pick(FIGURES)}`)),
  dropTags: several(6, (text, random) => replaceOne(text, /<[^<>]*>/g, random, () => "")),
  repeatTag: (text, random) => replaceOne(text, /<[^<>]*>/g, random, (old) => old.repeat(1 + random.below(3_000))),
  moveTag(text, random) {
    let moved = "";
    const rest = replaceOne(text, /<[^<>]*>/g, random, (old) => ((moved = old), ""));
    return between(rest, random).join(moved);
  },
  attributes: several(4, (text, random) =>
    replaceOne(text, /(?<=<\w+)(?=[\s>/])/g, random, () => ` ${random.pick(ATTRIBUTES)}`),
  ),
  values: several(4, (text, random) =>
    replaceOne(
      text,
      /"[^"<>]*"/g,
      random,
      () => `"${random.pick([...FIGURES, "", "-1", "4294967296", "A1048577", "XFE1", "ZZZZ9", "x"])}"`,
    ),
  ),
  repeatElement: (text, random) =>
    replaceOne(text, /<(\w[\w:]*)[^<>]*>[^<>]*<\/\1>/g, random, (old) => old.repeat(1 + random.below(500))),
};
