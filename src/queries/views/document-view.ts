import type { SourcePlace } from "../../domain/facts.js";
import { beijingTimeOf } from "../../domain/day.js";
import type { StoredYear } from "../../store/read/departments.js";

/** Below this path a server gives the documents that are kept, each under its hash. */
export const DOCUMENTS_PATH = "/documents/";

/** A document that an account was read from: whence it comes, and where it is kept. */
export class DocumentView {
  constructor(private readonly stored: StoredYear) {}

  get name(): string {
    return this.stored.document;
  }

  get title(): string | null {
    return this.stored.title;
  }

  /** Where it was published. */
  get url(): string | null {
    return this.stored.sourceUrl;
  }

  /** SHA-256 of its bytes; null for a seed, whose figures were typed or read elsewhere. */
  get sha256(): string | null {
    return this.stored.origin === "IMPORT" ? this.stored.contentHash : null;
  }

  get publishedOn(): string | null {
    return this.stored.publishedOn;
  }

  /** In the time of Beijing. */
  get importedAt(): string {
    return beijingTimeOf(this.stored.recordedAt);
  }

  get pages(): number | null {
    return this.stored.pages;
  }

  /** The path on the server under which it is kept; null where it is not. */
  get kept(): string | null {
    return this.stored.isKept ? `${DOCUMENTS_PATH}${this.stored.contentHash}` : null;
  }

  /** The address of its publication at a place, with the page where viewers can open one. */
  urlAt(place: SourcePlace): string | null {
    return this.url === null ? null : this.at(this.url, place);
  }

  /** The same of where it is kept. */
  keptAt(place: SourcePlace): string | null {
    return this.kept === null ? null : this.at(this.kept, place);
  }

  /** Only of a PDF can a page be opened by a fragment; an address with a fragment of its own is left as it is. */
  private at(address: string, { page }: SourcePlace): string {
    const isPdf = /\.pdf$/i.test(this.name);
    return page === null || !isPdf || address.includes("#") ? address : `${address}#page=${String(page)}`;
  }
}
