import { StoreFailure } from "../../store/errors.js";
import { readImported, type ImportedAccount } from "../../store/read/accounts.js";
import type { Store } from "../../store/store.js";
import { READER_VERSION } from "../read-account.js";
import type { DocumentReader } from "../reading/document-reader.js";
import { recorded, reportAlone, unchanged, type Recorded } from "./import-reading.js";
import { isKnownAs, knownBy, NOTHING_GIVEN, type GivenSource } from "./given-source.js";
import type { ImportReport } from "./import-report.js";
import { ReadAhead, type ReadFile } from "./read-ahead.js";
import { withSource } from "./with-source.js";
import type { DocumentFolder } from "../../store/documents/document-folder.js";
import type { ReadOutcome } from "../reading/reader-place.js";
import { storeTogether, type Together, type ToStore } from "./store-together.js";

/** How documents are imported. */
export interface ImportOptions {
  /** Where to store; null for a dry run. */
  readonly store: Store | null;
  /** Read again what is stored already from the same bytes. */
  readonly force: boolean;
  readonly now: () => Date;
  /** What is given of a document beside its bytes; nothing where it is left out. */
  readonly given?: (file: string) => GivenSource;
  /** Where documents are kept; they are not where it is null or left out. */
  readonly documents?: DocumentFolder | null;
}

/** A batch of documents, and who hears of it. */
export interface Batch extends ImportOptions {
  readonly files: readonly string[];
  /** Closed where the batch is interrupted; else it stays open. */
  readonly reader: DocumentReader;
  /** Told of each document, in their order, when its report is certain: what is stored is committed. Waited for. */
  readonly onReport: (report: ImportReport) => void | Promise<void>;
  /** Stops the reading under way at once; what is being stored is stored. */
  readonly interruption: AbortSignal;
  /** At most so many documents are stored in one transaction; TOGETHER where it is not given. */
  readonly together?: number;
}

const TOGETHER = 64;
/** Documents that are read before they are stored, beside those that are being read: storing some takes a while. */
const WAITING = 64;

/**
 * Moments that ascend, so that of two documents that are stored in one millisecond the later one is the later; a document
 * that is stored once more, because another one could not be stored beside it, has the one that it had.
 */
function ascending(now: () => Date): (one: Recorded) => string {
  let last = -Infinity;
  const moments = new WeakMap<Recorded, string>();
  return (one) => {
    const had = moments.get(one);
    if (had !== undefined) return had;
    last = Math.max(now().getTime(), last + 1);
    const moment = new Date(last).toISOString();
    moments.set(one, moment);
    return moment;
  };
}

type Known = ReadonlyMap<string, ImportedAccount>;

/** Reads a document with what is given of it, and keeps it; one that is stored like that already is not parsed. */
async function readOne(batch: Batch, known: Known, file: string): Promise<ReadOutcome> {
  const { reader, store, given: givenOf = () => NOTHING_GIVEN, documents = null } = batch;
  const given = givenOf(file);
  const isKnown = (contentHash: string): boolean => {
    const stored = known.get(contentHash);
    return stored !== undefined && isKnownAs(stored, given) && (documents === null || stored.isKept);
  };
  const outcome = await reader.read(file, known.size === 0 ? null : isKnown, knownBy(given));
  return withSource(file, outcome, given, store === null ? null : documents);
}

/** The accounts that are stored from bytes which need not be read again, by their hash. */
async function knownTo({ store, force }: ImportOptions): Promise<Known> {
  if (store === null || force) return new Map();
  return readImported(store.database, READER_VERSION);
}

/** Every document is read and recorded; what is a report already needs no store. */
function toStore({ file, outcome }: ReadFile, known: Known): ToStore | null {
  switch (outcome.kind) {
    case "stopped":
      return null;
    case "refused":
      return { file, outcome: "REFUSED", cause: outcome.cause, reason: outcome.reason };
    case "known": {
      const account = known.get(outcome.contentHash);
      return account === undefined ? null : unchanged(file, account);
    }
    case "read":
      return recorded(file, outcome);
  }
}

/** The same, but for documents that are known by their bytes. */
async function importBeside(batch: Batch, known: Known): Promise<StoreFailure | null> {
  const { files, reader, interruption, store, force } = batch;
  let reported = 0;
  const report = async (found: readonly ImportReport[]): Promise<void> => {
    reported += found.length;
    for (const one of found) await batch.onReport(one);
  };
  interruption.addEventListener("abort", () => reader.close());
  const ahead = new ReadAhead(files, reader.processes + WAITING, (file) => readOne(batch, known, file));
  const momentOf = ascending(batch.now);
  const isKept = batch.documents != null;
  const storing = async (first: ToStore): Promise<Together> => {
    if ("outcome" in first) return { reports: [first], failure: null };
    if (store === null) return { reports: [reportAlone(first)], failure: null };
    const next = (): ToStore | null => {
      const read = interruption.aborted ? null : ahead.ready();
      return read === null ? null : toStore(read, known);
    };
    return storeTogether({ store, force, isKept, momentOf, most: batch.together ?? TOGETHER }, first, next);
  };
  for (;;) {
    // The folder of documents may fail too.
    const read = await ahead.next().catch((error: unknown) => {
      if (error instanceof StoreFailure) return error;
      throw error;
    });
    if (read === null) break;
    const first = interruption.aborted ? null : read instanceof StoreFailure ? read : toStore(read, known);
    if (first === null) break;
    const { reports: found, failure } =
      first instanceof StoreFailure ? { reports: [], failure: first } : await storing(first);
    await report(found);
    if (failure === null) continue;
    const rest = files.slice(reported);
    await report(rest.map((file) => ({ file, outcome: "NOT_STORED", reason: failure.message })));
    return failure;
  }
  return null;
}

/**
 * Imports documents: they are read side by side and before they are stored, in their order, by one writer, as if one were
 * imported after the other. There is a report of each that was begun; what is held at a time has a bound. A failure of
 * the store ends it, and is what comes back: what is reported as stored is, the others are reported as not stored, and
 * none is refused for it. Throws ReaderNotStarted or UnknownAnswer, for no fault of a document.
 */
export async function importDocuments(batch: Batch): Promise<StoreFailure | null> {
  let known: Known;
  try {
    known = await knownTo(batch);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    for (const file of batch.files) await batch.onReport({ file, outcome: "NOT_STORED", reason: error.message });
    return error;
  }
  return importBeside(batch, known);
}
