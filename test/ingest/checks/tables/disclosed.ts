import type { PublishedStatement } from "../../../../src/domain/account.js";

/** Amounts that the narrative alone discloses, by the keys of their lines. */
export function disclosed(amounts: Readonly<Record<string, string>>): PublishedStatement[] {
  return Object.entries(amounts).map(([key, amount]) => ({
    section: "三.十二",
    table: "OTHER_DISCLOSURES",
    keys: [key],
    subject: key,
    unit: "WAN_YUAN",
    amount,
  }));
}
