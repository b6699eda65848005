/**
 * True where a text says one thing after the other, whatever stands between: what `A.*B` finds in one line, but in one
 * pass. No two alternatives of a part may begin inside each other.
 */
export function saysInOrder(text: string, ...parts: readonly RegExp[]): boolean {
  let rest = text;
  return parts.every((part) => {
    const match = part.exec(rest);
    if (match === null) return false;
    rest = rest.slice(match.index + match[0].length);
    return true;
  });
}
