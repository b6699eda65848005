import { Buffer, isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "../random.mjs";
import { mutateArchive } from "./archive.mjs";
import { BYTE_MUTATIONS } from "./bytes.mjs";
import { mutatePdf } from "./pdf.mjs";
import { MARKUP_MUTATIONS, TEXT_MUTATIONS } from "./text.mjs";

const DOCUMENTS = fileURLToPath(new URL("../../documents/", import.meta.url));
const FORMATS = {
  text: [".txt", ".md"],
  html: [".html"],
  docx: [".docx"],
  xlsx: [".xlsx"],
  xls: [".xls"],
  pdf: [".pdf"],
};
/** Documents that are read as they stand: they let the most happen to what is changed in them. */
const WHOLE = /[/\\](?:accounts|checks)[/\\]|whole-account/;
/** Of how many documents one is whole; the only PDF takes a second to be read. */
const WHOLE_OF_4 = { pdf: 1 };

/** Our own documents by format, broken ones too. */
function readDocuments() {
  const files = readdirSync(DOCUMENTS, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const all = files
    .map(({ parentPath, name }) => ({
      name,
      isWhole: WHOLE.test(join(parentPath, name)),
      bytes: readFileSync(join(parentPath, name)),
    }))
    .filter(({ bytes }) => bytes.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.entries(FORMATS).map(([format, extensions]) => {
    const ofFormat = all.filter(({ name }) => extensions.includes(extname(name)));
    return {
      format,
      whole: ofFormat.filter(({ isWhole }) => isWhole),
      others: ofFormat.filter(({ isWhole }) => !isWhole),
    };
  });
}

const documents = readDocuments();

/** Mostly one change, which lets the rest be read. */
function times(random) {
  return random.below(3) > 0 ? 1 : 2 + random.below(2);
}

function mutateBytes(bytes, random) {
  const kinds = [];
  let changed = bytes;
  for (let left = times(random); left > 0; left -= 1) {
    const { others } = random.pick(documents);
    kinds.push(random.pick(Object.keys(BYTE_MUTATIONS)));
    changed = BYTE_MUTATIONS[kinds.at(-1)](changed, random, random.pick(others).bytes);
  }
  return { bytes: changed, kinds };
}

function mutateText(bytes, random, mutations) {
  const kinds = [];
  // What is in another encoding keeps it: one byte a character, which its figures and markup are.
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  let text = bytes.toString(encoding);
  for (let left = times(random); left > 0; left -= 1) {
    kinds.push(random.pick(Object.keys(mutations)));
    text = mutations[kinds.at(-1)](text, random);
  }
  return { bytes: Buffer.from(text, encoding), kinds };
}

/** By what stands in a format; null where it is only bytes, or this document is not what its name says. */
async function mutateStructure(format, bytes, random) {
  switch (format) {
    case "text":
      return mutateText(bytes, random, TEXT_MUTATIONS);
    case "html":
      return mutateText(bytes, random, MARKUP_MUTATIONS);
    case "docx":
    case "xlsx":
      return mutateArchive(bytes, random);
    case "pdf":
      return mutatePdf(bytes, random);
    default:
      return null;
  }
}

/** The mutant of a seed and a number, always the same: its bytes, format, extension, and what was done to which document. */
export async function mutant(seed, number) {
  const random = new Random(seed + Math.imul(number, 2_654_435_761));
  const { format, whole, others } = documents[number % documents.length];
  const { name, bytes } = random.pick(random.below(4) < (WHOLE_OF_4[format] ?? 3) ? whole : others);
  const structured = random.below(6) > 0 ? await mutateStructure(format, bytes, random) : null;
  const changed = structured ?? mutateBytes(bytes, random);
  return {
    format,
    extension: extname(name),
    bytes: changed.bytes,
    told: `${number}: ${changed.kinds.join(", ")} of ${name}`,
  };
}
