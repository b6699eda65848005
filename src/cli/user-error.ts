/** Something that the user can mend; the command ends with its message in one line and exit code 1. */
export class UserError extends Error {
  override readonly name = "UserError";
}
