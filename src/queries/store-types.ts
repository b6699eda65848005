/** Types of the store that use cases take and hand on. */
export type { Database } from "../store/database.js";
