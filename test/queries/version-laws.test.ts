import fc from "fast-check";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { compare } from "../../src/queries/compare.js";
import { findDepartment, type FoundDepartment } from "../../src/queries/find-department.js";
import type { Dataset } from "../../src/queries/dataset.js";
import { WHOLE_REACH } from "../../src/queries/reach.js";
import { YearView } from "../../src/queries/views/year-view.js";
import { smallAccount } from "../support/accounts.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

/** One document of a drawn department: its year, its day in 2023 (published then, or only imported), and what it says. */
interface Drawn {
  readonly year: number;
  readonly day: number;
  readonly isPublished: boolean;
  readonly total: number;
  /** Stated change against the year before, in hundredths; null where none is stated. */
  readonly stated: number | null;
}

const FROM = 2018;
const TO = 2021;

const documents = fc.array(
  fc.record({
    year: fc.integer({ min: FROM, max: TO }),
    day: fc.integer({ min: 1, max: 28 }),
    isPublished: fc.boolean(),
    total: fc.integer({ min: 0, max: 9_999_999 }),
    stated: fc.option(fc.integer({ min: -99_999, max: 99_999 })),
  }),
  { minLength: 2, maxLength: 8 },
);

/** A whole number of hundredths as printed. */
function printed(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function dayOfMonth(day: number): string {
  return `2023-02-${String(day).padStart(2, "0")}`;
}

async function save(store: TestStore, name: string, drawn: Drawn, index: number): Promise<void> {
  const account = smallAccount({
    name,
    year: drawn.year,
    document: `${String(index)}.txt`,
    total: printed(drawn.total),
    ...(drawn.isPublished ? { publishedOn: dayOfMonth(drawn.day) } : {}),
    ...(drawn.stated === null ? {} : { change: { basis: "PRIOR_YEAR", amount: printed(drawn.stated) } as const }),
  });
  await saveAccount(store.writer, account, {
    origin: "IMPORT",
    contentHash: `${name} ${String(index)}`,
    readerVersion: 1,
    recordedAt: `${drawn.isPublished ? "2023-01-01" : dayOfMonth(drawn.day)}T08:00:00.000Z`,
  });
}

/** Everything that a dataset shows of a department, in print. */
function answer({ departmentId }: FoundDepartment, dataset: Dataset): unknown {
  return dataset.yearsOf(departmentId, null, null).map((year) => {
    const view = new YearView(dataset, departmentId, year);
    const changes = (["AS_PUBLISHED", "AS_RESTATED"] as const).map((priorBasis) => {
      const change = view.change("PRIOR_YEAR", "YUAN", 2, priorBasis);
      return [change.current, change.base, change.baseSource, change.amount, change.rate, change.comparability];
    });
    const findings = view.findings(null).map(({ id, rule }) => [id, rule]);
    const lines = view.lineItems({ table: null, level: null, codePrefix: null });
    return [view.id, view.version.version, lines.map((line) => line.id), changes, findings];
  });
}

/** What was found in a year, without what names the department. */
function found(view: YearView): unknown {
  return view.findings(null).map(({ rule, severity, expected, actual }) => [rule, severity, expected, actual]);
}

/** A yuan amount with two decimals in fen, exact. */
function fen(amount: string | null): bigint | null {
  return amount === null ? null : BigInt(amount.replace(".", ""));
}

onBothStores("laws of versions", (kind) => {
  let store: TestStore;
  let count = 0;

  beforeAll(async () => {
    store = await createStore(kind);
  }, 60_000);

  afterAll(async () => {
    await store.close();
  });

  async function department(
    drawn: readonly Drawn[],
    order: readonly number[] = drawn.map((_, index) => index),
  ): Promise<{ name: string; found: FoundDepartment }> {
    count += 1;
    const name = `样例市测试${String(count)}局`;
    for (const index of order) {
      const one = drawn[index];
      if (one !== undefined) await save(store, name, one, index);
    }
    const found = await findDepartment(store.writer.database, { id: null, kind: null, name }, WHOLE_REACH);
    if (found === null) throw new Error(`${name} is not there`);
    return { name, found };
  }

  it("as of the newest day everything is as by default", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (drawn) => {
        const { found } = await department(drawn);
        const newest = dayOfMonth(Math.max(...drawn.map(({ day }) => day)));
        expect(answer(found, found.dataset.at({ asOf: newest }))).toEqual(answer(found, found.dataset));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("as of any day everything is as if what came later had never been stored", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 1, max: 28 }), async (drawn, day) => {
        const known = drawn.filter((one) => one.day <= day);
        fc.pre(known.length > 0);
        const years = (of: FoundDepartment, dataset: Dataset): unknown =>
          dataset.yearsOf(of.departmentId, null, null).map((year) => {
            const view = new YearView(dataset, of.departmentId, year);
            const change = view.change("PRIOR_YEAR", "YUAN", 2);
            return [year, change.current, change.base, change.amount, change.agreement, found(view)];
          });
        const all = await department(drawn);
        const early = await department(known);
        expect(years(all.found, all.found.dataset.at({ asOf: dayOfMonth(day) }))).toEqual(
          years(early.found, early.found.dataset),
        );
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("the order in which documents are imported makes no difference", async () => {
    const ordered = documents.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc.shuffledSubarray([...drawn.keys()], { minLength: drawn.length, maxLength: drawn.length }),
        fc.integer({ min: 1, max: 28 }),
      ),
    );
    const everything = ({ departmentId }: FoundDepartment, dataset: Dataset): unknown =>
      dataset.yearsOf(departmentId, null, null).map((year) => {
        const view = new YearView(dataset, departmentId, year);
        const versions = view.versions.map(({ version, document, isCurrent }) => [version, document, isCurrent]);
        const changes = (["AS_PUBLISHED", "AS_RESTATED"] as const).map((priorBasis) => {
          const change = view.change("PRIOR_YEAR", "YUAN", 2, priorBasis);
          return [change.current, change.base, change.baseSource, change.amount, change.agreement];
        });
        return [year, view.version.version, versions, changes, found(view)];
      });
    await fc.assert(
      fc.asyncProperty(ordered, async ([drawn, order, day]) => {
        const [one, other] = [await department(drawn), await department(drawn, order)];
        for (const at of [null, { asOf: dayOfMonth(day) }]) {
          expect(everything(other.found, other.found.dataset.at(at))).toEqual(
            everything(one.found, one.found.dataset.at(at)),
          );
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("yearly changes as published, without a gap, chain to the overall change", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.option(fc.integer({ min: 1, max: 28 })), async (drawn, day) => {
        const complete = Array.from({ length: TO - FROM + 1 }, (_, index) => ({
          ...{ year: FROM + index, day: 1, isPublished: true, total: 100 * (index + 1), stated: null },
        }));
        const { name } = await department([...complete, ...drawn]);
        const request = {
          departmentIds: null,
          departmentNames: [name],
          kind: null,
          regionCode: null,
          synthetic: null,
          fromYear: FROM,
          toYear: TO,
          table: "INCOME_EXPENDITURE_SUMMARY",
          keys: ["expenditure.total"],
          codePrefix: null,
          levels: null,
          measure: "TOTAL",
          stage: "FINAL",
          unit: "YUAN",
          decimals: 1,
          continuity: "SOURCED",
          followSuccession: false,
          baseYear: null,
          deflator: null,
          priceYear: null,
          asOf: day === null ? null : dayOfMonth(day),
          priorBasis: "AS_PUBLISHED",
        } as const;
        const { rows } = await compare(store.writer.database, request, WHOLE_REACH);
        const [row] = rows;
        const changes = (row?.cells ?? []).slice(1).map(({ change }) => fen(change.amount));
        const sum = changes.reduce<bigint>((total, change) => total + (change ?? 0n), 0n);
        expect([changes.length, changes.includes(null)]).toEqual([TO - FROM, false]);
        expect(fen(row?.overall.amount ?? null)).toBe(sum);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
