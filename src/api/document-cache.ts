import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { CacheFill } from "./watcher.js";

/** Tokens of all documents that are kept parsed and validated; one takes about 300 bytes of memory: 30 MB. */
const KEPT_TOKENS = 100_000;

function tokensOf({ loc }: DocumentNode): number {
  let count = 1;
  for (let token = loc?.startToken.next ?? null; token !== null; token = token.next) count += 1;
  return count;
}

/** Apollo's cache of validated documents, bounded by what they take and not by their number. */
export class DocumentCache {
  private readonly kept = new LRUCache<string, DocumentNode>({ maxSize: KEPT_TOKENS, sizeCalculation: tokensOf });

  /** What it holds now. */
  get fill(): CacheFill {
    return { entries: this.kept.size, share: this.kept.calculatedSize / KEPT_TOKENS };
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.kept.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.kept.set(key, document);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.kept.delete(key));
  }
}
