import { isPageNumber } from "../../../../src/ingest/readers/pdf/page/page-number.js";

test.each(["3", "- 3 -", "— 12 —", "第 3 页", "第3页 共20页", "第 3 页，共 20 页", "3/20", "３", "iv"])(
  "%s is a page number",
  (text) => {
    expect(isPageNumber(text)).toBe(true);
  },
);

test.each(["12.50", "2080501", "第三部分", "3、公务接待费", "2024年", "合计 3"])("%s is no page number", (text) => {
  expect(isPageNumber(text)).toBe(false);
});
