import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { version as VERSION } from "../../package.json";
import { ROOT } from "../support/api.js";

/** Not imported: the compiler would make a type of every package. */
const { packages: LOCKED } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, { readonly name?: string; readonly version?: string; readonly dev?: boolean }>>;
};

describe("licences of packages", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-licences-"));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function check(packages?: Record<string, object>): { status: number | null; error: string } {
    const file = path.join(folder, "package-lock.json");
    if (packages !== undefined)
      writeFileSync(file, JSON.stringify({ packages: { "": { name: "ours" }, ...packages } }));
    const words = [path.join(ROOT, ".ci", "check-licences.mjs"), ...(packages === undefined ? [] : [file])];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    return { status, error: stderr };
  }

  it("are all ones that may be used", () => {
    expect(check()).toEqual({ status: 0, error: "" });
  });

  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["(MIT AND Zlib)", true],
    ["(MIT AND GPL-3.0-only)", false],
    ["GPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE.md", false],
    ["CC-BY-4.0", false],
    [undefined, false],
  ])("are taken or refused by what they ask: %s", (license, taken) => {
    const { status, error } = check({
      "node_modules/good": { version: "1.0.0", license: "ISC" },
      "node_modules/good/node_modules/@of/some": { version: "2.3.4", license },
    });
    expect(status).toBe(taken ? 0 : 1);
    expect(error).toMatch(taken ? /^$/ : /^@of\/some@2\.3\.4 .*: take another package, or, .*\n$/);
  });

  it("may ask to be named where nothing of the package is handed on", () => {
    const one = { version: "1.0.0", license: "CC-BY-4.0", dev: true };
    expect(check({ "node_modules/data": one })).toEqual({ status: 0, error: "" });
  });

  it("are not looked for in a file that lists no package", () => {
    expect(check({}).status).toBe(1);
  });
});

describe("the bill of materials", () => {
  it("is CycloneDX, and lists every installed package that a server is run with", () => {
    const { stdout, stderr, status } = spawnSync("npm", ["run", "-s", "sbom"], { cwd: ROOT, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const bill = JSON.parse(stdout) as {
      bomFormat: string;
      metadata: { component: { purl: string } };
      components: { purl: string; licenses?: unknown[] }[];
    };
    expect([bill.bomFormat, bill.metadata.component.purl]).toEqual(["CycloneDX", `pkg:npm/juesuan@${VERSION}`]);
    const run = Object.entries(LOCKED)
      .filter(([place, { dev }]) => place !== "" && dev !== true && existsSync(path.join(ROOT, place)))
      .map(
        ([
          place,
          { version = "", name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length) },
        ]) => {
          return `pkg:npm/${name.replace("@", "%40")}@${version}`;
        },
      );
    expect(run.length).toBeGreaterThan(300);
    const listed = new Set(bill.components.map(({ purl }) => purl));
    expect(run.filter((purl) => !listed.has(purl))).toEqual([]);
    expect(bill.components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
  }, 60_000);
});
