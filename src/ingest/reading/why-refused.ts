const BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  EACCES: "may not be read (EACCES); let the user of this command read it",
  EPERM: "may not be read (EPERM); let the user of this command read it",
  ELOOP: "is a symbolic link that leads back to itself (ELOOP); give the document itself",
};

/** Why a document was refused, in one sentence that names it: what the reader says, or what the system says of the file. */
export function whyRefused(file: string, error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  if (code === null) return error.message;
  return `${file} ${BY_CODE[code] ?? `cannot be read (${code})`}`;
}
