/** A bound of the process that reads a document: the setting that changes it, and what it is counted in. */
interface BoundDescription {
  readonly setting: string;
  readonly unit: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

/** What reading one document may take. Defaults leave ten times the room that the largest published accounts take. */
export const READING_BOUNDS = {
  deadline: {
    setting: "JUESUAN_DOCUMENT_DEADLINE",
    unit: "milliseconds until a document is read and checked",
    default: 120_000,
    least: 1,
    most: 86_400_000,
  },
  memory: {
    setting: "JUESUAN_DOCUMENT_MEMORY",
    unit: "megabytes of the process that reads and checks a document",
    default: 2_560,
    // The process itself, before it has read a document, takes about half of it.
    least: 200,
    most: 1_000_000,
  },
} as const satisfies Readonly<Record<string, BoundDescription>>;

/** How many documents are read side by side: as many as there are cores, where nothing is set. */
export const READERS_SETTING = { setting: "JUESUAN_DOCUMENT_READERS", least: 1, most: 256 } as const;

/** How far each bound goes, in its unit. */
export type ReadingBounds = Readonly<Record<keyof typeof READING_BOUNDS, number>>;

/** Bounds for which nothing was set. */
export const DEFAULT_READING_BOUNDS: ReadingBounds = {
  deadline: READING_BOUNDS.deadline.default,
  memory: READING_BOUNDS.memory.default,
};
