import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ManifestError } from "../../src/ingest/import/manifest-error.js";
import { readManifest } from "../../src/ingest/import/read-manifest.js";

describe("a manifest", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-manifest-"));
  const file = path.join(folder, "list.csv");
  const there = (name: string): string => path.join(folder, name);

  beforeAll(() => {
    for (const name of ["a.txt", "b.txt"]) writeFileSync(there(name), "");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function problemsOf(content: string | Uint8Array): Promise<readonly string[]> {
    writeFileSync(file, content);
    const error: unknown = await readManifest(file, "2026-11-28").catch((thrown: unknown) => thrown);
    if (!(error instanceof ManifestError)) throw new Error("it was read");
    return error.lines;
  }

  it("gives of each document what its cells hold, whatever the order of the columns", async () => {
    writeFileSync(
      file,
      '\ufeffurl,file,kind,published-on,department\r\n"https://example.org/?a,b",a.txt,单位决算,2016-08-10,示例市林业局\r\n\r\n,b.txt,,,\r\n',
    );
    expect(await readManifest(file, "2026-11-28")).toEqual([
      {
        file: there("a.txt"),
        given: {
          place: "list.csv: line 2",
          url: "https://example.org/?a,b",
          publishedOn: "2016-08-10",
          department: "示例市林业局",
          kind: "UNIT_FINAL",
        },
      },
      { file: there("b.txt"), given: { place: "list.csv: line 4" } },
    ]);
  });

  it("is refused with all that is wrong, each by its line, its value and what to do", async () => {
    const problems = await problemsOf(
      "file,url,published-on,department,kind\nc.txt,javascript:x,2021-02-30,,部门预算\na.txt,,2026-11-29,,\n./a.txt,,,,\n,,,,unit\n",
    );
    expect(problems).toHaveLength(7);
    expect(problems.join("\n")).toMatch(
      /line 2: url "javascript:x" is neither(.|\n)*line 2: published-on "2021-02-30"(.|\n)*line 2: kind "部门预算"(.|\n)*line 2: file "c.txt" is not there(.|\n)*line 3: published-on "2026-11-29" lies in the future(.|\n)*line 4: file ".\/a.txt" stands in line 3 too(.|\n)*line 5: names no file/,
    );
  });

  it.each([
    ["file,urls\na.txt,x\n", /line 1: the column "urls" is not known; columns are file, url/],
    ["file,url,url\na.txt,,\n", /the column url stands twice/],
    ["url\nhttps://example.org\n", /no column is named file/],
    ["file,url\na.txt,x,y\n", /line 2/],
    ["file\n", /lists no document/],
    ["", /lists no document/],
    [Buffer.from([0x66, 0xd6, 0xd0]), /is not UTF-8/],
  ])("%j is refused", async (content, why) => {
    expect(await problemsOf(content)).toEqual([expect.stringMatching(why)]);
  });
});
