import type { PublishedAccount } from "../../domain/account.js";
import { readCount } from "../../domain/indicator.js";
import { AccountRefused } from "./errors.js";

/** Throws AccountRefused where a count cannot be held, or stands twice. */
export function checkIndicators({ document, indicators = [] }: PublishedAccount): void {
  const seen = new Set<string>();
  for (const { kind, printed, section } of indicators) {
    if (seen.has(kind)) throw new AccountRefused(document.name, section, `${kind} is given twice`);
    seen.add(kind);
    try {
      readCount(printed);
    } catch (error) {
      throw new AccountRefused(
        document.name,
        `${section} ${kind}`,
        error instanceof Error ? error.message : String(error),
      );
    }
  }
}
