import { BLANKS, trimmed } from "../trimmed.js";

const SEPARATORS = "、，,；;";
const OPENING_EDGES = `${BLANKS}：:，,`;
const CLOSING_EDGES = `${BLANKS}。；;，,、`;

/** Names between 、 that are not cut inside brackets. A bracket that nothing closes opens nothing. */
function parted(list: string): string[] {
  const parts: string[] = [];
  let end = list.length;
  // From the end, so that it is known whether a bracket closes behind.
  let isInside = false;
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const character = list.charAt(at);
    if (character === "）" || character === ")") isInside = true;
    else if (character === "（" || character === "(") isInside = false;
    else if (!isInside && SEPARATORS.includes(character)) {
      parts.push(list.slice(at + 1, end));
      end = at;
    }
  }
  return [...parts, list.slice(0, end)].reverse();
}

/** The items that a sentence lists by name, as published: 基本工资、津贴补贴、奖金等 gives three; 等 at the end says that there are more. */
export function listedNames(text: string): readonly string[] {
  const list = trimmed(text, OPENING_EDGES, CLOSING_EDGES).replace(/等(?:项目|支出|方面)?$/, "");
  return parted(list)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
