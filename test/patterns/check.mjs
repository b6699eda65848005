import path from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "recheck";
import { BOUNDED_PATTERNS } from "./bounded-patterns.mjs";
import { sourcePatterns } from "./source-patterns.mjs";
import { withoutAssertions } from "./without-assertions.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** By theory alone: recheck's search for attacks takes seconds a pattern and finds another one each time. */
const HOW = { checker: "automaton", timeout: 45_000 };
const AT_ONCE = 2;

function listed({ source, flags }) {
  return BOUNDED_PATTERNS.find((one) => one.source === source && one.flags === flags);
}

/** Why a pattern is no safe one: how its work grows, or that recheck cannot tell. null for a safe one. */
async function whyUnsafe({ source, flags }) {
  const found = await check(withoutAssertions(source), flags, HOW);
  if (found.status === "safe") return null;
  return found.status === "vulnerable" ? found.complexity.summary : found.error.kind;
}

const patterns = sourcePatterns(ROOT);
const pending = patterns.filter((one) => listed(one)?.isDecided !== false);
const verdicts = [];
async function work() {
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const why = await whyUnsafe(one);
    if (why !== null || listed(one) !== undefined) verdicts.push({ ...one, why, isListed: listed(one) !== undefined });
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));

/** Prints what is wrong, nothing where every pattern is safe or listed. */
const unknown = BOUNDED_PATTERNS.filter((one) => !patterns.some((pattern) => listed(pattern) === one));
const wrong = [
  ...verdicts.filter(({ isListed }) => !isListed).map(({ file, source, why }) => `${file}: ${why}: ${source}`),
  ...verdicts
    .filter(({ why }) => why === null)
    .map(({ file, source }) => `${file}: is safe, take it off the list: ${source}`),
  ...unknown.map(({ file, source }) => `${file}: no such pattern, take it off the list: ${source}`),
];
process.stdout.write(JSON.stringify({ checked: patterns.length, wrong }), () => {
  // The checker's own process would go on waiting for patterns.
  process.exit(0);
});
