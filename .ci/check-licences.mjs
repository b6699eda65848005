// Looks whether every package of the lock file has a licence under which we may use it. Prints a line for each that has
// not, with what to do, and ends with 1. Another lock file may be given, for tests.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Licences that ask no more than to be named, or, as MPL-2.0, bind only changes to their own files. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "PSF-2.0",
  "Python-2.0",
  "WTFPL",
  "Zlib",
]);
/** Of what is only used to build and test, nothing of which is handed on. */
const ALLOWED_IN_DEVELOPMENT = new Set([...ALLOWED, "CC-BY-4.0"]);

/** True where one side of each OR is allowed whole; a licence WITH an exception is looked at by a person. */
function isAllowed(expression, allowed) {
  return expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((side) => side.split(" AND ").every((licence) => allowed.has(licence)));
}

function complaint(place, { version, license, dev }) {
  if (typeof license === "string" && isAllowed(license, dev === true ? ALLOWED_IN_DEVELOPMENT : ALLOWED)) return null;
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const why = license === undefined ? "says no licence" : `is under ${JSON.stringify(license)}`;
  return `${name}@${version} ${why}: take another package, or, where the licence may be used, add it to .ci/check-licences.mjs`;
}

const lockFile = process.argv[2] ?? path.join(ROOT, "package-lock.json");
const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
const places = Object.entries(packages).filter(([place]) => place.includes("node_modules/"));
const complaints = places.map(([place, one]) => complaint(place, one)).filter((one) => one !== null);
if (places.length === 0) complaints.push(`${lockFile} lists no package`);
for (const one of complaints) console.error(one);
process.exitCode = complaints.length > 0 ? 1 : 0;
