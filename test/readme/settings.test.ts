import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../support/api.js";
import { readReadme } from "./blocks.js";

function names(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "").sort();
}

describe("README", () => {
  const readme = readReadme();

  it("lists every setting, and none that is not there", () => {
    const settings = readFileSync(path.join(ROOT, "src", "config.ts"), "utf8");
    const section = readme.slice(readme.indexOf("## Settings"), readme.indexOf("## Command line"));
    expect(names(section, /^\| `([A-Z_]+)` \|/gm)).toEqual(names(settings, /^ {2}([A-Z_]+): z/gm));
  });

  it("lists every command, and none that is not there", () => {
    const main = readFileSync(path.join(ROOT, "src", "cli", "main.ts"), "utf8");
    expect(names(readme, /^\| `juesuan ([a-z-]+)[^`]*` \|/gm)).toEqual(names(main, /addCommand\((\w+)Command\(/g));
  });
});
