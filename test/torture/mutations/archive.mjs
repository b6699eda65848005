import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl from "yauzl";
import yazl from "yazl";
import { BYTE_MUTATIONS } from "./bytes.mjs";
import { MARKUP_MUTATIONS } from "./text.mjs";

const openArchive = promisify(yauzl.fromBuffer);

/** The parts of an archive by name, in their order; null for what is none. */
async function partsOf(bytes) {
  try {
    const archive = await openArchive(bytes, { lazyEntries: true });
    const open = promisify(archive.openReadStream.bind(archive));
    const parts = [];
    archive.readEntry();
    await new Promise((resolve, reject) => {
      archive.once("error", reject).once("end", resolve);
      archive.on("entry", (entry) => {
        open(entry)
          .then(async (stream) => {
            parts.push({ name: entry.fileName, bytes: await buffer(stream) });
            archive.readEntry();
          })
          .catch(reject);
      });
    });
    return parts;
  } catch {
    return null;
  }
}

async function packed(parts, random) {
  const archive = new yazl.ZipFile();
  for (const { name, bytes } of parts) archive.addBuffer(bytes, name, { compress: random.below(4) > 0 });
  archive.end();
  return buffer(archive.outputStream);
}

const ARCHIVE_MUTATIONS = {
  markup(parts, random) {
    const part = random.pick(parts);
    const text = random.pick(Object.values(MARKUP_MUTATIONS))(part.bytes.toString("utf8"), random);
    return parts.map((one) => (one === part ? { ...one, bytes: Buffer.from(text) } : one));
  },
  cells(parts, random) {
    const part =
      random.pick(parts.filter(({ name }) => /sheet\d|document|sharedStrings/.test(name))) ?? random.pick(parts);
    const bytes = Buffer.from(MARKUP_MUTATIONS.cells(part.bytes.toString("utf8"), random));
    return parts.map((one) => (one === part ? { ...one, bytes } : one));
  },
  partBytes(parts, random) {
    const part = random.pick(parts);
    const bytes = random.pick(Object.values(BYTE_MUTATIONS))(part.bytes, random, random.pick(parts).bytes);
    return parts.map((one) => (one === part ? { ...one, bytes } : one));
  },
  dropPart(parts, random) {
    const part = random.pick(parts);
    return parts.filter((one) => one !== part);
  },
  doublePart: (parts, random) => [...parts, { ...random.pick(parts), bytes: random.pick(parts).bytes }],
  exchangeParts(parts, random) {
    const [one, two] = [random.pick(parts), random.pick(parts)];
    const names = new Map([
      [one, two.name],
      [two, one.name],
    ]);
    return parts.map((part) => ({ ...part, name: names.get(part) ?? part.name }));
  },
};

const KINDS = [
  "cells",
  "cells",
  "cells",
  "markup",
  "markup",
  "markup",
  "partBytes",
  "dropPart",
  "doublePart",
  "exchangeParts",
];

/** Unpacks an archive, changes one or a few things in it, and packs it again; null for what is no archive with parts. */
export async function mutateArchive(bytes, random) {
  let parts = await partsOf(bytes);
  if (parts === null || parts.length === 0) return null;
  const kinds = [];
  for (let left = random.below(3) > 0 ? 1 : 3; left > 0 && parts.length > 0; left -= 1) {
    kinds.push(random.pick(KINDS));
    parts = ARCHIVE_MUTATIONS[kinds.at(-1)](parts, random);
  }
  return { bytes: await packed(parts, random), kinds };
}
