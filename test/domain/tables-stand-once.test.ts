import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { TABLES } from "../../src/domain/tables/tables.js";

const SRC = path.resolve(__dirname, "..", "..", "src");
const HOME = path.join("domain", "tables") + path.sep;

/** Files in which a word is no slug, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "store/read/line-aggregates.ts": "total is the name of a column of its SQL",
  "store/read/page.ts": "total is the name of a column of its SQL",
};

const SLUGS = new Set(Object.values(TABLES).flatMap(({ slugs }) => Object.keys(slugs)));

/** The slugs that a file spells in strings, and the beginnings of slugs that it completes in templates. */
function spelledIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(SRC, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isImport = ts.isStringLiteral(node) && ts.isImportDeclaration(node.parent);
    if (ts.isStringLiteralLike(node) && !isImport && SLUGS.has(node.text)) found.push(node.text);
    if (ts.isTemplateHead(node) && /^(?:income|expenditure|procurement)\./.test(node.text)) found.push(`${node.text}…`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("slugs of tables", () => {
  it("are spelled in their descriptions and nowhere else", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const spelled = files
      .filter((file) => !file.startsWith(HOME) && !Object.hasOwn(EXCEPTIONS, file.split(path.sep).join("/")))
      .flatMap((file) => spelledIn(file).map((slug) => `${file}: ${slug}`));
    expect(spelled).toEqual([]);
  });
});
