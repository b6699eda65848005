import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk that can be filled, and emptied again. */
export interface SmallDisk {
  readonly folder: string;
  /** From now on only so many bytes more can be written to it. */
  fill(bytesLeft: number): void;
  empty(): void;
  remove(): void;
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** A disk of a few megabytes that is really full; null where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-disk-"));
  if (!run("mount", ["-t", "tmpfs", "-o", `size=${String(megabytes)}m`, "tmpfs", folder])) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill(bytesLeft) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft)));
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      run("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
