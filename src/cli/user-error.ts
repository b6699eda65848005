/** Something that the user can mend; the command ends with its message, in one line, and its exit code. */
export class UserError extends Error {
  override readonly name = "UserError";

  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
