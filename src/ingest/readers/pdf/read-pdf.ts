import type { LocatedDocument } from "../../located.js";
import { NoTextLayerError, TooManyLinesError, TooManyPagesError, TooMuchTextError } from "./errors.js";
import { blocksOfPages } from "./flow/blocks-of-pages.js";
import { layOut } from "./flow/lay-out.js";
import type { PageLayout } from "./flow/page-layout.js";
import { PDF_LIMITS, type PdfLimits } from "./limits.js";
import { drawnPage, type DrawnPage } from "./page/drawn-page.js";
import { uprightPage } from "./page/upright-page.js";
import { PageClient } from "./source/page-client.js";
import { refuseCutOff } from "./source/refuse-cut-off.js";

function refuseTooMuch(page: DrawnPage, characters: number, name: string, limits: PdfLimits): void {
  if (characters > limits.characters) throw new TooMuchTextError(name, page.number, limits.characters);
  if (page.rulings.length > limits.linesOfPage) throw new TooManyLinesError(name, page.number, limits.linesOfPage);
}

async function layOutPages(client: PageClient, pages: number, name: string, limits: PdfLimits): Promise<PageLayout[]> {
  const layouts: PageLayout[] = [];
  let characters = 0;
  client.request(1);
  for (let number = 1; number <= pages; number += 1) {
    const drawn = drawnPage(await client.page());
    // The thread reads the next page while this one is laid out; never more than one waits.
    if (number < pages) client.request(number + 1);
    characters += drawn.glyphs.length;
    refuseTooMuch(drawn, characters, name, limits);
    layouts.push(layOut(uprightPage(drawn)));
  }
  if (characters === 0) throw new NoTextLayerError(name, pages);
  return layouts;
}

/**
 * The paragraphs and grids of a PDF with a text layer, by where its characters and lines stand on the pages. Throws a
 * ReadError where there is no text, a password, a fault, or more than the limits allow.
 */
export async function readPdf(bytes: Uint8Array, name: string, limits = PDF_LIMITS): Promise<LocatedDocument> {
  refuseCutOff(bytes, name);
  const client = new PageClient(bytes, name);
  try {
    const pages = await client.open();
    if (pages > limits.pages) throw new TooManyPagesError(name, pages, limits.pages);
    const layouts = await layOutPages(client, pages, name, limits);
    return { name, format: "pdf", pages, blocks: blocksOfPages(layouts) };
  } finally {
    await client.close();
  }
}
