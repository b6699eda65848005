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

function describeDocument(name: string, verified: VerifiedNarrative | null, reasonCount: number, left: number): void {
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
      expect(verified?.facts.filter((fact) => !found.has(fact))).toEqual([]);
    });

    it("gives the verified reasons, in order, and no other", () => {
      expect(read.statements.flatMap(reasonsOf)).toEqual(verified?.reasons);
      expect(read.statements.flatMap(reasonsOf)).toHaveLength(reasonCount);
    });

    it("reports only what no line can hold", () => {
      expect(read.unplaced.map(({ kind }) => kind)).toEqual(new Array<string>(left).fill("UNKNOWN_LINE"));
    });
  });
}

describeDocument(
  "the narrative of 渌口区委政法委员会, 2020",
  verifiedNarrative("lukou-political-legal-committee-2020.txt", "ADJUSTED_BUDGET"),
  9,
  0,
);
// 国内接待, and what was reserved for small enterprises: neither is a line.
describeDocument(
  "the narrative of 普陀区规划和自然资源局, 2024",
  verifiedNarrative("putuo-planning-bureau-2024.pdf", "INITIAL_BUDGET"),
  14,
  6,
);
