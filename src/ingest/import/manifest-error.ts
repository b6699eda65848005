/** A manifest cannot be used; each line names the file, the place, the value and the remedy. Nothing is imported. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";

  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}
