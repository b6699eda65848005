/** Largest file that is read at all (scanned pictures included). */
export const MAX_DOCUMENT_BYTES = 100 * 1024 * 1024;

/** Largest text or HTML file; an account with fourteen tables has less than 1 MB of either. */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024;

/** What all parts of a .docx or .xlsx may inflate to together. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;

/** A part may inflate to this many times its size; office files of blank cells reach about 50. */
export const MAX_INFLATION = 200;

/** Below this size a part's inflation is no danger. */
export const HARMLESS_INFLATED_BYTES = 10 * 1024 * 1024;

/** Parts of one archive; office files have some hundreds at most. */
export const MAX_ARCHIVE_ENTRIES = 10_000;

/** Levels of elements inside each other, in HTML and XML. */
export const MAX_ELEMENT_DEPTH = 500;

/** Elements of one HTML page. */
export const MAX_ELEMENTS = 300_000;

/** Cells of all grids of one document, empty ones included. */
export const MAX_CELLS = 500_000;

/** Lines of a text, and paragraphs of a Word document. */
export const MAX_LINES = 300_000;

/** Characters to which parts of one sentence are put together; the longest paragraphs of accounts have about 2,000. */
export const MAX_JOINED_TEXT = 5000;

/** Columns of one table; a spreadsheet program has no more. */
export const MAX_COLUMNS = 16_384;
