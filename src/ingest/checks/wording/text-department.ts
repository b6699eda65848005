import { fold } from "../../folded.js";
import { isAliasOf, regionsIn } from "./department-alias.js";
import { nearMisses } from "./near-miss.js";
import { nameMentions, type NameMention } from "./printed-names.js";
import { piecesOf, type Piece } from "./printed-pieces.js";
import type { AccountRule } from "../rule.js";
import { wordingFound } from "./wording-finding.js";

/** The account's name, or the one that nearly every other place prints where the cover has another. */
function nameOfAccount(titled: string, mentions: readonly NameMention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const borneOut = mentions.filter(({ name }) => isAliasOf(name, titled)).length;
  return most !== undefined && most[1] > 2 * borneOut + 1 ? most[0] : titled;
}

/** The subject of a sentence may be a school or centre below the department, or a body of another kind. */
function isOtherSubject({ piece, name }: NameMention, own: string): boolean {
  return piece.kind === "PROSE" && piece.explains && name.at(-1) !== own.at(-1);
}

function misspelt(piece: Piece, name: string): NameMention[] {
  if (piece.kind !== "NOTE" && !piece.explains) return [];
  const regions = regionsIn(name);
  const core = fold(name).slice(fold(name).indexOf(regions.join("")) + regions.join("").length);
  return nearMisses(piece.words, regions, core).map(({ at, printed }) => ({ name: printed, at, piece }));
}

/** The cover where its name is the odd one, though its lines print it in no one piece. */
function cover(pieces: readonly Piece[], titled: string): NameMention[] {
  const [first] = pieces.filter(({ section }) => section === "");
  return first === undefined ? [] : [{ name: titled, at: 0, piece: first }];
}

/** Rule text.department: titles, labels and sentences that name the publisher name the same one. */
export const textDepartment: AccountRule = {
  id: "text.department",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "封面、标题、表头与正文中的部门名称一致（简称除外）",
    en: "Cover, titles, table labels and text name the same department (short forms aside)",
  },
  source: "wording: what a published text must not contain",
  message: {
    zh: "{where}：部门名称写为“{printed}”，应为“{name}”：{excerpt}",
    en: '{where}: the department is printed as "{printed}", "{name}" is expected: {excerpt}',
  },
  find: (account) => {
    const { text, department } = account;
    if (text === null) return [];
    const pieces = piecesOf(text);
    const mentions = pieces.flatMap((piece) => nameMentions(piece, account.published.document.title));
    const name = nameOfAccount(department, mentions);
    const wrong = mentions.filter((mention) => !isAliasOf(mention.name, name) && !isOtherSubject(mention, name));
    const isCoverFound = name === department || wrong.some(({ piece }) => piece.section === "");
    const odd = isCoverFound ? [] : cover(pieces, department);
    const others = pieces
      .flatMap((piece) => misspelt(piece, name))
      .filter((miss) => !wrong.some(({ piece, name: found }) => piece === miss.piece && found.includes(miss.name)));
    return [...odd, ...wrong, ...others].map(({ piece, name: printed, at }) =>
      wordingFound(account, piece, { at, printed, values: { name } }),
    );
  },
};
