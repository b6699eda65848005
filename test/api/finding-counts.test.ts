import { z } from "zod";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const counts = z.array(z.object({ rule: z.string(), severity: z.string(), count: z.number() }));

onBothStores("counts of findings", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function countsOf(query: string): Promise<z.infer<typeof counts>> {
    const { data } = await api.ask(query);
    return z.object({ findingCounts: counts }).parse(data).findingCounts;
  }

  it("are those of the list under the same filter, in one statement", async () => {
    const found = await countsOf(`{ findingCounts(filter: { fromYear: 2020 }) { rule severity count } }`);
    expect(api.statements.length).toBe(1);
    expect(found.length).toBeGreaterThan(0);
    for (const { rule, severity, count } of found) {
      const { data } = await api.ask(
        `{ findings(first: 1, filter: { fromYear: 2020, rules: ["${rule}"], severities: [${severity}] }) { totalCount } }`,
      );
      expect([rule, severity, data]).toEqual([rule, severity, { findings: { totalCount: count } }]);
    }
    const { data } = await api.ask(`{ findings(first: 1, filter: { fromYear: 2020 }) { totalCount } }`);
    expect(data).toEqual({ findings: { totalCount: found.reduce((sum, { count }) => sum + count, 0) } });
  });

  it("come from the gravest down, then by rule", async () => {
    const found = await countsOf(`{ findingCounts { rule severity count } }`);
    const order = (one: (typeof found)[number]): string =>
      `${String(["ERROR", "WARNING", "INFO"].indexOf(one.severity))} ${one.rule}`;
    expect(found.map(order)).toEqual(found.map(order).sort());
  });

  it("are none where a filter leaves nothing", async () => {
    expect(
      await countsOf(`{ findingCounts(filter: { fromYear: 1990, toYear: 1990 }) { rule severity count } }`),
    ).toEqual([]);
  });

  it("of a year count the findings of that year", async () => {
    const { data } = await api.ask(
      `{ department(name: "上海市普陀区规划和自然资源局") { year(year: 2024) { findingCounts { rule severity count } findings { rule severity } } } }`,
    );
    const list = z.array(z.object({ rule: z.string(), severity: z.string() }));
    const { year } = z
      .object({ department: z.object({ year: z.object({ findingCounts: counts, findings: list }) }) })
      .parse(data).department;
    // The narrative adds 12.89 to 基本支出 and to 人员经费: two amounts that the table does not have.
    expect(year.findingCounts).toContainEqual({ rule: "narrative.table-mismatch", severity: "ERROR", count: 2 });
    for (const { rule, severity, count } of year.findingCounts) {
      expect(year.findings.filter((one) => one.rule === rule && one.severity === severity)).toHaveLength(count);
    }
    expect(year.findingCounts.reduce((sum, { count }) => sum + count, 0)).toBe(year.findings.length);
  });

  it("name rules that the API describes in both languages", async () => {
    const { data } = await api.ask(
      `{ rules { id severities zh: relation(language: ZH) en: relation(language: EN) messageTemplate source } }`,
    );
    expect(api.statements).toEqual([]);
    expect(data).toEqual({
      rules: RULES.map(({ id, severities, relation, message, source }) => ({
        id,
        severities,
        zh: relation.zh,
        en: relation.en,
        messageTemplate: message.zh,
        source,
      })),
    });
  });
});
