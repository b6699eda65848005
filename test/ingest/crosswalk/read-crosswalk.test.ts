import { readFileSync } from "node:fs";
import path from "node:path";
import { createCrosswalkReader, type CrosswalkReader } from "../../../src/ingest/crosswalk/read-crosswalk.js";
import { SeedFileError } from "../../../src/ingest/seed-files/seed-file-error.js";

const FOLDER = path.join(__dirname, "..", "..", "..", "seeds", "crosswalk");

function read(name: string): string {
  return readFileSync(path.join(FOLDER, name), "utf8");
}

const RECODE = {
  id: "a-b",
  family: "FUNCTIONAL",
  kind: "RECODE",
  evidence: "SOURCED",
  year: 2021,
  old: [{ code: "2990101", name: "甲" }],
  new: [{ code: "2990199", name: "甲" }],
};

describe("a crosswalk file", () => {
  let reader: CrosswalkReader;

  beforeAll(async () => {
    reader = await createCrosswalkReader();
  });

  function problems(codes: readonly object[], rest: object = {}): readonly string[] {
    try {
      reader(JSON.stringify({ name: "test", codes, ...rest }), "test.json");
      return [];
    } catch (error) {
      if (!(error instanceof SeedFileError)) throw error;
      return error.problems.map((one) => `${one.path}: ${one.reason}`);
    }
  }

  it("is certain of its year where no window is given", () => {
    const [edge] = reader(JSON.stringify({ name: "test", codes: [RECODE] }), "test.json").codes;
    expect(edge).toMatchObject({ year: 2021, firstYear: 2021, lastYear: 2021, note: null });
  });

  it("is refused with every fault, each by its place and with its remedy", () => {
    const wrong = [
      { ...RECODE, id: "1", firstYear: 2022 },
      { ...RECODE, id: "2", kind: "SPLIT" },
      { ...RECODE, id: "3", kind: "RENAME" },
      { ...RECODE, id: "4", old: [{ code: "30101", name: "甲" }] },
      { ...RECODE, id: "4", kind: "NEW" },
    ];
    expect(problems(wrong)).toEqual([
      "codes[0].year: 2021 lies outside 2022 to 2021; correct one of the three years",
      "codes[1].new: SPLIT has 2 to 30 entries in new, here are 1; correct the kind or the list",
      "codes[2].kind: a RENAME keeps its code, and 2990101 is not 2990199; call it a RECODE",
      "codes[3].old[0].code: 30101 is no FUNCTIONAL code; functional ones begin with 2, economic ones with 3 or 5 and have 3 or 5 digits",
      "codes[4].old: NEW has 0 entries in old, here are 1; correct the kind or the list",
      ": the id 4 stands twice; give each entry its own",
    ]);
  });

  it("is refused for a code that is none, and says so", () => {
    expect(problems([{ ...RECODE, old: [{ code: "20x", name: "甲" }] }])[0]).toMatch(
      /^codes\[0\]\.old\[0\]\.code: "20x"/,
    );
  });

  it("names the units of a transfer", () => {
    const transfer = { id: "t", kind: "TRANSFER", year: 2021, old: [{ name: "甲局" }], new: [{ name: "乙局" }] };
    expect(problems([], { departments: [transfer] })).toEqual([
      "departments[0].units: a TRANSFER names the units that changed hands; add them",
    ]);
  });

  it("of this package says that 2049901 is 2049999 from 2021, or 2023 at the latest", () => {
    const { codes } = reader(read("classification.json"), "classification.json");
    expect(codes.find(({ id }) => id === "2049901-2049999")).toMatchObject({
      kind: "RECODE",
      evidence: "SOURCED",
      year: 2021,
      firstYear: 2021,
      lastYear: 2023,
      old: [{ code: "2049901", name: "其他公共安全支出" }],
      new: [{ code: "2049999", name: "其他公共安全支出" }],
    });
  });

  it("of this package says that 30311 is used again from 2020", () => {
    const { codes } = reader(read("classification.json"), "classification.json");
    const about = codes.filter((edge) => [...edge.old, ...edge.new].some(({ code }) => code === "30311"));
    expect(about.map(({ kind, evidence, year }) => [kind, evidence, year])).toEqual([
      ["NEW", "SOURCED", 2020],
      ["MOVE", "PROVISIONAL", 2018],
    ]);
  });

  it("of this package says that 430221 株洲县 is 430212 渌口区 from 2018", () => {
    expect(reader(read("regions.json"), "regions.json").regions).toEqual([
      {
        year: 2018,
        old: { code: "430221", name: "湖南省株洲市株洲县" },
        new: { code: "430212", name: "湖南省株洲市渌口区" },
      },
    ]);
  });
});
