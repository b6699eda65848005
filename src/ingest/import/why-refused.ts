/** Why a document was refused, in one sentence that names it: what the reader says, or what the system says of the file. */
export function whyRefused(file: string, error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  if (code === "ENOENT") return `${file} is not there`;
  return code === null ? error.message : `${file} cannot be read (${code})`;
}
