import { checkText } from "../../../docs/check-text.js";
import { exactAccount } from "../generated/exact-account.js";
import { printedFigures } from "../generated/marked-text.js";
import { printAccount, type PrintedAccount } from "../generated/print-account.js";
import { canHold } from "../generated/relations.js";

const ACCOUNTS = 100;

/** Every third account stands behind one of the year before, every fifth has neither fund nor state capital. */
function generated(seed: number): { account: PrintedAccount; prior: PrintedAccount | null } {
  const common = { printsExactly: false, hasFunds: seed % 5 !== 0 };
  const prior = seed % 3 === 0 ? exactAccount({ ...common, year: 2019, seed: seed + 1000 }) : null;
  const account = exactAccount({ ...common, year: 2020, seed, ...(prior === null ? {} : { prior }) });
  return { account: printAccount(account), prior: prior === null ? null : printAccount(prior) };
}

describe("accounts whose printed figures come from rounding exact ones", () => {
  it("satisfy every relation within rounding", () => {
    for (let seed = 1; seed <= ACCOUNTS; seed += 1) {
      const { account } = generated(seed);
      const texts = printedFigures(account);
      expect([seed, account.relations.filter((relation) => !canHold(relation, texts))]).toEqual([seed, []]);
    }
  });

  it(`have no finding of severity ERROR, ${String(ACCOUNTS)} of them`, async () => {
    const wrong: string[] = [];
    let notes = 0;
    for (let seed = 1; seed <= ACCOUNTS; seed += 1) {
      const { account, prior } = generated(seed);
      for (const { rule, severity, messageEn } of await checkText(account.text, prior?.text)) {
        if (severity === "INFO") notes += 1;
        else wrong.push(`${String(seed)} ${severity} ${rule}: ${messageEn}`);
      }
    }
    console.log(`${String(notes)} findings of severity INFO in ${String(ACCOUNTS)} accounts`);
    expect(wrong).toEqual([]);
  }, 120_000);
});
