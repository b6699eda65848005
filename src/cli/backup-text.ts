import type { VerifiedFile } from "../store/backup/store-file.js";

/** What a backup holds, in a few words. */
export function contentText({ counts, revision }: VerifiedFile): string {
  const count = (table: string): string => String(counts.get(table) ?? 0);
  return `${count("department")} departments, ${count("account")} accounts, ${count("line_item")} lines (revision ${String(revision)})`;
}
