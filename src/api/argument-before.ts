import { TokenKind, type ASTNode, type Token } from "graphql";

const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** The bracket that is open before a token, or null; brackets that are closed again are passed over. */
function openingBefore(token: Token | null): Token | null {
  let closed = 0;
  for (let one = token; one !== null; one = one.prev) {
    if (CLOSING.includes(one.kind)) closed += 1;
    if (OPENING.includes(one.kind)) closed -= 1;
    if (closed < 0) return one;
  }
  return null;
}

/**
 * The name of the argument or input field whose value a node of a document is, or stands in the list of; null where it
 * is no such value. Walks the tokens before it once.
 */
export function argumentBefore(node: ASTNode | undefined): string | null {
  let before = node?.loc?.startToken.prev ?? null;
  while (before !== null && before.kind !== TokenKind.COLON) {
    const opening = openingBefore(before);
    if (opening?.kind !== TokenKind.BRACKET_L) return null;
    before = opening.prev;
  }
  return before?.prev?.value ?? null;
}
