import { Buffer } from "node:buffer";

/** Where to, and how long: mostly short pieces, now and then half of the whole. */
function piece(bytes, random) {
  const from = random.below(bytes.length + 1);
  const longest = random.below(4) === 0 ? bytes.length / 2 : 64;
  return [from, Math.min(bytes.length, from + 1 + random.below(longest))];
}

const BYTES = [0, 1, 9, 10, 13, 32, 34, 38, 60, 62, 0x7f, 0x80, 0xc0, 0xfe, 0xff];

/** Ways to change bytes, whatever they are: each gives new ones. */
export const BYTE_MUTATIONS = {
  flip(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let left = 1 + random.below(8); left > 0 && changed.length > 0; left -= 1)
      changed[random.below(changed.length)] ^= 1 << random.below(8);
    return changed;
  },
  set(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let left = 1 + random.below(16); left > 0 && changed.length > 0; left -= 1)
      changed[random.below(changed.length)] = random.pick(BYTES);
    return changed;
  },
  overwrite(bytes, random) {
    const changed = Buffer.from(bytes);
    const [from, to] = piece(bytes, random);
    return changed.fill(random.pick(BYTES), from, to);
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  behead: (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 2_000) + 1)),
  cut(bytes, random) {
    const [from, to] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  double(bytes, random) {
    const [from, to] = piece(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  swap(bytes, random) {
    const [from, to] = piece(bytes, random);
    const [middle] = piece(bytes.subarray(from, to), random);
    const at = from + middle;
    return Buffer.concat([
      bytes.subarray(0, from),
      bytes.subarray(at, to),
      bytes.subarray(from, at),
      bytes.subarray(to),
    ]);
  },
  splice(bytes, random, other) {
    const [from, to] = piece(bytes, random);
    const [start, end] = piece(other, random);
    return Buffer.concat([bytes.subarray(0, from), other.subarray(start, end), bytes.subarray(to)]);
  },
  append: (bytes, random, other) => Buffer.concat([bytes, other.subarray(...piece(other, random))]),
};
