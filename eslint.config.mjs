import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const PAGE = "src/server/graphiql";
const EXACT = ["src/domain/**/*.ts", "src/store/**/*.ts", "src/ingest/**/*.ts", "src/queries/**/*.ts"];

const TYPED = {
  extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  rules: {
    "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
    eqeqeq: ["error", "always", { null: "ignore" }],
    // Files with decorators are left alone: their metadata need the imported classes as values.
    "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  },
};

const MODULE_STYLE = [
  {
    selector: "ExportAllDeclaration",
    message: "A barrel hides who needs what: import from the file that has it.",
  },
];

const FLOATS = [
  {
    selector: "CallExpression[callee.name='Number'], NewExpression[callee.name='Number']",
    message:
      "Number() makes a binary float: BigInt for amounts and rates, Number.parseInt(text, 10) for counts and years.",
  },
  {
    selector: "CallExpression > Identifier.arguments[name='Number']",
    message:
      "Number makes a binary float: BigInt for amounts and rates, Number.parseInt(text, 10) for counts and years.",
  },
  {
    selector: "UnaryExpression[operator='+']",
    message:
      "Unary plus makes a binary float: BigInt for amounts and rates, Number.parseInt(text, 10) for counts and years.",
  },
  {
    selector: "CallExpression[callee.property.name=/^to(Fixed|Precision|Exponential)$/]",
    message: "These round a binary float: amounts and rates are printed from whole numbers (src/domain/printed.ts).",
  },
];

const OUTPUT = [
  {
    selector:
      "MemberExpression[object.property.name=/^std(out|err)$/][property.name='write'], MemberExpression[object.name='console']",
    message: "What is printed may hold words of a document: src/cli/output.ts prints it so that no terminal obeys it.",
  },
];

const PATTERNS = [
  {
    selector: ":function NewExpression[callee.name='RegExp'], CallExpression[callee.name='RegExp']",
    message:
      "A pattern is built once, when its file is loaded: test/patterns checks what each can cost. Text is sought by indexOf.",
  },
];

const PARSE_FLOAT = "It makes a binary float: parsePrinted (src/domain/printed.ts) reads amounts and rates exactly.";
const ENVIRONMENT = "Settings are read once, in src/config.ts, and handed down.";

export default defineConfig(
  globalIgnores(["dist/", "data/", "coverage/", "seeds/"]),
  {
    // Nothing is waved through in place: a rule that does not fit is changed here, for all.
    linterOptions: { noInlineConfig: true },
  },
  js.configs.recommended,
  {
    files: ["src/**/*.ts", "test/**/*.ts", "bench/**/*.ts"],
    ignores: [`${PAGE}/**`],
    ...TYPED,
    languageOptions: { parserOptions: { project: "tsconfig.test.json", tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: [`${PAGE}/**/*.ts`, `${PAGE}/**/*.tsx`],
    ...TYPED,
    languageOptions: { parserOptions: { project: `${PAGE}/tsconfig.json`, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "bench/**/*.ts"],
    rules: {
      // What comes from outside is validated; `as` may widen, never claim.
      "@typescript-eslint/no-unsafe-type-assertion": "error",
    },
  },
  {
    files: ["src/**/*.ts", "test/**/*.ts", "bench/**/*.ts"],
    ignores: [`${PAGE}/**`],
    rules: {
      "no-restricted-syntax": ["error", ...MODULE_STYLE],
      "no-restricted-imports": [
        "error",
        {
          paths: ["process", "node:process"].map((name) => ({ name, message: ENVIRONMENT })),
          patterns: [
            {
              regex: "^\\.{1,2}/(?!.*\\.(c?js|json)$)",
              message: 'Name the file that Node will load: a relative import ends in ".js".',
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/api/**/*.ts", "src/server/**/*.ts", "src/cli/**/*.ts"],
    ignores: [`${PAGE}/**`, "src/cli/output.ts"],
    rules: { "no-restricted-syntax": ["error", ...MODULE_STYLE, ...OUTPUT, ...PATTERNS] },
  },
  {
    files: EXACT,
    rules: {
      "no-restricted-globals": ["error", { name: "parseFloat", message: PARSE_FLOAT }],
      "no-restricted-syntax": ["error", ...MODULE_STYLE, ...OUTPUT, ...PATTERNS, ...FLOATS],
    },
  },
  {
    // Makes a pattern of what its callers hand it, all of them when their file is loaded.
    files: ["src/ingest/statements/lex-rule.ts"],
    rules: { "no-restricted-syntax": ["error", ...MODULE_STYLE, ...OUTPUT, ...FLOATS] },
  },
  {
    // Guesses where an exact root is to be looked for; what it gives reaches no answer.
    files: ["src/domain/guessed-root.ts"],
    rules: { "no-restricted-syntax": ["error", ...MODULE_STYLE, ...OUTPUT, ...PATTERNS] },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "parseFloat", message: PARSE_FLOAT },
        ...["Date", "console", "fetch", "performance", "process", "setTimeout", "setInterval"].map((name) => ({
          name,
          message: "The domain is pure: it has no clock, no I/O and no process.",
        })),
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/config.ts", `${PAGE}/**`],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Number", property: "parseFloat", message: PARSE_FLOAT },
        { object: "process", property: "env", message: ENVIRONMENT },
      ],
    },
  },
  {
    // A use case or a view that needs more than this is two of them.
    files: ["src/queries/**/*.ts"],
    rules: { "max-lines": ["error", { max: 200, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: Object.fromEntries(
        ["AbortSignal", "URL", "clearTimeout", "console", "fetch", "performance", "process", "setTimeout"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
    rules: { "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { __dirname: "readonly", module: "writable", require: "readonly" },
    },
  },
);
