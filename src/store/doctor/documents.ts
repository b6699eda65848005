import sql from "sql-template-tag";
import type { Database } from "../database.js";
import type { DocumentFolder } from "../documents/document-folder.js";
import { text } from "../row.js";

/**
 * Documents that accounts say are kept, and that the folder lacks or holds as something else; a sentence each. One
 * statement, and each of them is read. Throws StoreFailure where the folder cannot be read.
 * @param documents null where no folder is named
 */
export async function documentFaults(database: Database, documents: DocumentFolder | null): Promise<string[]> {
  const rows = await database.rows(sql`
    SELECT DISTINCT content_hash, document_name FROM account WHERE is_kept ORDER BY document_name, content_hash`);
  if (documents === null) {
    return rows.length === 0
      ? []
      : [`${String(rows.length)} documents are kept, and no folder is named where they lie (JUESUAN_DOCUMENTS)`];
  }
  const faults: string[] = [];
  for (const row of rows) {
    const hash = text(row, "content_hash");
    const state = await documents.stateOf(hash);
    if (state === "WHOLE") continue;
    const what = state === "MISSING" ? "is not in the folder" : "is damaged in the folder";
    faults.push(`${text(row, "document_name")} (${hash}) ${what}; import it again with --force`);
  }
  return faults;
}
