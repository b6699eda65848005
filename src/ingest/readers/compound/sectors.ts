import { BrokenDocumentError } from "../errors.js";

const HEADER = {
  sectorShift: 30,
  miniShift: 32,
  fatSectors: 44,
  directory: 48,
  miniCutoff: 56,
  miniTable: 60,
  moreFat: 68,
  fatList: 76,
};
const FAT_IN_HEADER = 109;

/** Numbers from here on name no sector but what a sector is for: free, end of a chain, part of a table. */
const FIRST_SPECIAL = 0xff_ff_ff_fa;

/** Every sector of a chain, in order. `next` tells the one behind; a chain longer than `limit` runs in a circle. */
export function chainFrom(document: string, start: number, next: (sector: number) => number, limit: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_SPECIAL; sector = next(sector)) {
    if (sectors.length >= limit) throw new BrokenDocumentError(document, "a chain of its sectors has no end");
    sectors.push(sector);
  }
  return sectors;
}

/** The sectors of a compound file and the table that chains them. Nothing is read before a stream is asked for. */
export class Sectors {
  readonly directoryStart: number;
  readonly miniTableStart: number;
  readonly miniCutoff: number;
  readonly miniSize: number;
  private readonly size: number;
  private readonly count: number;
  private readonly fat: readonly number[];

  /** Throws BrokenDocumentError where the header is none, or a sector stands behind the end of the file. */
  constructor(
    readonly document: string,
    private readonly file: Buffer,
  ) {
    const sectorShift = file.length < 512 ? 0 : file.readUInt16LE(HEADER.sectorShift);
    const miniShift = file.length < 512 ? 0 : file.readUInt16LE(HEADER.miniShift);
    if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) {
      throw new BrokenDocumentError(document, "its header is damaged");
    }
    this.size = 2 ** sectorShift;
    this.miniSize = 2 ** miniShift;
    this.count = Math.max(0, Math.ceil(file.length / this.size) - 1);
    this.directoryStart = file.readUInt32LE(HEADER.directory);
    this.miniTableStart = file.readUInt32LE(HEADER.miniTable);
    this.miniCutoff = file.readUInt32LE(HEADER.miniCutoff);
    this.fat = this.fatSectors();
  }

  /** The bytes of a chain; the last sector of a file may be cut short, as some programs leave it. */
  read(start: number): Buffer {
    return Buffer.concat(
      chainFrom(this.document, start, (sector) => this.next(sector), this.count).map((sector) => this.sector(sector)),
    );
  }

  private sector(number: number): Buffer {
    if (number >= this.count) throw new BrokenDocumentError(this.document, "it ends before its content does");
    return this.file.subarray((number + 1) * this.size, (number + 2) * this.size);
  }

  private entry(sector: number, index: number): number {
    const bytes = this.sector(sector);
    if (bytes.length < index * 4 + 4) throw new BrokenDocumentError(this.document, "it ends before its content does");
    return bytes.readUInt32LE(index * 4);
  }

  private next(sector: number): number {
    const perSector = this.size / 4;
    const table = this.fat[Math.floor(sector / perSector)];
    if (table === undefined) throw new BrokenDocumentError(this.document, "its table of sectors is damaged");
    return this.entry(table, sector % perSector);
  }

  private fatSectors(): readonly number[] {
    const listed = Math.min(this.file.readUInt32LE(HEADER.fatSectors), this.count);
    const sectors: number[] = [];
    for (let index = 0; index < Math.min(listed, FAT_IN_HEADER); index += 1) {
      sectors.push(this.file.readUInt32LE(HEADER.fatList + index * 4));
    }
    const perSector = this.size / 4 - 1;
    const start = listed > FAT_IN_HEADER ? this.file.readUInt32LE(HEADER.moreFat) : FIRST_SPECIAL;
    for (const sector of chainFrom(this.document, start, (one) => this.entry(one, perSector), this.count)) {
      for (let index = 0; index < perSector && sectors.length < listed; index += 1) {
        sectors.push(this.entry(sector, index));
      }
    }
    return sectors;
  }
}
