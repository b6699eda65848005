import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommanderError } from "commander";
import stringWidth from "string-width";
import { z } from "zod";
import { checkCommand } from "../../src/cli/check.js";
import { UserError } from "../../src/cli/user-error.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { ROOT } from "../support/api.js";
import { smallAccount } from "../support/accounts.js";
import { runCommand, type Printed } from "../support/command.js";
import { ACCOUNT, check, edited, WRONG_RATE } from "./checked-account.js";
import { createStore, onBothStores } from "../support/stores.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-check-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function failure(...words: string[]): Promise<UserError> {
  const error: unknown = await check(...words).catch((thrown: unknown) => thrown);
  if (error instanceof UserError) return error;
  throw new Error("the command did not stop with a message");
}

const finding = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  severity: z.string(),
  accepted: z.boolean(),
  message: z.string(),
});
const json = z.object({
  counts: z.record(z.string(), z.number()),
  accepted: z.number(),
  findings: z.array(finding),
  gone: z.array(z.object({ fingerprint: z.string(), rule: z.string().nullable() })),
});

async function checkedJson(...words: string[]): Promise<z.infer<typeof json> & { code: Printed["code"] }> {
  const { out, code } = await check("--format", "json", ...words);
  return { ...json.parse(JSON.parse(out)), code };
}

describe("check of a document", () => {
  test("says that nothing is found in a correct one, and sets no exit code", async () => {
    expect(await check(ACCOUNT, "--language", "en")).toEqual({
      out: "柳塘县粮食和物资储备局 2020 (hunan-2020.txt)\n  nothing found\n\nerrors 0, warnings 0, notes 0\n",
      err: "",
      code: undefined,
    });
  });

  test("shows severity, rule, message, both numbers, their difference and both places, and ends with 1", async () => {
    const { out, code } = await check(edited(folder, "rate.txt", WRONG_RATE), "--language", "en");
    expect(code).toBe(1);
    const lines = out.split("\n");
    // -0.75 / 2.60 = -28.846 %; -38.8 - -28.846 = -9.954
    expect(lines[2]?.trim().split(/ +/)).toEqual(["ERROR", "statement.rate", "-28.846", "-38.8", "-9.954"]);
    expect(lines.slice(3, 5).join(" ").replace(/ +/g, " ")).toBe(
      " 公务接待费: rate of change of 2020 against the prior year: -38.8 % is stated, the figures give -28.846 %; rounding does not explain the difference",
    );
    expect(lines[5]).toMatch(/^ {4}section 三\.七\.一, line \d+: 公务接待费支出预算为3\.00万元/);
    expect(lines[6]).toMatch(/^ {4}table 07 \(three public\), row 1, column 12, line \d+: 1\.85$/);
    expect(lines.at(-2)).toBe("errors 1, warnings 0, notes 0");
    expect(lines.filter((line) => stringWidth(line) > 100)).toEqual([]);
  });

  test("speaks Chinese unless told otherwise", async () => {
    const { out } = await check(edited(folder, "rate.txt", WRONG_RATE));
    expect(out).toContain("错误  statement.rate");
    expect(out).toContain("错误 1，警告 0，提示 0");
  });

  test("leaves out and does not count what is less grave than asked for", async () => {
    // 1.80 of 3.00 is 60.0 %: 1.85 is 61.7 %, which cut after the first decimal is 61.6.
    const file = edited(folder, "cut.txt", ["完成预算的61.7%", "完成预算的61.6%"]);
    expect((await checkedJson(file)).counts).toEqual({ ERROR: 0, WARNING: 0, INFO: 1 });
    const warnings = await checkedJson(file, "--severity", "warning");
    expect(warnings).toMatchObject({ counts: { ERROR: 0, WARNING: 0, INFO: 0 }, findings: [] });
  });

  test("knows the year before where its document is given too", async () => {
    // 272.55 + 12.30 = 284.85 is what 2020 implies for 2019; the one of 2019 says 272.55.
    const prior = edited(folder, "prior.txt");
    writeFileSync(prior, readFileSync(prior, "utf8").replaceAll("2020", "2019"));
    const alone = await checkedJson(ACCOUNT);
    const together = await checkedJson(prior, ACCOUNT);
    expect(alone.findings).toEqual([]);
    expect(new Set(together.findings.map((one) => one.rule))).toContain("restatement");
  });

  test("writes CSV of one line a finding, with texts quoted where they need it", async () => {
    const { out } = await check(edited(folder, "rate.txt", WRONG_RATE), "--format", "csv");
    const [head, line, ...rest] = out.split("\r\n");
    expect(head?.split(",").slice(0, 6)).toEqual(["department", "year", "document", "severity", "rule", "line"]);
    expect(line).toMatch(
      /^柳塘县粮食和物资储备局,2020,rate\.txt,ERROR,statement\.rate,THREE_PUBLIC\/reception,公务接待费：.+,-28\.846,-38\.8,-9\.954,三\.七\.一 文件第\d+行,“三公”经费支出决算表 第1行 第12列 文件第\d+行,no,[\w-]{22}$/,
    );
    expect(rest).toEqual([""]);
  });

  test("goes on past a document that cannot be read, and ends with 2", async () => {
    const { out, err, code } = await check(path.join(folder, "none.txt"), ACCOUNT);
    expect(out).toContain("柳塘县粮食和物资储备局 2020");
    expect(err).toBe(`juesuan: ${path.join(folder, "none.txt")} is not there\n`);
    expect(code).toBe(2);
  });
});

