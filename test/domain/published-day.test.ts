import { whyNoPublishedDay, whyNotPublishedThen } from "../../src/domain/published-day.js";
import { whyNoSourceUrl } from "../../src/domain/source-url.js";

const TODAY = "2026-11-28";

test("a document was published on a day of the calendar that has come in Beijing", () => {
  expect(whyNoPublishedDay("2016-08-10", TODAY)).toBeNull();
  expect(whyNoPublishedDay(TODAY, TODAY)).toBeNull();
  expect(whyNoPublishedDay("2026-11-29", TODAY)).toMatch(/future.*2026-11-28/);
  expect(whyNoPublishedDay("2021-02-30", TODAY)).toMatch(/no day of the calendar/);
});

test("a final account is published after its year ends", () => {
  expect(whyNotPublishedThen("2016-01-01", 2015)).toBeNull();
  expect(whyNotPublishedThen("2015-12-31", 2015)).toMatch(/2015-12-31 is not after 2015/);
});

test.each(["https://example.org/a%20b.pdf", "http://example.org/决算.html?id=1#top", "HTTPS://example.org"])(
  "%s may be the source of a document",
  (url) => {
    expect(whyNoSourceUrl(url)).toBeNull();
  },
);

test.each([
  ["javascript:alert(1)", /neither http/],
  ["file:///etc/passwd", /neither http/],
  ["example.org/a.pdf", /neither http/],
  ["https://user:secret@example.org/", /password/],
  ["https://user@example.org/", /user name/],
  ["https://example.org/a b", /space/],
  ["https://example.org/a\nb", /space or a control/],
  ["https://[::1", /no valid address/],
  [`https://example.org/${"a".repeat(2_000)}`, /longer than 2000/],
])("%j may not", (url, why) => {
  expect(whyNoSourceUrl(url)).toMatch(why);
});
