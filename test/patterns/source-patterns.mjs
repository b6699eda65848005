import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";

/** A pattern of the source: where it stands, and what it is. */
/** @typedef {{ file: string, source: string, flags: string }} SourcePattern */

/** Every pattern that is written out in a file. @returns {SourcePattern[]} */
function literalsOf(root, file) {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * Every pattern that is put together when a file is loaded (lint allows none later): the compiled files are loaded with a
 * constructor that takes note. @returns {SourcePattern[]}
 */
function builtIn(root, files) {
  const require = createRequire(import.meta.url);
  const compiled = path.join(root, "dist") + path.sep;
  const found = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args) {
      const built = Reflect.construct(target, args);
      const caller = new Error().stack.split("\n").find((line) => line.includes(compiled));
      if (caller !== undefined) {
        const file = /^[^:)]+/.exec(caller.slice(caller.indexOf(compiled) + compiled.length))?.[0] ?? "";
        found.push({ file: `src/${file.replace(/\.js$/, ".ts")}`, source: built.source, flags: built.flags });
      }
      return built;
    },
  });
  try {
    for (const file of files) require(compiled + file.slice("src/".length).replace(/\.ts$/, ".js"));
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/** Every pattern below src/, each once; dist/ must be of this source. @returns {SourcePattern[]} */
export function sourcePatterns(root) {
  const files = readdirSync(path.join(root, "src"), { recursive: true })
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
    .map((file) => `src/${file.split(path.sep).join("/")}`);
  const building = files.filter((file) => /RegExp\(|lexRule\(/.test(readFileSync(path.join(root, file), "utf8")));
  const all = [...files.flatMap((file) => literalsOf(root, file)), ...builtIn(root, building)];
  // Where a search starts and how often it is made says nothing of what one costs.
  const ones = new Map(all.map((one) => [`${one.source}/${one.flags.replace(/[dgy]/g, "")}`, one]));
  return [...ones.values()].map((one) => ({ ...one, flags: one.flags.replace(/[dgy]/g, "") }));
}
