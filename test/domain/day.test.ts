import { isDay } from "../../src/domain/day.js";

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
