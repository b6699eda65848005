import { BrokenDocumentError, PasswordProtectedError } from "../../../../src/ingest/readers/errors.js";
import {
  NoTextLayerError,
  TooManyLinesError,
  TooManyPagesError,
  TooMuchTextError,
} from "../../../../src/ingest/readers/pdf/errors.js";
import { PDF_LIMITS } from "../../../../src/ingest/readers/pdf/limits.js";
import { readPdf } from "../../../../src/ingest/readers/pdf/read-pdf.js";
import { drawnPdf, text } from "./drawn-pdf.js";
import { readDocument } from "./outline.js";

test("refuses pages that are pictures only", async () => {
  await expect(readDocument("scan-without-text.pdf")).rejects.toThrow(new NoTextLayerError("scan-without-text.pdf", 2));
});

test("refuses a document with a password", async () => {
  await expect(readDocument("password-protected.pdf")).rejects.toThrow(
    new PasswordProtectedError("password-protected.pdf"),
  );
});

test("refuses a document that breaks off, whose pages would be read in part", async () => {
  await expect(readDocument("truncated.pdf")).rejects.toThrow(
    new BrokenDocumentError("truncated.pdf", "it breaks off before its end"),
  );
});

test("refuses what only starts and ends like a PDF", async () => {
  const bytes = Buffer.from("%PDF-1.7\nnothing of it\n%%EOF\n");
  await expect(readPdf(bytes, "odd.pdf")).rejects.toThrow(BrokenDocumentError);
});

test("refuses more pages than the limit, naming both numbers", async () => {
  const pages = Array.from({ length: 3 }, () => ({ drawing: text(20, 20, "page") }));
  await expect(readPdf(drawnPdf(pages), "long.pdf", { ...PDF_LIMITS, pages: 2 })).rejects.toThrow(
    new TooManyPagesError("long.pdf", 3, 2),
  );
});

test("refuses more characters than the limit on all pages together", async () => {
  const pages = [{ drawing: text(20, 20, "12345") }, { drawing: text(20, 20, "67890") }];
  await expect(readPdf(drawnPdf(pages), "dense.pdf", { ...PDF_LIMITS, characters: 9 })).rejects.toThrow(
    new TooMuchTextError("dense.pdf", 2, 9),
  );
});

test("refuses more lines on a page than the limit", async () => {
  const drawing = `${text(20, 20, "map")} ${"10 10 m 90 10 l S ".repeat(4)}`;
  await expect(readPdf(drawnPdf([{ drawing }]), "map.pdf", { ...PDF_LIMITS, linesOfPage: 3 })).rejects.toThrow(
    new TooManyLinesError("map.pdf", 1, 3),
  );
});

test("leaves the bytes that it was given as they were", async () => {
  const bytes = drawnPdf([{ drawing: text(20, 20, "whole") }]);
  const before = Buffer.from(bytes);
  await readPdf(bytes, "kept.pdf");
  expect(before.equals(bytes)).toBe(true);
});
