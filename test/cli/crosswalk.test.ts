import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crosswalkCommand } from "../../src/cli/crosswalk.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const ROOT = path.resolve(__dirname, "..", "..");

/** Runs `juesuan crosswalk` in this process against a database; gives what it printed, throws what it throws. */
async function crosswalk(store: TestStore, ...words: string[]): Promise<string> {
  const database = store.target.kind === "sqlite" ? `sqlite:${store.target.file}` : store.target.url;
  let printed = "";
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const env = jest.replaceProperty(process, "env", { ...process.env, DATABASE_URL: database });
  try {
    await crosswalkCommand(ROOT).exitOverride().parseAsync(words, { from: "user" });
    return printed;
  } finally {
    env.restore();
    out.mockRestore();
  }
}

onBothStores("juesuan crosswalk import", (kind) => {
  let store: TestStore;
  let folder: string;

  beforeAll(async () => {
    store = await createStore(kind);
    folder = mkdtempSync(path.join(tmpdir(), "juesuan-crosswalk-"));
  });

  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: object): string {
    const full = path.join(folder, name);
    writeFileSync(full, JSON.stringify(content));
    return full;
  }

  const side = (code: string): object[] => [{ code, name: "甲" }];
  const edge = { id: "a-b", family: "FUNCTIONAL", kind: "RECODE", evidence: "SOURCED", year: 2021 };

  it("stores a file, and says so where it is stored already", async () => {
    const good = file("good.json", { name: "mine", codes: [{ ...edge, old: side("2990101"), new: side("2990199") }] });
    const counts = "(1 edges of codes, 0 of departments, 0 of regions)";
    expect(await crosswalk(store, "import", good)).toBe(
      `crosswalk mine is stored ${counts}; changes of 0 accounts were computed again\n`,
    );
    expect(await crosswalk(store, "import", good)).toBe(`crosswalk mine is stored already ${counts}\n`);
  });

  it("refuses a wrong file with its name, the place in it and the remedy", async () => {
    const wrong = file("wrong.json", { name: "mine", codes: [{ ...edge, old: side("29901"), new: side("29901") }] });
    await expect(crosswalk(store, "import", wrong)).rejects.toThrow(
      [
        "crosswalk file wrong.json is refused, nothing of it is stored (1 problem)",
        "  codes[0].kind: 29901 keeps its code; call it a RENAME",
      ].join("\n"),
    );
  });

  it("says which file is not there", async () => {
    await expect(crosswalk(store, "import", "no-such.json")).rejects.toThrow(
      "no-such.json cannot be read (ENOENT); give a crosswalk file",
    );
  });
});
