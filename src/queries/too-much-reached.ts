/** The store's refusal to load more than one answer may hold, as use cases hand it on. */
export { TooMuchReached } from "../store/errors.js";
