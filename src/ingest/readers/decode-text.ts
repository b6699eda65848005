import { isNativeError } from "node:util/types";

/** As many bytes as are looked at to tell what a text is. */
const START_BYTES = 64 * 1024;

interface Encoding {
  readonly label: string;
  /** True where a byte order mark or the text itself says so: no other encoding is tried. */
  readonly certain: boolean;
}

/** Line breaks, tabs, spaces, comma and full stop: every text has some, and none of them is another one turned round. */
const COMMON_UNITS = new Set([0x0009, 0x000a, 0x000d, 0x0020, 0x3002, 0xff0c]);

function unmarkedUtf16(bytes: Uint8Array): string | null {
  let [bigEndian, littleEndian, hasZero] = [0, 0, false];
  const end = Math.min(bytes.length, START_BYTES) - 1;
  for (let index = 0; index < end; index += 2) {
    const [first, second] = [bytes[index] ?? 0, bytes[index + 1] ?? 0];
    hasZero ||= first === 0 || second === 0;
    if (COMMON_UNITS.has(first * 256 + second)) bigEndian += 1;
    if (COMMON_UNITS.has(second * 256 + first)) littleEndian += 1;
  }
  // A zero byte is no character of any other encoding.
  if (!hasZero || bigEndian === littleEndian) return null;
  return bigEndian > littleEndian ? "utf-16be" : "utf-16le";
}

function encodings(bytes: Uint8Array, declared: string | null): readonly Encoding[] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return [{ label: "utf-8", certain: true }];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [{ label: "utf-16le", certain: true }];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [{ label: "utf-16be", certain: true }];
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return [{ label: utf16, certain: true }];
  // Chinese text in GB18030 is practically never valid UTF-8, so what is valid UTF-8 is UTF-8, whatever a page says.
  const declaredOnes = declared === null ? [] : [{ label: declared, certain: false }];
  return [{ label: "utf-8", certain: false }, ...declaredOnes, { label: "gb18030", certain: false }];
}

/** These bytes are not in that encoding; a page names an encoding that nobody knows. */
const NOT_DECODED = new Set(["ERR_ENCODING_INVALID_ENCODED_DATA", "ERR_ENCODING_NOT_SUPPORTED"]);

function decodeAs(label: string, bytes: Uint8Array, isStart: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: isStart });
  } catch (cause) {
    const code: unknown = isNativeError(cause) && "code" in cause ? cause.code : null;
    if (typeof code === "string" && NOT_DECODED.has(code)) return null;
    throw cause;
  }
}

function decode(bytes: Uint8Array, declared: string | null, isStart: boolean): string | null {
  for (const { label, certain } of encodings(bytes, declared)) {
    const text = decodeAs(label, bytes, isStart);
    if (text !== null || certain) return text;
  }
  return null;
}

const CONTROL = /[^\P{Cc}\t\n\v\f\r]/gu;

function withoutControls(text: string): string | null {
  const clean = text.replace(CONTROL, "");
  // A stray control character is a slip of an editor; many are no text, and NUL never is.
  if (text.includes("\0") || text.length - clean.length > 1 + text.length / 500) return null;
  return clean;
}

/**
 * The text of a file in UTF-8, UTF-16 (each with or without byte order mark), the encoding it declares, or GB18030
 * (and with it GBK and GB2312); null where the bytes are none of these. Stray control characters are left out.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const text = decode(bytes, declared, false);
  return text === null ? null : withoutControls(text);
}

/** The first characters of a file (64 KB), decoded like decodeText; null where it does not start as text. */
export function decodeStart(bytes: Uint8Array): string | null {
  const text = decode(bytes.subarray(0, START_BYTES), null, true);
  return text === null ? null : withoutControls(text);
}
