/** Something that the user can mend; the command ends with what it says, a line or several, and its exit code. */
export class UserError extends Error {
  override readonly name = "UserError";

  readonly lines: readonly string[];

  constructor(
    said: string | readonly string[],
    readonly exitCode = 1,
  ) {
    const lines = typeof said === "string" ? [said] : said;
    super(lines.join("\n"));
    this.lines = lines;
  }
}
