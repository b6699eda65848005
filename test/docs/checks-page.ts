import type { CheckRule } from "../../src/domain/check-rule.js";
import type { FindingFacts } from "../../src/domain/finding.js";
import { checkVariant } from "./check-text.js";
import type { Edit, Example, Variant } from "./example.js";

const HEAD = `# Checks 核查规则

<!-- Written by \`npm run docs:checks\` from the rules and from docs/checks/*.json; a test fails where it is stale. -->

What \`juesuan check\` and \`findings\` look for. Each rule says what must hold, where that is laid down (E numbers are those of the
relations between the tables), and shows an example that fails and one that passes: edits of a correct account of a fictional department
(\`test/documents/checks\`), which are run as tests.
每条规则说明须满足的关系及其依据，并各给一个不通过和通过的示例；示例是对虚构部门的一份正确决算的改动，均作为测试运行。

- ERROR 错误: cannot be true, whatever rounding lies behind the printed figures. 无论如何四舍五入都不成立
- WARNING 警告: a reader should look at it. 需要读者核对
- INFO 提示: differs as printed; rounding explains it. 按印刷数不一致，四舍五入可以解释

`;

function lines(sign: "-" | "+", text: string): string[] {
  return text.split("\n").map((line) => `${sign} ${line}`.trimEnd());
}

function editsText(edits: readonly Edit[]): string[] {
  return edits.flatMap(([from, to]) => [...lines("-", from), ...(to === "" ? [] : lines("+", to))]);
}

function variantText({ document, edits, prior, because }: Variant): string[] {
  const priorEdits = editsText(prior ?? []);
  const shown = [...editsText(edits), ...(priorEdits.length === 0 ? [] : ["@@ account-2019.txt @@", ...priorEdits])];
  const name = prior === undefined ? `\`${document}.txt\`` : `\`${document}.txt\` with \`account-2019.txt\` before it`;
  return [
    ...(because === undefined ? [] : [`${because.en} ${because.zh}`, ""]),
    ...(shown.length === 0 ? [`${name} as it stands. 原文件`] : [`${name}:`, "", "```diff", ...shown, "```"]),
    "",
  ];
}

function messageOf(rule: CheckRule, example: Example, findings: readonly FindingFacts[]): string[] {
  const found = findings.find((one) => one.rule === rule.id && one.severity === example.fails.severity);
  if (found === undefined) throw new Error(`docs/checks/${rule.id}.json: what should fail does not`);
  return [`> ${found.severity} ${found.messageZh}`, ">", `> ${found.severity} ${found.messageEn}`, ""];
}

async function section(rule: CheckRule, example: Example): Promise<string[]> {
  return [
    `## ${rule.id}`,
    "",
    `${rule.relation.en}. ${rule.relation.zh}。`,
    "",
    `- severities 程度: ${rule.severities.join(", ")}`,
    `- source 依据: ${rule.source}`,
    `- message 说明: \`${rule.message.en}\``,
    `  \`${rule.message.zh}\``,
    "",
    "**Fails 不通过**",
    "",
    ...variantText(example.fails),
    ...messageOf(rule, example, await checkVariant(example.fails)),
    "**Passes 通过**",
    "",
    ...variantText(example.passes),
  ];
}

/** The page about all rules, in their order. Throws for a rule without an example. */
export async function checksPage(rules: readonly CheckRule[], examples: ReadonlyMap<string, Example>): Promise<string> {
  const sections: string[] = [];
  for (const rule of rules) {
    const example = examples.get(rule.id);
    if (example === undefined) throw new Error(`${rule.id} has no example: write docs/checks/${rule.id}.json`);
    sections.push(...(await section(rule, example)));
  }
  const list = rules.map(
    ({ id, severities, relation }) =>
      `| [${id}](#${id.replaceAll(".", "")}) | ${severities.join(", ")} | ${relation.en} | ${relation.zh} |`,
  );
  const table = [
    "| rule 规则 | severities 程度 | what must hold | 须满足的关系 |",
    "| --- | --- | --- | --- |",
    ...list,
    "",
  ];
  return `${HEAD}${[...table, ...sections].join("\n").trimEnd()}\n`;
}
