// graphql-js looks in every check of a type for a second copy of itself, unless told that this is no development: a third
// of its time. That there is one copy only is asked by `npm start` in .ci/run, which is told nothing.
process.env.NODE_ENV = "production";

/** @type {import("jest").Config} */
module.exports = {
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  globalSetup: "<rootDir>/test/support/global-setup.mjs",
  globalTeardown: "<rootDir>/test/support/postgres-server-stop.mjs",
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        // Only what is written here counts, so that tests run the code that tsc would emit (tsconfig.json).
        swcrc: false,
        module: { type: "commonjs", ignoreDynamic: true },
        jsc: {
          target: "es2023",
          keepClassNames: true,
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  // Node itself can require this ESM package; jest cannot, so it is compiled.
  transformIgnorePatterns: ["/node_modules/(?!sql-template-tag/)"],
  // Imports name the file that tsc will write. Packages have it as it is; in src and test it is the .ts beside it.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": ["$1.js", "$1.ts"] },
  // Store and API tests migrate a fresh database each; two cores under load take more than the default 5 s.
  testTimeout: 30_000,
  testSequencer: "<rootDir>/test/support/longest-first.cjs",
  maxWorkers: "100%",
  // What a hundred test files leave behind in a worker fills its heap: beyond this it is exchanged for a new one.
  workerIdleMemoryLimit: "1200MB",
};
