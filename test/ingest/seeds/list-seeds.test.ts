import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { listSeeds, SeedFolderError, seedSchema } from "../../../src/ingest/seeds/list-seeds.js";

let folder: string;

function put(file: string): void {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, "{}");
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-seeds-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("real accounts come before the example, years ascend, and a year's versions come in order of publication", async () => {
  for (const file of ["example/a/2018.json", "z-office/2021-v2.json", "z-office/2021.json", "z-office/2020.json", "b/2024.json"]) {
    put(file);
  }
  await expect(listSeeds(folder)).resolves.toEqual([
    "b/2024.json",
    "z-office/2020.json",
    "z-office/2021.json",
    "z-office/2021-v2.json",
    "example/a/2018.json",
  ]);
});

test("symbolic links, hidden files, schemas and other files are left out", async () => {
  for (const file of ["a/2020.json", "account.schema.json", "a/notes.md", "a/2020.json.bak", ".git/x.json", "a/.2021.json"]) put(file);
  symlinkSync(path.join(folder, "a", "2020.json"), path.join(folder, "a", "2021.json"));
  symlinkSync(path.join(folder, "a"), path.join(folder, "linked"));
  await expect(listSeeds(folder)).resolves.toEqual(["a/2020.json"]);
});

test("an empty folder has no seeds", async () => {
  await expect(listSeeds(folder)).resolves.toEqual([]);
});

test("a folder that is not there is one error without its path", async () => {
  const error = await listSeeds(path.join(folder, "absent")).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SeedFolderError);
  expect(String(error)).toBe(
    "SeedFolderError: the folder of seeds cannot be read (ENOENT); set JUESUAN_SEEDS to a folder, or to none",
  );
});

test("the schema comes with the package", async () => {
  await expect(seedSchema()).resolves.toMatchObject({ $id: "urn:juesuan:account-seed" });
});

test.each(["account", "crosswalk"])("the schema of %s files keeps to JSON Schema 2020-12", (name) => {
  const file = path.join(__dirname, "..", "..", "..", "seeds", `${name}.schema.json`);
  const ajv = new Ajv2020();
  expect([ajv.validateSchema(JSON.parse(readFileSync(file, "utf8")) as object), ajv.errors ?? []]).toEqual([true, []]);
});
