/** What a request reads within its bounds; the API counts, and hands use cases a database that keeps to them. */
export { boundedDatabase } from "../store/bounded-database.js";
export type { Reading } from "../store/reading.js";
