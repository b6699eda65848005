import { rmSync } from "node:fs";

/** What SQLite keeps beside a file: its log, the index of that, and a journal. */
export const BESIDE = ["-wal", "-shm", "-journal"] as const;

/** Takes an SQLite file away with what stands beside it; nothing happens where it is not there. */
export function removeFile(file: string): void {
  for (const beside of ["", ...BESIDE]) rmSync(file + beside, { force: true });
}
