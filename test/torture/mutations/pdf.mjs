import { Buffer } from "node:buffer";
import { deflateSync, inflateSync } from "node:zlib";
import { BYTE_MUTATIONS } from "./bytes.mjs";

const NUMBERS = ["0", "-1", "1", "2147483648", "-2147483649", "1e9", "0.0000001", "999999999999", "NaN", "", "[", "/X"];
const OPERATORS = [
  "q",
  "Q",
  "BT",
  "ET",
  "Tj",
  "TJ",
  "Tm",
  "cm",
  "re",
  "l",
  "m",
  "S",
  "f",
  "Do",
  "W n",
  "BI",
  "EI",
  "'",
];

/** One byte a character, so that nothing of it is lost on the way to a text and back. */
const textOf = (bytes) => bytes.toString("latin1");
const bytesOf = (text) => Buffer.from(text, "latin1");

function replaceSome(text, pattern, random, most, replacement) {
  let changed = text;
  for (let left = 1 + random.below(most); left > 0; left -= 1) {
    const found = [...changed.matchAll(pattern)];
    if (found.length === 0) return changed;
    const { index, 0: old } = random.pick(found);
    changed = changed.slice(0, index) + replacement(old) + changed.slice(index + old.length);
  }
  return changed;
}

function mutateContent(content, random) {
  const text = textOf(content);
  switch (random.below(4)) {
    case 0:
      return bytesOf(replaceSome(text, /-?\d+(?:\.\d+)?/g, random, 8, () => random.pick(NUMBERS)));
    case 1:
      return bytesOf(replaceSome(text, /(?<=\s)[A-Za-z'*]{1,2}(?=\s)/g, random, 8, () => random.pick(OPERATORS)));
    case 2:
      return bytesOf(replaceSome(text, /[^\n]*\n/g, random, 3, (old) => old.repeat(1 + random.below(2_000))));
    default:
      return random.pick(Object.values(BYTE_MUTATIONS))(content, random, content);
  }
}

/** The content of one stream changed; as long as before where it can be, so that the table of objects still fits. */
function mutateStream(bytes, random) {
  const found = [
    ...textOf(bytes).matchAll(/(?<=FlateDecode[^>]{0,200}>>\s{0,4}stream\r?\n)[\s\S]*?(?=\r?\nendstream)/g),
  ];
  if (found.length === 0) return bytes;
  const { index, 0: stream } = random.pick(found);
  let content;
  try {
    content = inflateSync(bytesOf(stream));
  } catch {
    return bytes;
  }
  const changed = deflateSync(mutateContent(content, random), { level: 9 });
  const padding = Buffer.alloc(Math.max(0, stream.length - changed.length));
  return Buffer.concat([bytes.subarray(0, index), changed, padding, bytes.subarray(index + stream.length)]);
}

function mutateObjects(bytes, random) {
  const text = textOf(bytes);
  return bytesOf(
    random.below(2) === 0
      ? replaceSome(text, /(?<=[\s[])\d{1,10}(?=[\s\]])/g, random, 6, () => random.pick(NUMBERS))
      : replaceSome(text, /\/[A-Z]\w{1,20}/g, random, 6, (old) =>
          random.pick(["/Length", "/Kids", "/Parent", "/Font", old, ""]),
        ),
  );
}

/** A PDF with its objects or the content of its streams changed. */
export function mutatePdf(bytes, random) {
  const kinds = [];
  let changed = bytes;
  for (let left = random.below(3) > 0 ? 1 : 3; left > 0; left -= 1) {
    const isStream = random.below(3) > 0;
    kinds.push(isStream ? "stream" : "objects");
    changed = isStream ? mutateStream(changed, random) : mutateObjects(changed, random);
  }
  return { bytes: changed, kinds };
}
