/** A stream of a compound file: its name, where its chain starts, and its bytes. */
export interface Entry {
  readonly name: string;
  readonly kind: "stream" | "storage" | "root";
  readonly start: number;
  readonly size: number;
}

interface ListedEntry extends Entry {
  readonly siblings: readonly number[];
  readonly child: number;
}

const ENTRY_BYTES = 128;
const KINDS: Readonly<Record<number, Entry["kind"]>> = { 1: "storage", 2: "stream", 5: "root" };

function entryAt(directory: Buffer, offset: number): ListedEntry | null {
  const kind = KINDS[directory[offset + 66] ?? 0];
  const nameBytes = directory.readUInt16LE(offset + 64);
  if (kind === undefined || nameBytes < 2 || nameBytes > 64) return null;
  return {
    name: directory.toString("utf16le", offset, offset + nameBytes - 2),
    kind,
    siblings: [directory.readUInt32LE(offset + 68), directory.readUInt32LE(offset + 72)],
    child: directory.readUInt32LE(offset + 76),
    start: directory.readUInt32LE(offset + 116),
    size: directory.readUInt32LE(offset + 120),
  };
}

/** Numbers of the entries that stand in a storage: those of documents embedded in this one. */
function nestedEntries(entries: readonly (ListedEntry | null)[]): ReadonlySet<number> {
  const nested = new Set<number>();
  const open = entries.flatMap((entry) => (entry?.kind === "storage" ? [entry.child] : []));
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const entry = entries[number];
    if (entry === undefined || entry === null || nested.has(number)) continue;
    nested.add(number);
    open.push(...entry.siblings);
  }
  return nested;
}

/** The root of the document and the streams that stand in it directly, not in a document embedded in it. */
export function ownEntries(directory: Buffer): readonly Entry[] {
  const entries: (ListedEntry | null)[] = [];
  for (let offset = 0; offset + ENTRY_BYTES <= directory.length; offset += ENTRY_BYTES) {
    entries.push(entryAt(directory, offset));
  }
  const nested = nestedEntries(entries);
  return entries.filter((entry, number) => entry !== null && !nested.has(number)).filter((entry) => entry !== null);
}
