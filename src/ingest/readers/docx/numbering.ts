import { readXml } from "../xml/read-xml.js";
import type { Archive } from "../zip/archive.js";

/** One level of a list: "（%1）" with chineseCounting prints （一）, （二）. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** A list of the document. Lists with the same `sequence` count on from each other. */
export interface List {
  readonly sequence: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that this list starts anew, and with which number. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface OpenList {
  levels: Map<number, ListLevel>;
  restarts: Map<number, number>;
  sequence: string;
}

const WHOLE = /^\d{1,6}$/;

/** A whole number attribute; `fallback` where it is absent or none. */
export function wholeNumber(text: string | undefined, fallback: number): number {
  return text !== undefined && WHOLE.test(text) ? Number.parseInt(text, 10) : fallback;
}

/** The lists that a Word document defines, by their id. */
export async function readNumbering(archive: Archive, part: string): Promise<ReadonlyMap<string, List>> {
  const sequences = new Map<string, OpenList>();
  const lists = new Map<string, OpenList>();
  let current: OpenList | null = null;
  let levelIndex = 0;
  const setLevel = (change: Partial<ListLevel>): void => {
    const level = current?.levels.get(levelIndex) ?? { start: 1, format: "decimal", text: "" };
    current?.levels.set(levelIndex, { ...level, ...change });
  };
  await readXml(archive.document, archive.inflate(part), {
    open(element) {
      const value = element.attribute("val");
      const id = element.attribute(element.local === "num" ? "numId" : "abstractNumId");
      switch (element.local) {
        case "abstractNum":
          current = { sequence: id ?? "", levels: new Map(), restarts: new Map() };
          sequences.set(id ?? "", current);
          break;
        case "num":
          current = { sequence: "", levels: new Map(), restarts: new Map() };
          lists.set(id ?? "", current);
          break;
        case "abstractNumId":
          if (current !== null) current.sequence = value ?? "";
          break;
        case "lvl":
        case "lvlOverride":
          levelIndex = wholeNumber(element.attribute("ilvl"), 0);
          break;
        case "start":
          setLevel({ start: wholeNumber(value, 1) });
          break;
        case "startOverride":
          current?.restarts.set(levelIndex, wholeNumber(value, 1));
          break;
        case "numFmt":
          setLevel({ format: value ?? "decimal" });
          break;
        case "lvlText":
          setLevel({ text: value ?? "" });
          break;
      }
    },
  });
  return new Map(
    [...lists].map(([id, { sequence, levels, restarts }]) => {
      const inherited = sequences.get(sequence)?.levels ?? new Map<number, ListLevel>();
      return [id, { sequence, levels: new Map([...inherited, ...levels]), restarts }];
    }),
  );
}
