/** How a document is handed to a browser. */
export interface DocumentForm {
  readonly contentType: string;
  /** Shown where it is, or saved as a file. */
  readonly disposition: "inline" | "attachment";
  readonly extension: string;
}

const PDF: DocumentForm = { contentType: "application/pdf", disposition: "inline", extension: "pdf" };

/** Whatever a browser might run is a file to be saved, of a type that it does not know. */
function saved(extension: string): DocumentForm {
  return { contentType: "application/octet-stream", disposition: "attachment", extension };
}

function shownText(charset: string): DocumentForm {
  return { contentType: `text/plain; charset=${charset}`, disposition: "inline", extension: "txt" };
}

/** How far into a PDF its mark may stand (ISO 32000, implementation notes). */
const PDF_MARK_WITHIN = 1024;
const MARKUP = /<(?:!doctype|!--|\?xml|html|head|body|meta|title|script|style|link|table|div|p|svg)\b/i;
const CONTROL = /\p{Cc}/gu;
/** The control characters that texts have. */
const OF_TEXTS = new Set(["\t", "\n", "\v", "\f", "\r"]);

function isText(text: string): boolean {
  return [...text.matchAll(CONTROL)].every(([character]) => OF_TEXTS.has(character));
}

function decoded(head: Uint8Array, charset: string): string | null {
  try {
    // The head may end inside of a character.
    return new TextDecoder(charset, { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}

/**
 * How a document is handed to a browser, by how it begins: a PDF and plain text are shown, everything else (HTML, Word,
 * Excel) is saved. The name that it had says nothing: it may be any.
 */
export function formOf(head: Uint8Array): DocumentForm {
  const marks = Buffer.from(head).toString("latin1");
  if (marks.slice(0, PDF_MARK_WITHIN).includes("%PDF-")) return PDF;
  if (marks.startsWith("PK")) return saved(marks.includes("word/") ? "docx" : marks.includes("xl/") ? "xlsx" : "zip");
  if (marks.startsWith("\xd0\xcf\x11\xe0")) return saved("xls");
  if (MARKUP.test(marks)) return saved("html");
  for (const charset of ["utf-8", "gb18030"]) {
    const text = decoded(head, charset);
    if (text !== null && isText(text)) return shownText(charset);
  }
  return saved("bin");
}
