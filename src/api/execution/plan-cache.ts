import { LRUCache } from "lru-cache";
import type { CacheFill } from "../watcher.js";

/** Memory of all plans that are kept. */
const KEPT_BYTES = 64_000_000;
/** Documents of which it is remembered that they were asked for, by their hashes. */
const REMEMBERED = 2_000;
/** A compiled document takes about so much (measured: 60 KB for the least, 1 to 3 KB for each further field). */
const DOCUMENT_BYTES = 60_000;
const FIELD_BYTES = 3_000;
/** Compiling takes 0.1 ms a field, in which nothing else is answered. */
const COMPILED_FIELDS = 600;

/**
 * Plans by document, bounded by the memory that they take. A document that is asked for once has none: a client that
 * writes values into its documents would fill the cache with plans that are never used again.
 */
export class PlanCache<Plan> {
  private readonly asked = new LRUCache<string, number>({ max: REMEMBERED });
  private readonly plans = new LRUCache<string, { readonly plan: Plan | null; readonly fields: number }>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ fields }) => DOCUMENT_BYTES + fields * FIELD_BYTES,
  });

  /** @param atUse the how manyeth request of a document makes its plan */
  constructor(private readonly atUse: number) {}

  /** What it holds now. */
  get fill(): CacheFill {
    return { entries: this.plans.size, share: this.plans.calculatedSize / KEPT_BYTES };
  }

  /** The plan of a document; null where it has none, or not yet. Every call is one use. */
  planOf(id: string, fields: () => number, make: () => Plan | null): Plan | null {
    const kept = this.plans.get(id);
    if (kept !== undefined) return kept.plan;
    const uses = (this.asked.get(id) ?? 0) + 1;
    this.asked.set(id, uses);
    if (uses < this.atUse) return null;
    const count = fields();
    if (count > COMPILED_FIELDS) return null;
    const plan = make();
    this.plans.set(id, { plan, fields: count });
    return plan;
  }
}
