import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../support/api.js";

/** A fenced block of README with its language. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

export function readReadme(): string {
  return readFileSync(path.join(ROOT, "README.md"), "utf8");
}

/** Every fenced block of README, in order. */
export function readmeBlocks(): Block[] {
  return [...readReadme().matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
}
