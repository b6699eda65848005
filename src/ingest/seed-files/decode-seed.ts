import { printParseErrorCode, visit, type JSONPath } from "jsonc-parser";
import { SeedFileError, type SeedProblem } from "./seed-file-error.js";

/** A JSON path as problems print it: tables[4].rows[2].cells[0] */
export function printPath(path: JSONPath): string {
  return path.reduce<string>((printed, part) => {
    if (typeof part === "number") return `${printed}[${String(part)}]`;
    return printed === "" ? part : `${printed}.${part}`;
  }, "");
}

function decode(bytes: Uint8Array | string, file: string, what: string): string {
  if (typeof bytes === "string") return bytes.replace(/^\uFEFF/, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SeedFileError(file, [{ path: "", reason: "it is not UTF-8; save it in that encoding" }], what);
  }
}

/** What no text of a store holds: databases treat it apart. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Syntax errors with line and column, and names that one object holds twice: JSON.parse would keep only the last. */
function textProblems(text: string): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const members: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        members.push(new Set());
      },
      onObjectEnd: () => {
        members.pop();
      },
      onObjectProperty: (name, _offset, _length, line, _character, path) => {
        const seen = members.at(-1);
        if (seen?.has(name) === true) {
          const where = printPath([...path(), name]);
          problems.push({
            path: where,
            reason: `it stands twice in one object, again on line ${String(line + 1)}; keep one`,
          });
        }
        seen?.add(name);
      },
      onLiteralValue: (value: unknown, _offset, _length, _line, _character, path) => {
        if (typeof value === "string" && UNSTORABLE.test(value)) {
          problems.push({ path: printPath(path()), reason: "it holds U+0000 or half a surrogate pair; leave it out" });
        }
      },
      onError: (code, _offset, _length, line, character) => {
        const place = `line ${String(line + 1)}, column ${String(character + 1)}`;
        problems.push({ path: "", reason: `it is not JSON: ${printParseErrorCode(code)} at ${place}` });
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return problems;
}

/**
 * The value in a seed file's bytes or text. Throws SeedFileError where it is not UTF-8, not JSON, or where an object
 * holds a name twice.
 */
export function decodeSeed(bytes: Uint8Array | string, file: string, what = "seed file"): unknown {
  const text = decode(bytes, file, what);
  const problems = textProblems(text);
  if (problems.length > 0) throw new SeedFileError(file, problems, what);
  return JSON.parse(text);
}
