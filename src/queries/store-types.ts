/** Types of the store that use cases take and hand on. */
export type { Database } from "../store/database.js";
/** What a use case throws where the store itself cannot be read, whatever it is asked. */
export { StoreFailure } from "../store/errors.js";
