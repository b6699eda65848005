import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { loadDeflators, parseDeflators } from "../../../src/ingest/seeds/load-deflators.js";
import { SeedFileError } from "../../../src/ingest/seed-files/seed-file-error.js";
import { readDeflators } from "../../../src/store/read/deflators.js";
import { ROOT } from "../../support/api.js";
import { createStore, onBothStores, type TestStore } from "../../support/stores.js";

const FILE = "deflators/world-bank-china.csv";

describe("the file of price series", () => {
  it("holds both series of the World Bank as published; the deflator of GDP ends in 2023", () => {
    const found = parseDeflators(readFileSync(path.join(ROOT, "seeds", FILE), "utf8"), FILE);
    const years = (series: string) => found.filter((one) => one.series === series).map((one) => one.year);
    expect(years("CPI")).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    expect(years("GDP")).toEqual([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]);
    expect(found).toContainEqual({ series: "CPI", year: 2020, percent: "2.41942189457782" });
    expect(found).toContainEqual({ series: "GDP", year: 2015, percent: "-0.00294409364951775" });
  });

  it("is refused with every line that is wrong, and what to write", () => {
    const parse = (): unknown => parseDeflators("series,year\nCPI,2020,2.4\nPPI,2020,1\nCPI,2020,2.5\nCPI,2021,x\n", FILE);
    expect(parse).toThrow(SeedFileError);
    expect(parse).toThrow(/line 1: is "series,year"; write series,year,percent/);
    expect(parse).toThrow(/line 3: "PPI,2020,1" is no row; write CPI or GDP/);
    expect(parse).toThrow(/line 4: CPI 2020 is given twice; keep one/);
    expect(parse).toThrow(/line 5: "CPI,2021,x" is no row/);
  });
});

onBothStores("price series in the store", (kind) => {
  let store: TestStore;
  let folder: string;

  beforeEach(async () => {
    store = await createStore(kind);
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-deflators-"));
    mkdirSync(path.join(folder, "deflators"));
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const load = async (content: string): Promise<unknown> => {
    writeFileSync(path.join(folder, FILE), content);
    await loadDeflators(store.writer, folder);
    return readDeflators(store.writer.database);
  };

  it("are those of the file, and written again only where it changed", async () => {
    const first = await load("series,year,percent\nCPI,2020,2.40\nGDP,2020,-0.5\n");
    expect(first).toEqual([
      { series: "CPI", year: 2020, percent: "2.40" },
      { series: "GDP", year: 2020, percent: "-0.5" },
    ]);
    const { database } = await store.openReader();
    const revision = async (): Promise<unknown> => database.rows(sql`SELECT value FROM store_state`);
    const before = await revision();
    await load("series,year,percent\nGDP,2020,-0.5\nCPI,2020,2.40\n");
    expect(await revision()).toEqual(before);
    expect(await load("series,year,percent\nCPI,2020,2.4\n")).toEqual([{ series: "CPI", year: 2020, percent: "2.4" }]);
  });

  it("are left as they are where the folder has none", async () => {
    await load("series,year,percent\nCPI,2020,2.4\n");
    rmSync(path.join(folder, FILE));
    await loadDeflators(store.writer, folder);
    expect(await readDeflators(store.writer.database)).toEqual([{ series: "CPI", year: 2020, percent: "2.4" }]);
  });
});
