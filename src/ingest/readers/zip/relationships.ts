import { posix } from "node:path";
import { BrokenDocumentError } from "../errors.js";
import { readXml } from "../xml/read-xml.js";
import type { Archive } from "./archive.js";

/** A part that another part refers to: `type` is the last word of its relationship type (worksheet, styles). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the archive. */
  readonly part: string;
}

function partName(source: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(source), target);
}

/**
 * The parts of an office file that `source` ("" for the file itself) refers to; none where it has no relationships.
 * References to outside the file are left out.
 */
export async function relationshipsOf(archive: Archive, source: string): Promise<readonly Relationship[]> {
  const part = posix.join(posix.dirname(source), "_rels", `${posix.basename(source)}.rels`);
  if (!archive.has(part)) return [];
  const found: Relationship[] = [];
  await readXml(archive.document, archive.inflate(part), {
    open(element) {
      const id = element.attribute("Id");
      const target = element.attribute("Target");
      const type = element.attribute("Type")?.split("/").at(-1);
      if (id === undefined || target === undefined || type === undefined) return;
      if (element.attribute("TargetMode") !== "External") found.push({ id, type, part: partName(source, target) });
    },
  });
  return found;
}

/** Name of the part that holds the document itself. Throws BrokenDocumentError where the file names none. */
export async function mainPart(archive: Archive): Promise<string> {
  const main = (await relationshipsOf(archive, "")).find(({ type }) => type === "officeDocument");
  if (main === undefined) throw new BrokenDocumentError(archive.document, "it does not say which part is its document");
  return main.part;
}
