import { OutcomeUnknown, StoreFailure } from "../../store/errors.js";
import { readMapping } from "../../store/read/mapping.js";
import type { Store } from "../../store/store.js";
import { refusedFor, storeRecorded, type Recorded } from "./import-reading.js";
import type { ImportReport } from "./import-report.js";

/** What is to be stored, and how. */
export interface StoringBatch {
  readonly store: Store;
  readonly force: boolean;
  /** True where the documents lie in the folder of documents. */
  readonly isKept: boolean;
  /** At most so many documents in one transaction. */
  readonly most: number;
  /** When a document was recorded, ISO 8601: the same however often it is asked for, later than that of any before it. */
  readonly momentOf: (one: Recorded) => string;
}

/** What became of documents that were stored together: a report of each, and why the store failed where it did. */
export interface Together {
  readonly reports: readonly ImportReport[];
  readonly failure: StoreFailure | null;
}

/** A document that is to be stored, or the report of one that is not. */
export type ToStore = Recorded | ImportReport;

/** A transaction takes no other document once it is this old: others may want to write, and an interrupt is answered. */
const OPEN_MS = 250;

type Unsaved = "UNKNOWN" | "NOT_STORED";

/** What is known of documents that were being committed when the store failed. */
function outcomeOf(failure: StoreFailure): Unsaved {
  return failure instanceof OutcomeUnknown ? "UNKNOWN" : "NOT_STORED";
}

/** The report of a document that the store could not take; one that was not to be stored keeps its own. */
function notStored(one: ToStore, failure: StoreFailure, outcome: Unsaved): ImportReport {
  return "outcome" in one ? one : { file: one.file, outcome, reason: failure.message };
}

/** Of documents of which one cannot be stored: each in a transaction of its own, so that the others are. */
async function storeEach(
  { store, force, isKept, momentOf }: StoringBatch,
  taken: readonly ToStore[],
): Promise<Together> {
  const reports: ImportReport[] = [];
  for (const [index, one] of taken.entries()) {
    if ("outcome" in one) {
      reports.push(one);
      continue;
    }
    try {
      const report = await store.write(async (database) => {
        const { crosswalk } = await readMapping(database);
        return storeRecorded(database, one, { crosswalk, force, isKept, recordedAt: momentOf(one) });
      });
      reports.push(report);
    } catch (error) {
      if (error instanceof StoreFailure) {
        const rest = taken.slice(index + 1).map((other) => notStored(other, error, "NOT_STORED"));
        return { reports: [...reports, notStored(one, error, outcomeOf(error)), ...rest], failure: error };
      }
      reports.push(refusedFor(one.file, error));
    }
  }
  return { reports, failure: null };
}

/**
 * Stores what there is in one transaction, one document after the other: a transaction a document takes half of the time
 * that storing takes. `next` gives the next one that is read by now. Where one of them cannot be stored none is, and each
 * is stored again by itself. Nothing of what is reported as not stored is stored.
 */
export async function storeTogether(
  batch: StoringBatch,
  first: Recorded,
  next: () => ToStore | null,
): Promise<Together> {
  const taken: ToStore[] = [];
  try {
    const reports = await batch.store.write(async (database) => {
      const until = Date.now() + OPEN_MS;
      const { crosswalk } = await readMapping(database);
      const found: ImportReport[] = [];
      for (let one: ToStore | null = first; one !== null;) {
        taken.push(one);
        const how = { crosswalk, force: batch.force, isKept: batch.isKept };
        found.push(
          "outcome" in one ? one : await storeRecorded(database, one, { ...how, recordedAt: batch.momentOf(one) }),
        );
        one = taken.length < batch.most && Date.now() < until ? next() : null;
      }
      return found;
    });
    return { reports, failure: null };
  } catch (error) {
    if (!(error instanceof StoreFailure)) return storeEach(batch, taken);
    return { reports: taken.map((one) => notStored(one, error, outcomeOf(error))), failure: error };
  }
}
