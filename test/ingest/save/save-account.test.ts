import { AccountRefused } from "../../../src/ingest/record/errors.js";
import { saveAccount, type AccountSource } from "../../../src/ingest/save/save-account.js";
import { findDepartment } from "../../../src/queries/find-department.js";
import { WHOLE_REACH } from "../../../src/queries/reach.js";
import { YearView } from "../../../src/queries/views/year-view.js";
import { smallAccount, type SmallAccount } from "../../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";

const NAME = "样例市测试局";

function source(hash: string, rest: Partial<AccountSource> = {}): AccountSource {
  return { origin: "IMPORT", contentHash: hash, readerVersion: 1, recordedAt: "2026-01-01T00:00:00.000Z", ...rest };
}

onBothStores("saving an account", (kind) => {
  let store: TestStore;

  beforeEach(async () => {
    store = await createStore(kind);
  });

  afterEach(async () => {
    await store.close();
  });

  async function save(account: SmallAccount, from: AccountSource): Promise<string> {
    return saveAccount(store.writer, smallAccount(account), from);
  }

  async function yearOf(year: number, name = NAME): Promise<YearView> {
    const found = await findDepartment(store.writer.database, { id: null, kind: null, name }, WHOLE_REACH);
    if (found === null) throw new Error(`${name} is not there`);
    return new YearView(found.dataset, found.departmentId, year);
  }

  async function totalOf(year: number): Promise<string | null> {
    return (await yearOf(year)).summaryAmount("expenditure.total", "WAN_YUAN");
  }

  it("changes nothing where the same bytes are saved again", async () => {
    expect(await save({ year: 2020, total: "100.00" }, source("a"))).toBe("STORED");
    expect(await save({ year: 2020, total: "100.00" }, source("a"))).toBe("UNCHANGED");
    expect((await yearOf(2020)).lineItems({ table: null, level: null, codePrefix: null })).toHaveLength(3);
  });

  it("replaces the reading where a newer reader reads the same bytes", async () => {
    await save({ year: 2020, total: "100.00" }, source("a"));
    expect(await save({ year: 2020, total: "100.00", reception: "1.25" }, source("a", { readerVersion: 2 }))).toBe(
      "READ_AGAIN",
    );
    expect((await yearOf(2020)).lineItem("THREE_PUBLIC", "reception")?.amount("TOTAL", "FINAL", "WAN_YUAN")).toBe(
      "1.25",
    );
  });

  it("serves the newest publication of a year, in whatever order the documents come", async () => {
    await save({ year: 2020, total: "101.00", document: "更正.txt", publishedOn: "2021-10-01" }, source("b"));
    await save({ year: 2020, total: "100.00", document: "原件.txt", publishedOn: "2021-08-01" }, source("a"));
    expect(await totalOf(2020)).toBe("101.00");
    await save({ year: 2020, total: "102.00", document: "再更正.txt", publishedOn: "2021-12-01" }, source("c"));
    expect(await totalOf(2020)).toBe("102.00");
  });

  it("never lets a seed supersede an imported document", async () => {
    await save({ year: 2020, total: "100.00", publishedOn: "2021-08-01" }, source("a"));
    const seed = source("s", { origin: "SEED" });
    expect(await save({ year: 2020, total: "99.00" }, seed)).toBe("SUPERSEDED");
    await save(
      { year: 2020, total: "98.00", document: "其他.json", publishedOn: "2025-01-01" },
      source("t", { origin: "SEED" }),
    );
    expect(await totalOf(2020)).toBe("100.00");
  });

  it("puts an imported document in the place of the seed that was typed from it", async () => {
    await save({ year: 2020, total: "99.00" }, source("s", { origin: "SEED" }));
    expect(await save({ year: 2020, total: "100.00" }, source("a"))).toBe("READ_AGAIN");
    expect(await totalOf(2020)).toBe("100.00");
  });

  it("stores nothing where an amount is no whole number of fen", async () => {
    await expect(save({ year: 2020, total: "0.0000001" }, source("a"))).rejects.toThrow(AccountRefused);
    await expect(save({ year: 2020, total: "0.0000001" }, source("a"))).rejects.toThrow(
      /2020\.txt: 收入支出决算总表.*not a whole number of fen/,
    );
    expect(await findDepartment(store.writer.database, { id: null, kind: null, name: NAME }, WHOLE_REACH)).toBeNull();
  });

  it("uses the stated figure where the table's cell is blank, with its place in the narrative", async () => {
    const account = smallAccount({ year: 2020, total: "100.00" });
    const statement = {
      section: "三.七",
      table: "THREE_PUBLIC",
      keys: ["reception"],
      subject: "公务接待费",
      unit: "WAN_YUAN",
      amount: "0",
    } as const;
    await saveAccount(store.writer, { ...account, statements: [...account.statements, statement] }, source("a"));
    const figure = (await yearOf(2020)).lineItem("THREE_PUBLIC", "reception")?.figure("TOTAL", "FINAL", "WAN_YUAN");
    expect(figure).toMatchObject({
      amount: "0.00",
      absence: null,
      printed: "0",
      source: { section: "三.七", table: null },
    });
  });

  it("keeps a blank cell blank where the narrative states nothing", async () => {
    await save({ year: 2020, total: "100.00" }, source("a"));
    const figure = (await yearOf(2020)).lineItem("THREE_PUBLIC", "reception")?.figure("TOTAL", "FINAL", "WAN_YUAN");
    expect(figure).toMatchObject({ amount: null, absence: "BLANK" });
  });

  it("takes the published base as soon as the prior year is there, and reports the restatement", async () => {
    // 90 - (-10) = 100 is implied; the prior year then publishes 105.
    const change = { basis: "PRIOR_YEAR", amount: "-10.00", rate: "-10.0", direction: "DECREASE" } as const;
    await save({ year: 2021, total: "90.00", change }, source("b"));
    const implied = (await yearOf(2021)).change("PRIOR_YEAR", "WAN_YUAN", 1);
    expect([implied.base, implied.baseSource, implied.agreement]).toEqual(["100.00", "IMPLIED", "EXACT"]);
    await save({ year: 2020, total: "105.00" }, source("a"));
    const year = await yearOf(2021);
    const published = year.change("PRIOR_YEAR", "WAN_YUAN", 1);
    expect([published.base, published.baseSource, published.impliedBase]).toEqual(["105.00", "PUBLISHED", "100.00"]);
    expect([published.amount, published.rate]).toEqual(["-15.00", "-14.3"]);
    expect(
      year.findings(null).map((finding) => [finding.rule, finding.severity, finding.expected, finding.actual]),
    ).toEqual([
      ["restatement", "WARNING", "105.00", "100.00"],
      // The decrease has no reason, whatever its base.
      ["reason.missing", "WARNING", null, null],
      // 三公 of this account has a blank row and no note.
      ["table.empty-note", "WARNING", null, null],
    ]);
  });

  it("gives a gap year as a gap: the prior year of 2022 is not 2020", async () => {
    await save({ year: 2020, total: "100.00" }, source("a"));
    await save({ year: 2022, total: "90.00" }, source("b"));
    const change = (await yearOf(2022)).change("PRIOR_YEAR", "WAN_YUAN", 1);
    expect([change.amount, change.comparability, change.baseYear]).toEqual([null, "BASE_MISSING", 2021]);
  });

  it("keeps two writers apart: every document is whole, none is lost", async () => {
    const years = [2011, 2012, 2013, 2014, 2015, 2016];
    for (const year of years) await save({ year, total: `${String(year)}.00` }, source(String(year)));
    const other = await store.openWriter();
    await Promise.all([
      save({ year: 2017, total: "17.00" }, source("x")),
      saveAccount(other, smallAccount({ year: 2018, total: "18.00" }), source("y")),
    ]);
    expect([await totalOf(2016), await totalOf(2017), await totalOf(2018)]).toEqual(["2016.00", "17.00", "18.00"]);
  });
});
