import { readFileSync } from "node:fs";
import path from "node:path";
import type { PublishedStatement } from "../../../src/domain/account.js";
import { readDocument } from "../../../src/ingest/readers/read-document.js";
import { recognise } from "../../../src/ingest/recognise/recognise.js";
import type { ReadStatements } from "../../../src/ingest/statements/narrative.js";
import { readStatements } from "../../../src/ingest/statements/read-statements.js";
import { verifiedNarrative, type VerifiedNarrative } from "./support/verified-statements.js";

function lineOf({ table, keys, measure }: PublishedStatement): string {
  return [table, keys.join("+"), ...(measure === undefined ? [] : [measure])].join(" ");
}

function factsOf(statement: PublishedStatement): string[] {
  const line = lineOf(statement);
  const fact = (basis: string, attribute: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${line} | ${basis} | ${attribute} | ${value}`];
  return [
    ...fact("", "amount", statement.amount),
    ...(statement.shares ?? []).flatMap(({ rate }) => fact("", "share", rate)),
    ...(statement.changes ?? []).flatMap(({ basis, base, amount, rate, direction, completionRate }) => [
      ...fact(basis, "base", base),
      ...fact(basis, "change", amount),
      ...fact(basis, "rate", rate),
      ...fact(basis, "direction", direction),
      ...fact(basis, "completion", completionRate),
    ]),
  ];
}

function reasonsOf(statement: PublishedStatement): string[] {
  return (statement.changes ?? []).flatMap(({ basis, reason }) =>
    reason === undefined ? [] : [`${lineOf(statement)} | ${basis} | ${reason}`],
  );
}

interface Left {
  readonly reasons: number;
  /** Kinds of what is reported, in order. */
  readonly unplaced: readonly string[];
  /** Verified amounts that no line of the account can hold. */
  readonly facts?: readonly string[];
}

/** The file shortens a reason of four parts; its beginning and end are not the document's. */
function isShortened(reason: string): boolean {
  return reason.includes("…（");
}

function describeDocument(name: string, verified: VerifiedNarrative | null, left: Left): void {
  (verified === null ? describe.skip : describe)(name, () => {
    let read: ReadStatements;

    beforeAll(async () => {
      if (verified === null) return;
      read = readStatements(
        recognise(await readDocument(readFileSync(verified.document), path.basename(verified.document))),
      );
    });

    it("gives every verified fact", () => {
      const found = new Set(read.statements.flatMap(factsOf));
      expect(verified?.facts.filter((fact) => !found.has(fact))).toEqual(left.facts ?? []);
    });

    it("gives the verified reasons, in order, and no other", () => {
      const given = read.statements.flatMap(reasonsOf);
      const expected = verified?.reasons ?? [];
      expect(given).toHaveLength(left.reasons);
      expect(given.filter((_, index) => !isShortened(expected[index] ?? ""))).toEqual(
        expected.filter((reason) => !isShortened(reason)),
      );
    });

    it("reports only what no line can hold", () => {
      expect(read.unplaced.map(({ kind }) => kind)).toEqual(left.unplaced);
    });
  });
}

function unknownLines(count: number): string[] {
  return new Array<string>(count).fill("UNKNOWN_LINE");
}

describeDocument(
  "the narrative of 渌口区委政法委员会, 2020",
  verifiedNarrative("lukou-political-legal-committee-2020.txt", "ADJUSTED_BUDGET"),
  { reasons: 9, unplaced: [] },
);
// 国内接待, and what was reserved for small enterprises: neither is a line.
describeDocument(
  "the narrative of 普陀区规划和自然资源局, 2024",
  verifiedNarrative("putuo-planning-bureau-2024.pdf", "INITIAL_BUDGET"),
  { reasons: 14, unplaced: unknownLines(6) },
);
describeDocument(
  "the narrative of 平潭综合实验区财政金融局, 2015",
  verifiedNarrative("pingtan-finance-bureau-2015.txt", "ADJUSTED_BUDGET"),
  { reasons: 3, unplaced: [] },
);
// The district's revenue and projects; and 人员支出 and 公用支出 of all funds, while 06 has those of the appropriation.
describeDocument(
  "the narrative of 平潭综合实验区财政金融局, 2016",
  verifiedNarrative("pingtan-finance-bureau-2016.txt", "ADJUSTED_BUDGET"),
  {
    reasons: 15,
    unplaced: unknownLines(6),
    facts: [
      "BASIC_EXPENDITURE personnel-total |  | amount | 1483.45",
      "BASIC_EXPENDITURE public-total |  | amount | 83.2",
    ],
  },
);
describeDocument(
  "the narrative of 平潭综合实验区财政金融局, 2017",
  verifiedNarrative("pingtan-finance-bureau-2017.txt", "ADJUSTED_BUDGET"),
  { reasons: 17, unplaced: [] },
);
