/** A printed number without separators and in plain digits; other text as it is, without white space. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]/g, "");
}

/** The number itself, whatever its decimals: "209.40" and "209.4" are one; other text is its own value. */
export function valueOf(text: string): string {
  const number = plain(text);
  if (!/^-?\d+(\.\d+)?$/.test(number)) return number;
  const trimmed = number.includes(".") ? number.replace(/\.?0+$/, "") : number;
  return trimmed === "-0" ? "0" : trimmed;
}
