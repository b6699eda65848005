// Which way the arrows point: domain <- store, ingest <- queries <- api <- server; cli -> queries, ingest.
// Type imports count as well: a layer that needs another one's types depends on it.

const ingestRooms = require("./.ci/ingest-rooms.cjs");

/** A folder of src that imports nothing of the house but itself and what is listed. */
const layer = (name, allowed, comment) => ({
  name: `${name}-imports-its-own-layer-or-below`,
  comment,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: [`^src/${name}/`, ...allowed.map((folder) => `^src/${folder}`)] },
});

/** Packages that only the files matching `home` import. */
const library = (name, packages, home, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^src/", pathNot: home },
  to: { path: packages.map((package) => `(^|node_modules/)${package}(/|$)`) },
});

const IO_MODULES = "child_process|cluster|dgram|dns|fs|http|http2|https|net|tls|worker_threads";
const CLI_SERVE = "^src/cli/[a-z/]*\\bserve\\.ts$";
const CLI_SCHEMA = "^src/cli/[a-z/]*\\bschema\\.ts$";
const SERVER_MAIN = "^src/server/main\\.ts$";
const CLI_MAIN = "^src/cli/main\\.ts$";
const CONFIG = "^src/config\\.ts$";
const SERVER_SETTINGS = "^src/server/(serving-bounds|client-settings|operation-settings)\\.ts$";
const PAGE = "^src/server/graphiql/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment:
        "The rules of the figures are functions of their arguments: no I/O, no clock, no library but decimal.js, " +
        "so that every law can be tested with numbers alone and holds in whatever is built around them.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: ["^src/domain/", "(^|node_modules/)decimal\\.js(/|$)"] },
    },
    layer(
      "store",
      ["domain/"],
      "The store keeps and finds figures; it must not know who reads the documents or asks the questions.",
    ),
    layer(
      "ingest",
      ["domain/", "store/"],
      "A document goes through once, forward only: an import that knew the questions or the API would shape data for them.",
    ),
    ...ingestRooms,
    {
      name: "columns-are-known-in-store",
      comment:
        "Which columns a table has is known where the database is: who imports hands over records and is handed facts.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/" },
      to: { path: "^src/store/(row|write/insert-rows)\\.ts$" },
    },
    layer(
      "queries",
      ["domain/", "store/"],
      "A use case is repository plus domain. API and command line both call it and so give the same answer; " +
        "it works on stored data alone, never on a document.",
    ),
    layer(
      "api",
      ["domain/", "queries/"],
      "A resolver delegates to a use case. With the store in reach it would grow a second way to an answer, and SQL per field.",
    ),
    {
      name: "server-imports-its-own-layer-or-below",
      comment:
        "The server carries requests to the API. It opens no documents; only its main.ts composes, and may bring in what is to be composed.",
      severity: "error",
      from: { path: "^src/server/", pathNot: [SERVER_MAIN, PAGE] },
      to: { path: "^src/", pathNot: ["^src/(server|api|queries|store|domain)/", CONFIG] },
    },
    {
      name: "cli-imports-use-cases",
      comment:
        "A command reads arguments, calls a use case or an import, and prints. Only `schema` prints the API's schema, and only `serve` starts the server.",
      severity: "error",
      from: { path: "^src/cli/", pathNot: [CLI_SERVE, CLI_SCHEMA, CLI_MAIN] },
      to: { path: "^src/", pathNot: ["^src/(cli|queries|ingest|store|domain)/", CONFIG] },
    },
    {
      name: "cli-schema-imports-no-server",
      comment:
        "The schema is printed without a server, so that it can be checked where no port and no store is at hand.",
      severity: "error",
      from: { path: [CLI_SCHEMA, CLI_MAIN] },
      to: { path: "^src/server/" },
    },
    {
      name: "nothing-imports-server",
      comment:
        "The server is the outermost ring: what needs it cannot be used or tested without one. Only `juesuan serve` starts it.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/server/", CLI_SERVE] },
      to: { path: "^src/server/", pathNot: SERVER_SETTINGS },
    },
    {
      name: "nothing-imports-cli",
      comment: "Commands are the outermost ring: behaviour that something else needs belongs in a use case.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "nothing-imports-cli-main",
      comment: "It runs a command when it is loaded; importing it would start one by surprise.",
      severity: "error",
      from: {},
      to: { path: CLI_MAIN },
    },
    {
      name: "config-stands-alone",
      comment:
        "Settings are read once and handed down. If config knew the layers, every one of them could be reached through it; " +
        "it shares only the names of the database kinds, and of what is bounded and set.",
      severity: "error",
      from: { path: CONFIG },
      to: {
        path: "^src/",
        pathNot: [
          "^src/store/target\\.ts$",
          "^src/api/bounds\\.ts$",
          "^src/ingest/reading/bounds\\.ts$",
          SERVER_SETTINGS,
          "^src/domain/",
        ],
      },
    },
    {
      name: "only-the-edges-read-config",
      comment: "A setting read deep inside is a hidden argument: layers below take what they need as parameters.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/server/", "^src/cli/"] },
      to: { path: CONFIG },
    },
    {
      name: "page-stands-alone",
      comment:
        "The GraphiQL page is a program of the browser: it talks to the server over HTTP and shares no module with it.",
      severity: "error",
      from: { path: PAGE },
      to: { path: "^src/", pathNot: PAGE },
    },
    {
      name: "nothing-imports-the-page",
      comment:
        "The page is built by Vite into static files, with types of the browser; the server's compiler never sees it.",
      severity: "error",
      from: { path: "^src/", pathNot: PAGE },
      to: { path: PAGE },
    },
    library(
      "database-libraries-in-store",
      ["typeorm", "pg", "sqlite3", "better-sqlite3", "sql-template-tag"],
      "^src/store/",
      "One place knows which database there is; SQL anywhere else could not be counted, nor run on both databases.",
    ),
    library(
      "http-libraries-in-server",
      ["fastify", "@fastify/[^/]+", "@as-integrations/fastify", "graphql-http"],
      "^src/server/",
      "The HTTP framework can be exchanged, and the API tested, only if nothing below speaks HTTP.",
    ),
    library(
      "apollo-in-api-and-server",
      ["@apollo/[^/]+"],
      "^src/(api|server)/",
      "The API says how an operation runs, what it may cost and how it fails; the server carries it. Nothing below knows either.",
    ),
    library(
      "type-graphql-in-api",
      ["type-graphql"],
      "^src/api/",
      "Decorators tie a class to the public schema: an entity or a use case that carried them would be public by accident.",
    ),
    library(
      "graphql-above-the-use-cases",
      ["graphql", "graphql-[^/]+", "@graphql-tools/[^/]+", "@escape\\.tech/graphql-armor[^/]*", "dataloader"],
      ["^src/(api|server)/", CLI_SCHEMA],
      "Use cases give the same answer to whoever asks; GraphQL is one way of asking.",
    ),
    library(
      "command-line-libraries-in-cli",
      ["commander"],
      "^src/cli/",
      "Arguments are read where commands are, and nowhere else.",
    ),
    library(
      "document-libraries-in-ingest",
      ["ajv", "ajv-formats", "pdfjs-dist", "exceljs", "xlsx", "jszip", "parse5", "cheerio", "mammoth"],
      "^src/ingest/",
      "Documents and seed files are read, and refused, in one place; behind it there are only accounts.",
    ),
    library(
      "page-libraries-in-page",
      ["react", "react-dom", "graphiql", "@graphiql/[^/]+", "vite", "@vitejs/[^/]+"],
      PAGE,
      "Libraries of the browser and of its bundler have no place in a server.",
    ),
    {
      name: "no-io-between-store-and-server",
      comment:
        "Use cases and API do no I/O of their own: what they need comes from the store, in a fixed number of statements.",
      severity: "error",
      from: { path: "^src/(queries|api)/" },
      to: { path: `^(node:)?(${IO_MODULES})(/|$)` },
    },
    {
      name: "src-imports-no-test-or-bench",
      comment: "What is served must not lean on what only tests and measures it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "src-imports-no-dev-dependency",
      comment: "`NODE_ENV=production npm ci` leaves devDependencies out; `npm start` has to work without them.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "no-cycles",
      comment:
        "In a cycle no file can be understood, tested or loaded without the others. The types of the public schema name " +
        "each other (a department has years, a year has its department): among themselves they may, through functions.",
      severity: "error",
      from: { pathNot: "^src/api/types/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment:
        "A file that nothing imports and that imports nothing does nothing. Entry points are started from outside.",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: [SERVER_MAIN, CLI_MAIN, "\\.d\\.ts$", "^src/server/graphiql/build\\.mjs$"],
      },
      to: {},
    },
    {
      name: "no-unresolved-imports",
      comment: "An import that leads nowhere escapes every rule above. (Vite resolves what the page imports.)",
      severity: "error",
      from: { pathNot: PAGE },
      to: { couldNotResolve: true },
    },
    {
      name: "no-catch-all-files",
      comment: "A file named for no idea collects everything: name it for what it does. Barrels hide who needs what.",
      severity: "error",
      from: {},
      to: { path: "^(src|test|bench)/.*[/-](utils?|helpers?|managers?|common|misc|index)(/|\\.tsx?$)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["require", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
