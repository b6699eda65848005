import { parseArgs } from "node:util";

// What the programs of this folder take, and how each tells what it has seen. Every one takes --full and --seed 7; those
// that repeat something take --size 200 and --minutes 10, and those that write to stores --database sqlite.

const { values } = parseArgs({
  options: Object.fromEntries([
    ["full", { type: "boolean" }],
    ...["seed", "size", "minutes", "database"].map((name) => [name, { type: "string" }]),
  ]),
});
for (const [name, form] of [
  ["seed", /^\d{1,9}$/],
  ["size", /^[1-9]\d{0,8}$/],
  ["minutes", /^[1-9]\d{0,4}$/],
  ["database", /^(sqlite|postgres)$/],
]) {
  if (values[name] === undefined || form.test(values[name])) continue;
  console.error(`--${name} ${values[name]} is not understood: a whole number, or sqlite or postgres`);
  process.exit(2);
}

/** Whether this runs at full size (`--full`), or short. */
export const isFull = values.full === true;

/** What random choices follow from. */
export const seed = Number(values.seed ?? "20261128");

/** How many times a part does what it does: `--size`, or what is usual. */
export function sizeOf({ short, full }) {
  return values.size === undefined ? (isFull ? full : short) : Number(values.size);
}

/** The databases that stores are made on. */
export const databaseKinds = values.database === undefined ? ["sqlite", "postgres"] : [values.database];

/** For how many minutes a part goes on, where it is told; its figures say how far it came. */
export const minutes = values.minutes === undefined ? null : Number(values.minutes);

const began = performance.now();

/** True once a part that repeats something has to come to its end. */
export function isTimeUp() {
  return minutes !== null && performance.now() - began > minutes * 60_000;
}

/** Prints the figures as one line of JSON, and ends with 1 where something that must hold does not. */
export function report(name, figures, holds) {
  const broken = Object.entries(holds).flatMap(([rule, isSo]) => (isSo ? [] : [rule]));
  console.log(JSON.stringify({ name, isFull, seed, ...figures, broken }));
  process.exit(broken.length === 0 ? 0 : 1);
}
