const RECORD_BYTES = 8224;
const SECTOR = 512;
const END = 0xff_ff_ff_fe;

/** Numbers of two bytes each, low byte first. */
export function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

/** A number of four bytes. */
export function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A binary number of eight bytes. */
export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** One record; its bytes go on in continuations only where a test writes them. */
export function record(kind: number, ...bytes: readonly Buffer[]): Buffer {
  const body = Buffer.concat(bytes);
  if (body.length > RECORD_BYTES) throw new RangeError("a record holds 8224 bytes at most");
  return Buffer.concat([shorts(kind, body.length), body]);
}

/** Characters of two bytes each, behind the flag that says so. */
export function wide(text: string): Buffer {
  return Buffer.concat([Buffer.from([1]), Buffer.from(text, "utf16le")]);
}

/** Characters of one byte each, behind the flag that says so. */
export function narrow(text: string): Buffer {
  return Buffer.concat([Buffer.from([0]), Buffer.from(text, "latin1")]);
}

export interface SheetSource {
  readonly name: string;
  readonly records: readonly Buffer[];
  /** 1 and 2 for a sheet that is hidden. */
  readonly state?: number;
  /** 2 for a chart. */
  readonly type?: number;
}

export const END_OF_PART = record(0x000a);

/** The record that starts a part of the workbook: 5 for what it says of itself, 16 for a sheet, 32 for a chart. */
export function startOfPart(type: number, version = 0x0600): Buffer {
  return record(0x0809, shorts(version, type, 0, 0), long(0), long(0));
}

/** The stream of a workbook: `globals` stand before the list of sheets. */
export function workbookStream(sheets: readonly SheetSource[], globals: readonly Buffer[] = []): Buffer {
  const parts = sheets.map(({ records }) => Buffer.concat([startOfPart(16), ...records, END_OF_PART]));
  const list = (starts: readonly number[]): Buffer =>
    Buffer.concat([
      startOfPart(5),
      ...globals,
      ...sheets.map(({ name, state = 0, type = 0 }, index) =>
        record(0x0085, long(starts[index] ?? 0), Buffer.from([state, type, name.length]), wide(name)),
      ),
      END_OF_PART,
    ]);
  const listBytes = list([]).length;
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { length }) => sum + length, listBytes));
  return Buffer.concat([list(starts), ...parts]);
}

function directoryEntry(name: string, type: number, start: number, size: number, child: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, "utf16le");
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = type;
  for (const offset of [68, 72, 76]) entry.writeUInt32LE(0xff_ff_ff_ff, offset);
  entry.writeUInt32LE(child >>> 0, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/**
 * A compound file with one stream: a header, the sectors that chain all others, one of the directory, then the stream.
 * `next` names another sector than the one behind, or the end, where a test is about damage.
 */
export function compoundFile(stream: Buffer, name = "Workbook", next?: (sector: number) => number): Buffer {
  // Below 4096 bytes a stream would stand elsewhere; nothing behind its last record is read.
  const sectors = Math.ceil(Math.max(stream.length, 4096) / SECTOR);
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  shorts(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  const tables = Math.ceil((sectors + 2) / 127);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(tables, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  const table = Buffer.alloc(SECTOR * tables, 0xff);
  for (let sector = 0; sector < tables; sector += 1) {
    header.writeUInt32LE(sector, 76 + sector * 4);
    table.writeUInt32LE(0xff_ff_ff_fd, sector * 4);
  }
  table.writeUInt32LE(END, tables * 4);
  const first = tables + 1;
  for (let sector = first; sector < sectors + first; sector += 1) {
    const behind = sector === sectors + first - 1 ? END : sector + 1;
    table.writeUInt32LE(next?.(sector) ?? behind, sector * 4);
  }
  const directory = Buffer.alloc(SECTOR);
  directoryEntry("Root Entry", 5, END, 0, 1).copy(directory);
  directoryEntry(name, 2, first, Math.max(stream.length, 4096), -1).copy(directory, 128);
  return Buffer.concat([header, table, directory, stream, Buffer.alloc(sectors * SECTOR - stream.length)]);
}
