import { readFileSync } from "node:fs";
import path from "node:path";
import { readAccount } from "../src/ingest/read-account.js";
import { compare, isGoodEnough } from "./import/compare.js";
import { comparisonText } from "./import/comparison-text.js";
import { readGoldFile } from "./import/gold-file.js";

const KILOBYTES_A_MEGABYTE = 1024;

/** One document in a process of its own, so that the peak of memory is its own: DOCUMENT EXPECTED [--unlisted]. */
async function main([document = "", expected = "", flag]: readonly string[]): Promise<void> {
  const bytes = readFileSync(document);
  const start = performance.now();
  const { account, pages } = await readAccount(bytes, path.basename(document));
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / KILOBYTES_A_MEGABYTE);
  const comparison = compare(account, readGoldFile(expected));
  const speed = pages === null ? "" : ` ${String(pages)} pages, ${(pages / seconds).toFixed(1)} pages a second,`;
  const heading = `${path.basename(document)}: ${seconds.toFixed(2)} s,${speed} peak memory ${String(peak)} MB\n`;
  process.stdout.write(heading + comparisonText(comparison, flag === "--unlisted"));
  process.exitCode = isGoodEnough(comparison) ? 0 : 1;
}

void main(process.argv.slice(2));
