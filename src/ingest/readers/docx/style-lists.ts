import { readXml } from "../xml/read-xml.js";
import type { Archive } from "../zip/archive.js";
import { wholeNumber } from "./numbering.js";

/** The list, and its level, that an item belongs to. */
export interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

interface Style {
  basedOn: string | null;
  listId: string | null;
  level: number | null;
}

/** Styles that build on each other go no deeper than this; more is a circle. */
const MAX_CHAIN = 20;

function resolve(styles: ReadonlyMap<string, Style>, id: string): ListPlace | null {
  let style = styles.get(id);
  let level: number | null = null;
  for (let step = 0; style !== undefined && step < MAX_CHAIN; step += 1) {
    level ??= style.level;
    if (style.listId !== null) return { listId: style.listId, level: level ?? 0 };
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return null;
}

/** The list that each paragraph style numbers its paragraphs by (heading 一、二、三), for the styles that do. */
export async function readStyleLists(archive: Archive, part: string): Promise<ReadonlyMap<string, ListPlace>> {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  await readXml(archive.document, archive.inflate(part), {
    open(element) {
      const value = element.attribute("val") ?? null;
      if (element.local === "style") {
        current = { basedOn: null, listId: null, level: null };
        styles.set(element.attribute("styleId") ?? "", current);
      } else if (current !== null) {
        if (element.local === "basedOn") current.basedOn = value;
        else if (element.local === "numId") current.listId = value;
        else if (element.local === "ilvl") current.level = wholeNumber(value ?? undefined, 0);
      }
    },
  });
  return new Map(
    [...styles.keys()].flatMap((id) => {
      const place = resolve(styles, id);
      return place === null ? [] : [[id, place] as const];
    }),
  );
}
