import { pieceOutside, piecesOf, type Piece } from "./printed-pieces.js";
import type { AccountRule, Found } from "../rule.js";
import { CHOICES, INSTRUCTIONS_LEFT, PLACEHOLDERS, type Residue } from "./template-residue.js";
import { wordingFound } from "./wording-finding.js";
import type { DocumentText } from "../../recognise/document-text.js";
import { blockPlace, placeOf } from "../../recognise/place.js";

/** 下降（增长） counts only where figures are explained: a definition may well say 增加（减少）. */
function residueOf({ kind, explains }: Piece): readonly Residue[] {
  if (kind === "CONTENTS" || kind === "LABEL") return PLACEHOLDERS;
  const choices = explains && kind === "PROSE" ? CHOICES : [];
  return [...PLACEHOLDERS, ...choices, ...INSTRUCTIONS_LEFT];
}

/** Cells that hold words: names of units, programmes and persons. A cell of crosses alone withholds its figure. */
function cellsOf(text: DocumentText): Piece[] {
  return text.body.flatMap((block) =>
    block.kind === "paragraph"
      ? []
      : block.rows.flat().flatMap((cell): Piece[] => {
          if (!/\p{Script=Han}/u.test(cell.text)) return [];
          const place = { ...blockPlace(block), ...placeOf(cell) };
          return [pieceOutside("LABEL", { text: cell.text, ...place }, null)];
        }),
  );
}

/** Rule text.placeholder: what a template left to be filled in, chosen or struck out, and was not. One finding a kind and paragraph. */
export const textPlaceholder: AccountRule = {
  id: "text.placeholder",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "公开文本中不应留有模板的占位符（XX、××）、备选词（下降（增长））或填写说明",
    en: "No placeholder (XX, ××), choice (下降（增长）) or instruction of a template is left in the text",
  },
  source: "wording: what a published text must not contain",
  message: {
    zh: "{where}：留有{kind}“{printed}”：{excerpt}",
    en: '{where}: {kind} is left in: "{printed}" in {excerpt}',
  },
  find: (account) => {
    const { text } = account;
    if (text === null) return [];
    return [...piecesOf(text), ...cellsOf(text)].flatMap((piece) => {
      const found = new Map<Residue["kind"], Found>();
      for (const { pattern, kind } of residueOf(piece)) {
        const match = found.has(kind) ? null : pattern.exec(piece.words);
        if (match === null) continue;
        found.set(kind, wordingFound(account, piece, { at: match.index, printed: match[0], values: { kind } }));
      }
      return [...found.values()];
    });
  },
};
