import type { Outcome } from "../ingest/checks/mutations/run-mutations.js";
import { missed, sharesOf } from "../ingest/checks/mutations/run-mutations.js";

const HEAD = `# What the checks find of single changes 单处改动的发现率

<!-- Written by \`npm run docs:checks\`; a test fails where it is stale. -->

Two correct accounts of a fictional department (\`test/documents/checks\`) with one figure, word, year or name changed at a time, drawn by a
seeded generator. A change counts where it breaks a relation beyond rounding: for figures the relations are computed apart from the rules
(\`test/ingest/checks/generated\`), for words, years and names the change itself breaks one. It is found where a rule gives an ERROR or a
WARNING, or where the document is refused.

`;

function percent(found: number, breaking: number): string {
  return breaking === 0 ? "" : `${String(Math.floor((100 * found) / breaking))} %`;
}

/** The page about what is found of single mutations, and which are not. */
export function mutationsPage(outcomes: readonly Outcome[]): string {
  const shares = sharesOf(outcomes);
  const total = shares.reduce(
    (sum, one) => ({
      kind: "all",
      drawn: sum.drawn + one.drawn,
      breaking: sum.breaking + one.breaking,
      found: sum.found + one.found,
    }),
    { kind: "all", drawn: 0, breaking: 0, found: 0 },
  );
  const rows = [...shares, total].map(
    ({ kind, drawn, breaking, found }) =>
      `| ${kind} | ${String(drawn)} | ${String(breaking)} | ${String(found)} | ${percent(found, breaking)} |`,
  );
  const rest = missed(outcomes).map(({ document, mark, operator, to, broken }) =>
    `| ${document} | ${mark.name} | ${operator} | ${mark.text} | ${to} | ${broken ?? ""} |`.replaceAll("\n", " "),
  );
  return `${HEAD}${[
    "| changed 改动 | drawn 抽取 | break a relation 破坏关系 | found 发现 | share 比例 |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    "## Not found 未发现",
    "",
    ...(rest.length === 0
      ? ["None. 无"]
      : ["| document | place | change | from | to | breaks |", "| --- | --- | --- | --- | --- | --- |", ...rest]),
  ].join("\n")}\n`;
}
