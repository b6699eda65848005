import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkCommand } from "../../src/cli/check.js";
import { ROOT } from "../support/api.js";
import { runCommand, type Printed } from "../support/command.js";

/** A fictional account in which nothing is found. */
export const ACCOUNT = path.join(ROOT, "test", "documents", "accounts", "hunan-2020.txt");

/** 公务接待费 of 1.85 after a fall of 0.75: 0.75 / 2.60 is 28.8 %, so 38.8 % cannot be. */
export const WRONG_RATE = ["减少0.75万元，减少28.8%", "减少0.75万元，减少38.8%"] as const;

/** Runs `juesuan check`, version 1.2.3, with the words. */
export async function check(...words: string[]): Promise<Printed> {
  return runCommand(checkCommand(ROOT, "1.2.3"), words);
}

/** The account with some texts replaced, as a file of that name in the folder. */
export function edited(folder: string, name: string, ...edits: (readonly [string, string])[]): string {
  let text = readFileSync(ACCOUNT, "utf8");
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`the account does not say ${from}`);
    text = text.replace(from, to);
  }
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
