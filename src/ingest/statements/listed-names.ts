/** Names between 、 that are not cut inside brackets; 等 at the end says that the list is not complete. */
const SEPARATOR = /[、，,；;](?![^（(]*[）)])/;

/** The items that a sentence lists by name, as published: 基本工资、津贴补贴、奖金等 gives three. */
export function listedNames(text: string): readonly string[] {
  const list = text.replace(/^[：:，,\s]+|[。；;，,、\s]+$/g, "").replace(/等(?:项目|支出|方面)?$/, "");
  return list
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
