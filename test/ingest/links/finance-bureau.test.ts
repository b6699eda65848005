import { readFileSync } from "node:fs";
import path from "node:path";
import { NOTHING_PUBLISHED, type AccountFacts } from "../../../src/domain/facts.js";
import type { StatedLinks } from "../../../src/domain/stated-links.js";
import { readStatedLinks } from "../../../src/ingest/links/stated-links.js";
import { readAccount } from "../../../src/ingest/read-account.js";
import { factsOfRecord } from "../../../src/ingest/record/record-facts.js";
import { recordOf } from "../../../src/ingest/record/record-of.js";
import { sharedDocument } from "../recognise/verified-facts.js";

async function factsOf(file: string): Promise<AccountFacts> {
  const { account } = await readAccount(readFileSync(file), path.basename(file));
  return factsOfRecord(file, recordOf(account));
}

/** 2010603 >2010650: the reason of the one line says that its money went to the other. */
function linked(account: AccountFacts, { reasons }: StatedLinks): string[] {
  return reasons.flatMap(({ ordinal, lines, units }) => {
    const own = account.statements.find(({ reason }) => reason?.ordinal === ordinal)?.key ?? "";
    return [
      ...lines.map(({ code, role }) => `${own} ${role === "GIVES_TO" ? ">" : "<"}${String(code)}`),
      ...units.map(({ name, movement }) => `${own} ${movement} ${name}`),
    ];
  });
}

function edges({ edges: stated }: StatedLinks): string[] {
  return stated.map(({ kind, old, new: later, stated: by }) =>
    [kind, `${String(old[0]?.code)}>${String(later[0]?.code)}`, by?.borneOutBy ?? "by one alone"].join(" "),
  );
}

const files = [2015, 2016, 2017].map((year) => sharedDocument(`pingtan-finance-bureau-${String(year)}.txt`));

(files.includes(null) ? describe.skip : describe)(
  "the finance bureau of 平潭, as its documents were read by hand",
  () => {
    const accounts: AccountFacts[] = [];

    beforeAll(async () => {
      for (const file of files) accounts.push(await factsOf(file?.document ?? ""));
    });

    function linksOf(year: 2015 | 2016 | 2017): { readonly account: AccountFacts; readonly links: StatedLinks } {
      const [account, before] = [accounts[year - 2015], accounts[year - 2016]];
      if (account === undefined) throw new Error("an account is not read");
      const prior =
        before === undefined ? NOTHING_PUBLISHED : { lines: before.lines, withheldTables: new Set<never>() };
      return { account, links: readStatedLinks({ year, account, prior }) };
    }

    it("2015 names none", () => {
      const { account, links } = linksOf(2015);
      expect([linked(account, links), edges(links)]).toEqual([[], []]);
    });

    it("2016 says where the old office's staff, the information systems and the office of finance went", () => {
      const { account, links } = linksOf(2016);
      expect(linked(account, links)).toEqual([
        "2010603 >2010650",
        "2010603 MERGED 平潭县国库支付中心",
        "2010603 MERGED 区国库支付中心",
        "2010607 <2010603",
        "2010650 <2010603",
        "2170101 <2010601",
      ]);
      // 2010603 and 2010650 name each other; 2010607 and 2170101 name lines that do not name them, and no sum is equal.
      expect(edges(links)).toEqual([
        "MOVE 2010603>2010650 REASONS",
        "SPLIT 2010603>2010607 by one alone",
        "MOVE 2010601>2170101 by one alone",
      ]);
    });

    it("2017 says what became of the reform business, the staff of the payment centre and the office of finance", () => {
      const { account, links } = linksOf(2017);
      expect(linked(account, links)).toEqual([
        "2010603 >2010650",
        "2010604 >2010607",
        "2010607 <2010604",
        "2170101 LEFT 区金融服务办公室",
      ]);
      expect(edges(links)).toEqual(["MOVE 2010603>2010650 by one alone", "MERGE 2010604>2010607 REASONS"]);
    });
  },
);
