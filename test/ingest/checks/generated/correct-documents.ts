import { exactAccount, type ExactAccount } from "./exact-account.js";
import { printAccount, type PrintedAccount } from "./print-account.js";

function printed(account: ExactAccount): PrintedAccount {
  return printAccount(account);
}

const prior = exactAccount({ year: 2019, seed: 27, printsExactly: true, hasFunds: true });

/** Correct documents of a fictional department; test/documents/checks holds what they print, under the same names. */
export const CORRECT_DOCUMENTS = {
  "account-2019": printed(prior),
  "account-2020": printed(exactAccount({ year: 2020, seed: 25, printsExactly: true, hasFunds: true, prior })),
  /** Tables 08 and 09 are empty, with the notes that say so. */
  "without-funds-2020": printed(exactAccount({ year: 2020, seed: 25, printsExactly: true, hasFunds: false })),
} as const;

export type CorrectDocument = keyof typeof CORRECT_DOCUMENTS;
