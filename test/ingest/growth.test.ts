import { readFileSync } from "node:fs";
import path from "node:path";
import { checkAlone, checkBeside } from "../../src/ingest/checks/check-document.js";
import { readAccount } from "../../src/ingest/read-account.js";
import { recordOf } from "../../src/ingest/record/record-of.js";

const ACCOUNT = readFileSync(path.join(__dirname, "..", "documents", "accounts", "hunan-2020.txt"), "utf8");
/** Where figures are explained, so that every rule about wording and every reader of statements meets what follows. */
const EXPLAINED = "减少0.75万元，减少28.8%";
const LENGTH = 15_000;

/** What a hostile document repeats: runs that patterns stumble over, and the words by which the narrative is read. */
const REPEATED: Readonly<Record<string, string>> = {
  digits: "9",
  "grouped digits": "1,",
  "opening brackets": "（",
  brackets: "()",
  blanks: " ",
  pauses: "、",
  stops: "。",
  crosses: "X",
  underscores: "_",
  "labels of a unit": "单位：万元",
  "labels of a form": "公开1-",
  years: "2020年",
  amounts: "1.00万元，",
  "changes of direction": "增加",
  "openings of a reason": "主要原因是",
  "quoted names": "“三公”",
  "whole sentences": "公务接待费1.00万元，增加0.50万元，增长100%，主要原因是工作增加。",
  "short paragraphs": "某某局\n\n",
  emphasis: "**a ",
  links: "[a](",
};

/** Milliseconds of this process to read and check the account with `text` in it; a document may be refused, in time. */
async function work(text: string, isExplained: boolean): Promise<number> {
  const document = isExplained ? ACCOUNT.replace(EXPLAINED, `${EXPLAINED}${text}`) : `${ACCOUNT}\n\n${text}\n`;
  const before = process.cpuUsage();
  try {
    const { account, text: printed } = await readAccount(Buffer.from(document), "account.txt");
    const read = { account, record: recordOf(account), text: printed };
    checkAlone(read);
    checkBeside(read, null);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return process.cpuUsage(before).user / 1000;
}

describe("reading and checking a document takes time that grows with its length, and no faster", () => {
  beforeAll(async () => {
    await work("", true);
  }, 120_000);

  const cases = Object.entries(REPEATED).flatMap(([name, text]) => [
    { name, text, isExplained: true },
    { name: `${name} in a paragraph of their own`, text, isExplained: false },
  ]);

  it.each(cases)(
    "where it repeats $name",
    async ({ text, isExplained }) => {
      const repeated = (length: number): string => text.repeat(Math.ceil(length / text.length));
      const once = await work(repeated(LENGTH), isExplained);
      const fourTimes = await work(repeated(4 * LENGTH), isExplained);
      // Quadratic work would be sixteen times as much; the half second is for what the machine does beside.
      expect(fourTimes).toBeLessThan(8 * once + 500);
    },
    120_000,
  );
});