describe("check with a baseline", () => {
  test("neither shows nor counts what is accepted, and tells what is gone", async () => {
    const wrong = edited(folder, "rate.txt", WRONG_RATE);
    const baseline = path.join(folder, "baseline.json");
    writeFileSync(baseline, (await check(wrong, "--format", "json")).out);
    const again = await check(wrong, "--baseline", baseline, "--language", "en");
    expect(again.code).toBeUndefined();
    expect(again.out).toContain("  nothing new\n\nerrors 0, warnings 0, notes 0; accepted 1\n");
    const mended = await check(ACCOUNT, "--baseline", baseline, "--language", "en");
    expect(mended.out).toMatch(
      /\naccepted, and gone\n {2}[\w-]{22} 柳塘县粮食和物资储备局 2020 statement\.rate 公务接待费/,
    );
  });

  test("takes a list of fingerprints", async () => {
    const wrong = edited(folder, "rate.txt", WRONG_RATE);
    const fingerprint = (await checkedJson(wrong)).findings[0]?.fingerprint;
    const baseline = path.join(folder, "list.json");
    writeFileSync(baseline, JSON.stringify([fingerprint, "unknown"]));
    expect(await checkedJson(wrong, "--baseline", baseline)).toMatchObject({
      code: undefined,
      accepted: 1,
      findings: [{ fingerprint, accepted: true }],
      gone: [{ fingerprint: "unknown", rule: null }],
    });
  });

  test("is what --write-baseline writes, which accepts what is found", async () => {
    const wrong = edited(folder, "rate.txt", WRONG_RATE);
    const baseline = path.join(folder, "written.json");
    expect((await checkedJson(wrong, "--write-baseline", baseline)).code).toBeUndefined();
    expect((await checkedJson(wrong, "--baseline", baseline)).accepted).toBe(1);
    const other = edited(folder, "other.txt", ["减少12.30万元，减少4.1%", "减少12.30万元，减少9.1%"]);
    // The accepted one is of the same account and is not there: gone. The other is new.
    expect(await checkedJson(other, "--baseline", baseline)).toMatchObject({
      code: 1,
      counts: { ERROR: 1 },
      gone: [{ rule: "statement.rate" }],
    });
  });

  test("accepts a rounding, and no error that takes its place with the same printed rate", async () => {
    // 0.75 of 2.60 is 28.8 %; 0.746 of 2.60 is 28.7 %. 7.50 of 9.35 is 80.2 %.
    const stated = "减少0.75万元，减少28.8%";
    const rounded = edited(folder, "rounded.txt", [stated, "减少0.75万元，减少28.7%"]);
    const baseline = path.join(folder, "rounded.json");
    expect((await checkedJson(rounded, "--write-baseline", baseline)).accepted).toBe(1);
    const wrong = edited(folder, "wrong.txt", [stated, "减少7.50万元，减少28.7%"]);
    expect(await checkedJson(wrong, "--baseline", baseline)).toMatchObject({
      code: 1,
      accepted: 0,
      counts: { ERROR: 1 },
    });
  });

  test("does not call gone what is accepted of an account that was not checked", async () => {
    const baseline = path.join(folder, "elsewhere.json");
    const entry = { fingerprint: "x", rule: "statement.rate", department: "柳塘县粮食和物资储备局", year: 2016 };
    writeFileSync(baseline, JSON.stringify({ findings: [entry] }));
    expect((await checkedJson(ACCOUNT, "--baseline", baseline)).gone).toEqual([]);
  });

  test("is refused by name where it is not there or holds something else", async () => {
    const missing = path.join(folder, "missing.json");
    expect(await failure(ACCOUNT, "--baseline", missing)).toMatchObject({
      message: `--baseline ${missing} cannot be read (ENOENT)`,
      exitCode: 2,
    });
    const other = path.join(folder, "odd.json");
    writeFileSync(other, '{"a": 1}');
    expect((await failure(ACCOUNT, "--baseline", other)).message).toMatch(/holds neither findings nor a list/);
  });
});

