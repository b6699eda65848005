const { default: Sequencer } = require("@jest/test-sequencer");

/** The files that take longest on two cores: begun last, one of them would keep one core busy while the other idles. */
const LONGEST = [
  "fuzz/served-against-graphql-js",
  "api/cases/cases",
  "api/schema-walk",
  "ingest/checks/mutations/mutations",
  "api/reach",
  "api/cases/look-alike-radical",
  "api/hostile-texts",
  "ingest/checks/mutations/generated-accounts",
  "ingest/seeds/write-seed",
  "ingest/growth",
  "api/versions",
  "docs/checks-page",
  "readme/commands",
  "cli/serve",
].map((name) => `/test/${name}.test.ts`);

function place({ path }) {
  const at = LONGEST.findIndex((file) => path.replaceAll("\\", "/").endsWith(file));
  return at === -1 ? LONGEST.length : at;
}

/** Jest's own order knows how long files took only where its cache was kept, which it is not in a fresh checkout. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
