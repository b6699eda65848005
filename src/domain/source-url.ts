/** Longest address that is taken; browsers and proxies cut longer ones. */
const LONGEST_URL = 2_000;

/**
 * Why a text is no address that a document's source may have, and what to write instead; null where it is one. An address
 * is served as a link, so it is http or https, and holds neither a password nor what an address cannot hold.
 */
export function whyNoSourceUrl(text: string): string | null {
  if (text.length > LONGEST_URL)
    return `is longer than ${String(LONGEST_URL)} characters; give the address of the document alone`;
  if (/[\s\p{Cc}]/u.test(text))
    return "holds a space or a control character; write it as the browser shows it, %20 for a space";
  if (!/^https?:\/\//i.test(text))
    return "is neither http:// nor https://; give the address of the page or file that was published";
  if (!URL.canParse(text)) return "is no valid address; copy it from the browser";
  const { username, password } = new URL(text);
  return username === "" && password === ""
    ? null
    : "holds a user name or password, which would be published; leave them out";
}
