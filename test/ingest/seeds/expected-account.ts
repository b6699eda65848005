import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const amount = z.string().nullable();
const named = z.object({ name: z.string(), amount });
const spread = z.object({
  code: z.string().optional(),
  name: z.string().optional(),
  total: amount,
  fiscal: amount.optional(),
  other: amount.optional(),
  basic: amount.optional(),
  project: amount.optional(),
  general: amount.optional(),
  fund: amount.optional(),
  stateCapital: amount.optional(),
});
const coded = z.object({ totalRow: spread, rows: z.array(spread) });
const sides = {
  income: z.array(named),
  incomeTotal: amount,
  openingCarryover: amount,
  grandTotalIncome: amount,
  closingCarryover: amount,
};
const threePublic = z.object({
  total: amount,
  abroad: amount,
  carSubtotal: amount,
  carPurchase: amount,
  carRunning: amount,
  reception: amount,
});
const part = z.object({
  name: z.string(),
  amount: z.string(),
  sharePct: z.string().optional(),
  listed: z.array(z.string()).optional(),
});

const expected = z.object({
  document: z.object({ department: z.string(), fiscalYear: z.number() }),
  tables: z.object({
    T1: z.object({
      ...sides,
      useNonFiscalSurplus: amount,
      expenditure: z.array(named),
      expenditureTotal: amount,
      surplusDistribution: amount,
      grandTotalExpenditure: amount,
    }),
    T2: coded,
    T3: coded,
    T4: z.object({
      ...sides,
      expenditure: z.array(spread),
      expenditureTotal: spread,
      grandTotalExpenditure: z.union([amount, spread]),
    }),
    T5: coded,
    T6: z.object({
      rows: z.array(z.object({ code: z.string(), name: z.string(), amount })),
      personnelTotal: amount,
      publicTotal: amount,
    }),
    T7: z.object({ budget: threePublic, final: threePublic }),
    T8: z.object({ rows: z.array(z.never()) }),
    T9: z.object({ rows: z.array(z.never()) }),
  }),
  narrative: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      subject: z.string(),
      amount: z.string(),
      comparisonBasis: z.enum(["prior_year", "initial_budget", "budget"]).nullable(),
      basisValueStated: amount,
      basisYear: z.number().optional(),
      changeAmount: amount,
      changeRatePct: amount,
      direction: z.enum(["increase", "decrease", "flat"]).nullable(),
      reason: z.string().nullable(),
      completionPct: z.string().optional(),
      sharePct: z.string().optional(),
      parts: z.array(part).optional(),
    }),
  ),
});

/** The facts of a published account that were verified by hand, as the expected file has them. */
export type ExpectedAccount = z.infer<typeof expected>;
export type ExpectedStatement = ExpectedAccount["narrative"][number];

const SHARED = path.join(__dirname, "..", "..", "..", "..", "shared", "documents", "expected");

/** False where the shared documents do not lie beside the repository. */
export const hasExpected = existsSync(SHARED);

export function expectedAccount(name: string): ExpectedAccount {
  return expected.parse(JSON.parse(readFileSync(path.join(SHARED, `${name}.json`), "utf8")));
}
