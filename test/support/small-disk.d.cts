/** A disk that can be filled, and emptied again. */
export interface SmallDisk {
  readonly folder: string;
  /** From now on only so many bytes more can be written to it. */
  fill(bytesLeft: number): void;
  empty(): void;
  remove(): void;
}

/** A disk of a few megabytes that is really full; null where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null;
