/** An argument that cannot be used; the message names the argument, its value and the remedy. */
export class BadInput extends Error {
  override readonly name = "BadInput";

  constructor(
    readonly argument: string,
    value: string | number | null,
    reason: string,
  ) {
    super(`${argument}: ${shown(value)} ${reason}`);
  }
}

function shown(value: string | number | null): string {
  if (value === null) return "nothing given;";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
