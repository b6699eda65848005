const HEAD = `# Reliability

<!-- Written by \`npm run torture\` from docs/reliability/*.json; a test fails where it is stale. -->

What Juesuan was put through, and what was seen. \`npm run torture -- --full\` runs all of it at full size and writes this page, \`--only
NAME,NAME\` some of it, \`--seed NUMBER\` with other choices; without \`--full\` it is over in minutes. Every part says what must
hold, and fails where it does not. \`npm test\` runs short forms of most of them.
`;

function cell(value) {
  if (value === null) return "—";
  if (Array.isArray(value)) return value.map(cell).join(", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, one]) => `${name} ${cell(one)}`)
      .join(", ");
  return String(value).replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** "memoryMost" as "memory most". */
function words(name) {
  return /^[A-Z0-9_]+$/.test(name) ? name : name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
}

function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Objects of the same members stand side by side, all else below one another. */
function tables(figures) {
  const rows = [];
  const later = [];
  for (const [name, value] of Object.entries(figures)) {
    const list = Array.isArray(value) ? value : [];
    if (list.length > 0 && list.every(isPlain)) later.push(...sideBySide(name, list));
    else if (isPlain(value) && Object.values(value).some(isPlain)) later.push(...tables(prefixed(name, value)));
    else rows.push(`| ${words(name)} | ${cell(value)} |`);
  }
  return [...(rows.length === 0 ? [] : ["| figure | seen |", "| --- | --- |", ...rows, ""]), ...later];
}

function prefixed(name, value) {
  return Object.fromEntries(Object.entries(value).map(([one, of]) => [`${name} ${one}`, of]));
}

function sideBySide(name, list) {
  const members = [...new Set(list.flatMap((one) => Object.keys(one)))];
  return [
    `${words(name)}:`,
    "",
    `| ${members.map(words).join(" | ")} |`,
    `| ${members.map(() => "---").join(" | ")} |`,
    ...list.map((one) => `| ${members.map((member) => cell(one[member] ?? null)).join(" | ")} |`),
    "",
  ];
}

function told({ date, isFull, seed, words: given, versions, machine, broken, figures }) {
  const sized = given.filter((word, index) => word !== "--seed" && given[index - 1] !== "--seed");
  const size = isFull ? "at full size" : sized.length > 0 ? `with ${sized.join(" ")}` : "in its short form";
  const builds = Object.entries(versions).map((one) => one.join(" "));
  const held = broken.length === 0 ? "All of it held." : `**It did not hold: ${broken.map(words).join(", ")}.**`;
  return [
    `${date}, ${size}, seed ${seed ?? "—"}; ${builds.join(", ")}; ${machine.cores} cores, ${machine.memory} of memory. ${"skipped" in figures ? "Skipped." : held}`,
    "",
  ];
}

function section({ name, title, promise, record }) {
  const head = [`## ${title}`, "", `\`${name}\`: ${promise}`, ""];
  if (record === null) return [...head, "Not run yet.", ""];
  return [...head, ...told(record), ...tables(record.figures)];
}

/** docs/reliability.md: of each part what must hold, on what and how it was run, and what was seen. */
export function reliabilityPage(parts) {
  return `${HEAD}\n${parts.flatMap(section).join("\n").trimEnd()}\n`;
}