describe("check is told what to check", () => {
  test("refuses words that are neither files nor a department and a year, with exit code 2", async () => {
    expect(await failure("某局")).toMatchObject({
      message: "某局 is no file; for a department give its year too: check DEPARTMENT YEAR",
      exitCode: 2,
    });
    expect(await failure("某局", "二〇二〇")).toMatchObject({
      message: "某局 is no file; give files, or one department and a year of four digits",
      exitCode: 2,
    });
    await expect(check(ACCOUNT, "--format", "xml")).rejects.toThrow(CommanderError);
  });
});

onBothStores("check of the store", (kind) => {
  test("gives what is stored of one account, or of every served one", async () => {
    const store = await createStore(kind);
    const database = store.target.kind === "sqlite" ? `sqlite:${store.target.file}` : store.target.url;
    const command = async (...words: string[]): Promise<Printed> =>
      runCommand(checkCommand(ROOT, "1.2.3"), [...words, "--language", "en"], database);
    try {
      // 90.00 after -10.00 of 100.00 is -10.0 %, not -12.0 %.
      const change = { basis: "PRIOR_YEAR", amount: "-10.00", rate: "-12.0", direction: "DECREASE" } as const;
      const save = async (year: number, wrong: boolean): Promise<void> => {
        const source = { origin: "IMPORT", readerVersion: 1, recordedAt: "2026-01-01T00:00:00.000Z" } as const;
        const account = smallAccount({ year, total: "90.00", reception: "1.00", ...(wrong ? { change } : {}) });
        await saveAccount(store.writer, account, { ...source, contentHash: String(year) });
      };
      await save(2018, true);
      await save(2020, false);
      const one = await command("样例市测试局", "2018");
      expect(one.code).toBe(1);
      expect(one.out).toMatch(/^ {2}ERROR +statement\.rate +-10\.000 +-12\.0 +-2\.000$/m);
      expect((await command("样例市测试局", "2020")).code).toBeUndefined();
      const all = await command();
      expect(all.code).toBe(1);
      expect(all.out).toMatch(
        /^样例市测试局 2018 \(2018\.txt\)[\s\S]+\n样例市测试局 2020 \(2020\.txt\)\n {2}nothing found\n/,
      );
      const unknown: unknown = await command("样例市测试局", "1999").catch((error: unknown) => error);
      expect(unknown).toMatchObject({
        message: "样例市测试局 has no account of 1999 in the store; it has 2018, 2020",
        exitCode: 2,
      });
    } finally {
      await store.close();
    }
  });
});
