import { beijingDayOf, beijingTimeOf, isDay } from "../../src/domain/day.js";

test.each(["2022-08-26", "2024-02-29", "2000-02-29", "0001-01-01"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2022-02-29",
  "1900-02-29",
  "2022-04-31",
  "2022-00-10",
  "2022-01-00",
  "2022-13-01",
  "2022-8-26",
  "20220826",
  "2022-08-26T00:00:00Z",
  "",
])("%j is none", (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ["2026-01-02T03:04:05Z", "2026-01-02T11:04:05+08:00"],
  ["2026-01-02T15:59:59.999Z", "2026-01-02T23:59:59+08:00"],
  ["2026-01-02T16:00:00.000Z", "2026-01-03T00:00:00+08:00"],
  ["2024-02-28T20:00:00Z", "2024-02-29T04:00:00+08:00"],
  ["2023-02-28T20:00:00Z", "2023-03-01T04:00:00+08:00"],
  ["2026-12-31T23:30:00Z", "2027-01-01T07:30:00+08:00"],
])("%s is %s in Beijing", (instant, shown) => {
  expect(beijingTimeOf(instant)).toBe(shown);
  expect(beijingDayOf(instant)).toBe(shown.slice(0, 10));
});

test.each(["2026-01-02", "2026-02-30T00:00:00Z", "2026-01-02T03:04:05+08:00"])("%s is no instant in UTC", (text) => {
  expect(() => beijingDayOf(text)).toThrow(RangeError);
});
