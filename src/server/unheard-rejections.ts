/** Faults that are told apart; further ones are not logged any more. */
const FAULTS = 100;

/**
 * A promise that fails where nobody hears of it is a fault of ours, and no reason to end the answers of all others: it is
 * logged, each fault once, until `stop` is called.
 */
export function bearUnheardRejections(log: (error: unknown) => void): { readonly stop: () => void } {
  const heard = new Set<string>();
  const hear = (reason: unknown): void => {
    const fault = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (heard.has(fault) || heard.size >= FAULTS) return;
    heard.add(fault);
    log(new Error("a promise failed, and nobody heard of it", { cause: reason }));
  };
  process.on("unhandledRejection", hear);
  return { stop: () => process.off("unhandledRejection", hear) };
}
