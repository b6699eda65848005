import { readFileSync } from "node:fs";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** Every question that README asks of the seeds and that takes no variables. */
export const QUESTIONS = [...README.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)]
  .map(([, text]) => text)
  .filter((text) => /^\s*(query\s*)?\{/.test(text));
