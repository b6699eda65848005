import { readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommanderError } from "commander";
import stringWidth from "string-width";
import { showCommand } from "../../src/cli/show.js";
import { UserError } from "../../src/cli/user-error.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { seedSchema } from "../../src/ingest/seeds/list-seeds.js";
import { createSeedReader } from "../../src/ingest/seeds/read-seed.js";
import { runCommand, type Printed } from "../support/command.js";
import { smallAccount, type SmallAccount } from "../support/accounts.js";
import { createStore, onBothStores } from "../support/stores.js";

const ROOT = path.resolve(__dirname, "..", "..");

async function show(database: string, ...words: string[]): Promise<Printed> {
  return runCommand(showCommand(ROOT), words, database);
}

/** The lines from the one with `title` to the next blank one. */
function block(text: string, title: string): string[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(title));
  return lines.slice(start, lines.indexOf("", start));
}

describe("show on a store that is not there yet", () => {
  let folder: string;
  let database: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "juesuan-show-"));
    database = `sqlite:${path.join(folder, "new", "show.db")}`;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("prepares it with the seeds and prints the tables as printed, columns aligned", async () => {
    const { out, err, code } = await show(database, "中共株洲市渌口区委政法委员会", "2020");
    expect({ err, code }).toEqual({ err: "", code: undefined });
    const table = block(out, "支出决算表");
    expect(table[0]).toBe("支出决算表（公开03表，万元）");
    expect(table[2]?.split(/ +/)).toEqual(["", "total", "合计", "629.09", "419.69", "209.40"]);
    expect(table[5]?.split(/ +/)).toEqual(["", "2013101", "行政运行", "275.26", "275.26"]);
    const firstAmountEnds = table.slice(2).map((line) => stringWidth(/^.*?\.\d\d/.exec(line)?.[0] ?? ""));
    expect(new Set(firstAmountEnds).size).toBe(1);
  });

  test("prints what is stated with its reason", async () => {
    const { out } = await show(database, "中共株洲市渌口区委政法委员会", "2020");
    expect(out).toContain("\n三.十  机关运行经费 108.32万元  (OTHER_DISCLOSURES operating-expenses)\n");
    expect(out).toContain("\n    较年初预算 减少 -2.4万元 -2.2% 原因：节约开支\n");
  });

  test("leaves blank cells empty and names withheld ones", async () => {
    const { out } = await show(database, "示例市西样区保密局", "2021");
    const table = block(out, "一般公共预算财政拨款“三公”经费支出决算表");
    expect(table[0]).toBe("一般公共预算财政拨款“三公”经费支出决算表（公开07表，万元，涉密）");
    expect(table.slice(2).map((line) => line.split(/ +/).slice(3))).toEqual(Array(6).fill(["涉密", "涉密"]));
    const fund = block((await show(database, "中共株洲市渌口区委政法委员会", "2020")).out, "收入支出决算总表");
    expect(fund.find((line) => line.includes("外交支出"))).toMatch(/^ {2}202 +外交支出$/);
  });

  test("prints a seed file with --json, found by a former name, of the version that is served", async () => {
    const { out } = await show(database, "示例市文化局", "2021", "--json");
    const read = createSeedReader(await seedSchema());
    const file = "example/example-culture-tourism-bureau/2021-v2.json";
    expect(read(out, "2021.json")).toEqual(read(readFileSync(path.join(ROOT, "seeds", file)), file));
  });

  test("names in one line a department or year that is not there", async () => {
    const unknown = show(database, "无此局", "2020");
    await expect(unknown).rejects.toThrow(UserError);
    await expect(unknown).rejects.toThrow(/^无此局 is not the name or id of any department in the store$/);
    const noYear = show(database, "中共株洲市渌口区委政法委员会", "1999");
    await expect(noYear).rejects.toThrow(UserError);
    await expect(noYear).rejects.toThrow(
      /^中共株洲市渌口区委政法委员会 has no account of 1999 in the store; it has 2020$/,
    );
  });

  test("refuses a year that is no year as wrong usage", async () => {
    await expect(show(database, "示例市文化局", "20x1")).rejects.toThrow(CommanderError);
  });
});

onBothStores("show", (kind) => {
  test("lists the departments of a name that several bear, and takes the id of one", async () => {
    const store = await createStore(kind);
    const database = store.target.kind === "sqlite" ? `sqlite:${store.target.file}` : store.target.url;
    const save = async (account: SmallAccount, contentHash: string): Promise<void> => {
      const source = {
        origin: "IMPORT",
        contentHash,
        readerVersion: 1,
        recordedAt: "2026-01-01T00:00:00.000Z",
      } as const;
      await saveAccount(store.writer, smallAccount(account), source);
    };
    try {
      await save({ year: 2020, total: "1.00", document: "a.txt" }, "a");
      await save({ year: 2020, total: "2.00", document: "b.txt", region: { code: "990299", name: "样本市" } }, "b");
      const several: unknown = await show(database, "样例市测试局", "2020").catch((error: unknown) => error);
      if (!(several instanceof UserError)) throw new Error("one department was chosen for a name of two");
      expect(several.exitCode).toBe(2);
      const [head, ...lines] = several.message.split("\n");
      expect(head).toBe("样例市测试局 is the name of several departments; give the id of one:");
      expect(lines.map((line) => line.split(/ +/).slice(2)).sort()).toEqual([
        ["样例市测试局", "样例市"],
        ["样例市测试局", "样本市"],
      ]);
      const id = lines.find((line) => line.endsWith("样本市"))?.split(/ +/)[1] ?? "";
      expect((await show(database, id, "2020")).out).toContain("b.txt");
    } finally {
      await store.close();
    }
  });

  test("opens the store for reading only where it holds anything", async () => {
    const store = await createStore(kind);
    const database = store.target.kind === "sqlite" ? `sqlite:${store.target.file}` : store.target.url;
    try {
      await saveAccount(store.writer, smallAccount({ year: 2020, total: "1.00" }), {
        origin: "IMPORT",
        contentHash: "a",
        readerVersion: 1,
        recordedAt: "2026-01-01T00:00:00.000Z",
      });
      await show(database, "样例市测试局", "2020");
      // Preparing it would have loaded the seeds.
      await expect(show(database, "中共株洲市渌口区委政法委员会", "2020")).rejects.toThrow(UserError);
    } finally {
      await store.close();
    }
  });
});
