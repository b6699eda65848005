import { foreignCountOf, readCount } from "../../domain/indicator.js";
import { refusal } from "./check-number.js";
import { repeats } from "../seed-files/repeats.js";
import type { SeedFile } from "./seed-file.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";

/** What is wrong with the counts that are no money: those that stand twice, and texts that are no count. */
export function checkIndicators({ indicators = [] }: SeedFile): SeedProblem[] {
  return [
    ...indicators.flatMap(({ printed }, index) =>
      refusal(`indicators[${String(index)}].printed`, () => readCount(printed)),
    ),
    ...indicators.flatMap(({ kind, includesForeign }, index) =>
      includesForeign === true && foreignCountOf(kind) === null
        ? [
            {
              path: `indicators[${String(index)}].includesForeign`,
              reason: "only counts of receptions include foreign guests; leave it out",
            },
          ]
        : [],
    ),
    ...repeats(indicators.map(({ kind }) => kind)).map((index) => ({
      path: `indicators[${String(index)}].kind`,
      reason: "the file has this count already; keep the first of the document",
    })),
  ];
}
