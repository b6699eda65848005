import type { StoredExplanation } from "../store/read/explanations.js";
import type { Dataset } from "./dataset.js";
import { statedExplanation, type ExplanationView } from "./views/explanation-view.js";

/** A stated reason as a dataset shows it: as of its time, with the lines and units that it names. */
export function shownExplanation(dataset: Dataset, stored: StoredExplanation): ExplanationView {
  return statedExplanation(stored, dataset.snapshotOf(stored.departmentId), dataset.links.ofReason(stored));
}
