import { CompoundFile } from "./compound/compound-file.js";
import { decodeStart } from "./decode-text.js";
import {
  AmbiguousContentError,
  PasswordProtectedError,
  UndecodableTextError,
  UnknownContentError,
  UnsupportedContentError,
  WrongExtensionError,
} from "./errors.js";
import type { Content, Reader } from "./reader.js";
import { unsupportedContent } from "./unsupported.js";
import { Archive } from "./zip/archive.js";

const ZIP_START = [0x50, 0x4b];
const TEXT_EXTENSIONS = new Set(["txt", "text", "md", "markdown", "tsv", "htm", "html", "shtml"]);
/** Extensions of formats that no reader takes; a document that wears one is named wrongly too. */
const OTHER_EXTENSIONS = new Set(["doc", "wps", "ppt", "pptx", "ofd", "rtf", "zip", "rar", "7z", "mht"]);
const IMAGE_EXTENSIONS = new Set(["png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp"]);

function extensionOf(name: string): string | null {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? null;
}

async function contentOf(bytes: Uint8Array, name: string): Promise<Content> {
  const isZip = ZIP_START.every((byte, index) => bytes[index] === byte) && (bytes[2] ?? 0xff) < 0x09;
  const parts = isZip ? (await Archive.open(bytes, name)).names : null;
  const streams = CompoundFile.is(bytes) ? CompoundFile.open(bytes, name).names : null;
  return { bytes, text: isZip ? null : decodeStart(bytes), parts, streams };
}

function refuseUnread(content: Content, name: string): void {
  // An encrypted .docx or .xlsx is a stream of a compound file.
  if (content.streams?.includes("EncryptedPackage")) throw new PasswordProtectedError(name);
  const unsupported = unsupportedContent(content);
  if (unsupported !== null) throw new UnsupportedContentError(name, unsupported.content, unsupported.remedy);
}

function refuseWrongExtension(reader: Reader, name: string, readers: readonly Reader[]): void {
  const extension = extensionOf(name);
  if (extension === null || reader.extensions.includes(extension)) return;
  const promisesOther =
    OTHER_EXTENSIONS.has(extension) ||
    IMAGE_EXTENSIONS.has(extension) ||
    readers.some((other) => other.extensions.includes(extension));
  const [right] = reader.extensions;
  // A page saved as .aspx or a text without a known extension promises nothing, so its content decides alone.
  if (promisesOther && right !== undefined) throw new WrongExtensionError(name, extension, reader.label, right);
}

/**
 * The one reader that claims these bytes by their content. Throws UnsupportedContentError or PasswordProtectedError for
 * content that is known and not read, UnknownContentError (UndecodableTextError where the name says text) where no
 * reader claims it, AmbiguousContentError naming the two that do, WrongExtensionError where the name says otherwise.
 */
export async function claim(bytes: Uint8Array, name: string, readers: readonly Reader[]): Promise<Reader> {
  const content = await contentOf(bytes, name);
  refuseUnread(content, name);
  const claimants = readers.filter((reader) => reader.claims(content));
  const [reader, second] = claimants;
  if (reader === undefined) {
    const promisesText = TEXT_EXTENSIONS.has(extensionOf(name) ?? "");
    throw promisesText && !bytes.includes(0) ? new UndecodableTextError(name) : new UnknownContentError(name);
  }
  if (second !== undefined) {
    throw new AmbiguousContentError(
      name,
      claimants.map(({ label }) => label),
    );
  }
  refuseWrongExtension(reader, name, readers);
  return reader;
}
