import { TextDecoder } from "node:util";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { brokenUnlessNamed } from "../broken.js";
import { BrokenDocumentError, DocumentTooComplexError } from "../errors.js";
import { MAX_ELEMENT_DEPTH } from "../limits.js";

/** An element that opens: its name without prefix, the namespace that its prefix stands for, its attributes. */
export interface XmlElement {
  readonly local: string;
  readonly namespace: string;
  /** Value of the attribute with this name, whatever its prefix; undefined where it has none. */
  attribute(local: string): string | undefined;
}

/** What the reader of a part does with what streams by; what it leaves out is passed over. `text` may come in pieces. */
export interface XmlHandlers {
  open?(element: XmlElement): void;
  close?(element: XmlElement): void;
  text?(text: string): void;
}

function named(tag: SaxesTagNS): XmlElement {
  return {
    local: tag.local,
    namespace: tag.uri,
    attribute(local) {
      // A loop and no list of values: sheets have millions of cells.
      for (const name in tag.attributes) {
        const attribute = tag.attributes[name];
        if (attribute?.local === local) return attribute.value;
      }
      return undefined;
    },
  };
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8");
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}

/**
 * Streams one XML part through the handlers; nothing of it is kept here. Document type declarations, and with them
 * entities, are refused. Throws BrokenDocumentError where it is not well formed, DocumentTooComplexError past
 * MAX_ELEMENT_DEPTH levels.
 */
export async function readXml(
  document: string,
  chunks: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const xml = new SaxesParser({ xmlns: true, position: false });
  const inside: XmlElement[] = [];
  xml.on("opentag", (tag) => {
    const element = named(tag);
    inside.push(element);
    if (inside.length > MAX_ELEMENT_DEPTH) {
      throw new DocumentTooComplexError(document, "levels of elements", MAX_ELEMENT_DEPTH);
    }
    handlers.open?.(element);
  });
  xml.on("closetag", () => {
    const element = inside.pop();
    if (element !== undefined) handlers.close?.(element);
  });
  const text = (piece: string): void => {
    handlers.text?.(piece);
  };
  xml.on("text", text);
  xml.on("cdata", text);
  xml.on("doctype", () => {
    throw new BrokenDocumentError(document, "its XML declares a document type");
  });
  xml.on("error", (error) => {
    throw brokenUnlessNamed(document, error);
  });
  for await (const piece of decoded(chunks)) xml.write(piece);
  xml.close();
}
