import type { VerifiedFile } from "../store/backup/store-file.js";

/** What is told of the documents that are kept: they lie beside the store and not in it. */
export function documentsText(folder: string | null): string[] {
  return folder === null
    ? []
    : [`the documents that are kept lie in ${folder}, and not in the store; copy that folder too`];
}

/** What a backup holds, in a few words. */
export function contentText({ counts, revision }: VerifiedFile): string {
  const count = (table: string): string => String(counts.get(table) ?? 0);
  return `${count("department")} departments, ${count("account")} accounts, ${count("line_item")} lines (revision ${String(revision)})`;
}
