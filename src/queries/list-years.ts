import type { Database } from "../store/database.js";
import { readFiscalYears } from "../store/read/departments.js";

/** A fiscal year and how many departments have anything published for it. */
export interface FiscalYearView {
  readonly year: number;
  readonly departmentCount: number;
}

/** The fiscal years for which anything is published, ascending. */
export async function listYears(database: Database): Promise<FiscalYearView[]> {
  return readFiscalYears(database);
}
