// Builds the GraphiQL page into dist/graphiql: static files that need no other host. Run by `npm run build:page`.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL(".", import.meta.url));
const project = fileURLToPath(new URL("../../../", import.meta.url));
const dist = join(project, "dist");
const page = join(dist, "graphiql");

/** Fingerprint of all that the page is made of: the files of this folder, and every package version (the lock file). */
function fingerprint() {
  const hash = createHash("sha256");
  const own = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...own.sort(), join(project, "package-lock.json")]) {
    const content = readFileSync(file);
    hash.update(`${file.slice(project.length)} ${String(content.length)}\n`).update(content);
  }
  return hash.digest("hex");
}

/** The fingerprint of the page that stands in dist/graphiql, or null where there is none. */
function builtFingerprint() {
  try {
    return readFileSync(join(page, ".inputs"), "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

async function bundleInto(folder) {
  // Vite takes NODE_ENV for its mode: under a test runner it would bundle React's development build.
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: source,
    // Relative, so that the page works under any path prefix.
    base: "./",
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: true,
      // The editor is one large chunk by nature, and is loaded once.
      chunkSizeWarningLimit: 10_000,
      // The licences of what is bundled go with it.
      license: { fileName: "licences.md" },
      // "use client" is for server rendering, which there is none of; hundreds of warnings would hide a real one.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  });
}

/** Moves the old page aside; false where there is none (any more: another build may be doing the same). */
function retire(retired) {
  try {
    renameSync(page, retired);
    return true;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

/** Puts the finished folder in place of the old one, which stays whole until then and comes back should that fail. */
function install(folder) {
  const retired = `${folder}-old`;
  const isReplacing = retire(retired);
  try {
    renameSync(folder, page);
  } catch (error) {
    // Another build that ran at the same time may have been first; its page is as good if it is made of the same.
    if (builtFingerprint() !== wanted) {
      if (isReplacing && !existsSync(page)) renameSync(retired, page);
      throw error;
    }
  }
  rmSync(retired, { recursive: true, force: true });
}

const wanted = fingerprint();
if (builtFingerprint() === wanted) {
  console.log("GraphiQL page: up to date (dist/graphiql)");
} else {
  const started = performance.now();
  const folder = join(dist, `.graphiql-${String(process.pid)}`);
  try {
    await bundleInto(folder);
    writeFileSync(join(folder, ".inputs"), wanted);
    install(folder);
    console.log(`GraphiQL page: built in ${((performance.now() - started) / 1000).toFixed(1)} s (dist/graphiql)`);
  } catch (error) {
    console.error(`GraphiQL page: not built, the old one (if any) stands: ${error.message}`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
