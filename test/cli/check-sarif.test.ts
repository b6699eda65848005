import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv";
import { z } from "zod";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { check, edited, WRONG_RATE } from "./checked-account.js";

const SCHEMA = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-sarif-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("check as SARIF", () => {
  const region = z.object({ startLine: z.number() });
  const location = z.object({
    physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }), region: region.optional() }),
  });
  const log = z.object({
    version: z.literal("2.1.0"),
    runs: z.tuple([
      z.object({
        tool: z.object({
          driver: z.object({
            version: z.string(),
            rules: z.array(
              z.object({
                id: z.string(),
                fullDescription: z.object({ text: z.string() }),
                properties: z.object({ relation: z.object({ zh: z.string(), en: z.string() }) }),
              }),
            ),
          }),
        }),
        results: z.array(
          z.object({
            ruleId: z.string(),
            ruleIndex: z.number().optional(),
            level: z.string().optional(),
            baselineState: z.string().optional(),
            locations: z.array(location).optional(),
            relatedLocations: z.array(location).optional(),
            partialFingerprints: z.record(z.string(), z.string()),
          }),
        ),
      }),
    ]),
  });

  /** Holds the log against the published schema of SARIF 2.1.0, which is of draft 4 and uses nothing that changed since. */
  function schemaFaults(value: unknown): unknown {
    const { $schema, id, ...schema } = z
      .looseObject({ $schema: z.string(), id: z.string() })
      .parse(JSON.parse(readFileSync(SCHEMA, "utf8")));
    expect([$schema, id]).toEqual([expect.stringContaining("draft-04"), expect.stringContaining("sarif-2.1.0")]);
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
    const validate = ajv.compile(schema);
    validate(value);
    return validate.errors;
  }

  test("keeps to the schema, names places, levels and fingerprints, and describes every rule in both languages", async () => {
    const file = edited(folder, "率 #1.txt", WRONG_RATE, ["完成预算的61.7%", "完成预算的61.6%"]);
    const { out, code } = await check(file, "--format", "sarif", "--language", "en");
    expect(code).toBe(1);
    const value: unknown = JSON.parse(out);
    expect(schemaFaults(value)).toBeNull();
    const [run] = log.parse(value).runs;
    expect(run.tool.driver.version).toBe("1.2.3");
    expect(run.tool.driver.rules.map((rule) => rule.id)).toEqual(RULES.map((rule) => rule.id));
    for (const rule of run.tool.driver.rules) {
      expect(rule.fullDescription.text).toContain(rule.properties.relation.zh);
      expect(rule.fullDescription.text).toContain(rule.properties.relation.en);
    }
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["statement.rate", "error"],
      ["statement.completion-rate", "note"],
    ]);
    const text = readFileSync(file, "utf8").split("\n");
    const [first] = run.results;
    const where = first?.locations?.[0]?.physicalLocation;
    expect(decodeURIComponent(where?.artifactLocation.uri ?? "")).toBe("率 #1.txt");
    expect(text[(where?.region?.startLine ?? 0) - 1]).toContain("减少38.8%");
    expect(text[(first?.relatedLocations?.[0]?.physicalLocation.region?.startLine ?? 0) - 1]).toContain("1.85");
    expect(Object.values(first?.partialFingerprints ?? {})).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
    expect(first?.baselineState).toBeUndefined();
  });

  test("says what is new, unchanged and absent against a baseline", async () => {
    const baseline = path.join(folder, "sarif-baseline.json");
    await check(edited(folder, "b.txt", WRONG_RATE), "--write-baseline", baseline);
    const states = async (file: string): Promise<unknown> => {
      const { out } = await check(file, "--format", "sarif", "--baseline", baseline);
      const value: unknown = JSON.parse(out);
      expect(schemaFaults(value)).toBeNull();
      return log.parse(value).runs[0].results.map((result) => [result.ruleId, result.baselineState]);
    };
    expect(await states(edited(folder, "b.txt", WRONG_RATE))).toEqual([["statement.rate", "unchanged"]]);
    expect(await states(edited(folder, "c.txt", ["完成预算的61.7%", "完成预算的61.6%"]))).toEqual([
      ["statement.completion-rate", "new"],
      ["statement.rate", "absent"],
    ]);
  });
});
