import type { PublishedAccount } from "../../domain/account.js";
import type { AccountRecord } from "../../domain/record.js";
import { buildLines } from "./build-lines.js";
import { buildStatements } from "./build-statements.js";
import { checkIndicators } from "./check-indicators.js";

/** An account as it will be stored. Throws AccountRefused where it cannot be held exactly. */
export function recordOf(account: PublishedAccount): AccountRecord {
  checkIndicators(account);
  const lines = buildLines(account);
  return { lines, ...buildStatements(account, lines) };
}
