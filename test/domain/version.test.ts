import fc from "fast-check";
import {
  dayOf,
  printSnapshot,
  readSnapshot,
  versionsAt,
  type Snapshot,
  type Version,
} from "../../src/domain/version.js";

const FIRST = { year: 2021, version: 1, publishedOn: "2022-08-26", recordedAt: "2026-01-02T03:04:05.000Z" };
const SECOND = { ...FIRST, version: 2, publishedOn: "2022-11-18" };
const YEAR_BEFORE = { ...FIRST, year: 2020, publishedOn: "2021-08-20" };
const YEAR_BEFORE_CORRECTED = { ...YEAR_BEFORE, version: 2, publishedOn: "2022-10-01" };
const ALL = [YEAR_BEFORE, YEAR_BEFORE_CORRECTED, FIRST, SECOND];

function shownAt(snapshot: Snapshot): [number, number][] {
  return [...versionsAt(ALL, snapshot)].map(([year, { version }]) => [year, version]);
}

/** Versions of some years, numbered from the oldest day on, in any order. */
const versions = fc
  .array(fc.tuple(fc.integer({ min: 2018, max: 2021 }), fc.integer({ min: 1, max: 28 }), fc.boolean()), {
    maxLength: 12,
  })
  .map((drawn) => {
    const count = new Map<number, number>();
    return [...drawn]
      .sort(([, a], [, b]) => a - b)
      .map(([year, day, isPublished]): Version => {
        const version = (count.get(year) ?? 0) + 1;
        count.set(year, version);
        const text = `2022-02-${String(day).padStart(2, "0")}`;
        return {
          year,
          version,
          publishedOn: isPublished ? text : null,
          recordedAt: `${isPublished ? "2026-01-01" : text}T10:00:00.000Z`,
        };
      });
  });

test("a version is known from its publication, else from its first import", () => {
  expect(dayOf(FIRST)).toBe("2022-08-26");
  expect(dayOf({ ...FIRST, publishedOn: null })).toBe("2026-01-02");
});

test.each<[string, Snapshot, [number, number][]]>([
  [
    "the day of a version shows it",
    { asOf: "2022-11-18" },
    [
      [2020, 2],
      [2021, 2],
    ],
  ],
  [
    "the day before still shows the one before",
    { asOf: "2022-11-17" },
    [
      [2020, 2],
      [2021, 1],
    ],
  ],
  ["a year that had none yet is absent", { asOf: "2021-12-31" }, [[2020, 1]]],
  ["nothing is shown before the first", { asOf: "2021-08-19" }, []],
  [
    "a version by its number shows every other year as of its day",
    { year: 2021, version: 1 },
    [
      [2020, 1],
      [2021, 1],
    ],
  ],
  ["a version that there is not shows nothing", { year: 2021, version: 3 }, []],
])("%s", (_rule, snapshot, shown) => {
  expect(shownAt(snapshot)).toEqual(shown);
});

test("the newest day shows the newest version of every year, and so does every later one", () => {
  fc.assert(
    fc.property(versions, fc.constantFrom(null, "2999-12-31"), (all, later) => {
      const newestDay = all.map(dayOf).sort().at(-1) ?? "2022-01-01";
      const newest = new Map<number, number>();
      for (const { year, version } of all) newest.set(year, Math.max(version, newest.get(year) ?? 0));
      const shown = versionsAt(all, { asOf: later ?? newestDay });
      expect(new Map([...shown].map(([year, { version }]) => [year, version]))).toEqual(newest);
    }),
  );
});

test("no day shows a version that is known only later, or an older one than it could", () => {
  fc.assert(
    fc.property(versions, fc.integer({ min: 1, max: 28 }), (all, day) => {
      const asOf = `2022-02-${String(day).padStart(2, "0")}`;
      const shown = versionsAt(all, { asOf });
      for (const one of all.filter((version) => dayOf(version) <= asOf)) {
        expect(shown.get(one.year)?.version).toBeGreaterThanOrEqual(one.version);
      }
      expect([...shown.values()].filter((one) => dayOf(one) > asOf)).toEqual([]);
    }),
  );
});

test.each<Snapshot>([{ asOf: "2022-08-26" }, { year: 2021, version: 12 }])(
  "is read back from an id: %j",
  (snapshot) => {
    expect(readSnapshot(printSnapshot(snapshot))).toEqual(snapshot);
  },
);

test.each(["", "2022-02-30", "2022-8-26", "2021", "2021v0", "02021v1", "2021v1 "])("is none: %j", (text) => {
  expect(readSnapshot(text)).toBeNull();
});
