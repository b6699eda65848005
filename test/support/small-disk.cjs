const { Buffer } = require("node:buffer");
const { spawnSync } = require("node:child_process");
const { mkdtempSync, rmSync, statfsSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

// Plain JavaScript, for both the tests and the programs of test/torture; small-disk.d.cts says what is in it.

function run(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

module.exports.smallDisk = function smallDisk(megabytes) {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-disk-"));
  if (!run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder])) {
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
};
