import type * as Library from "pdfjs-dist" with { "resolution-mode": "import" };
import type { FontMetrics, Operation, PageServerMessage, PageServerStart, SourcePage } from "./page-source.js";

/**
 * Runs in a thread of its own: opens the PDF of its first message, then answers each page number with that page as drawn.
 * Only the text of this function goes there, so it uses nothing of its module but types. The thread is where the
 * library, an ES module, can be imported from CommonJS and from tests alike, and where a hostile file can be stopped.
 */
/* istanbul ignore next: counters would be names from outside the function */
export async function servePages(): Promise<void> {
  const { parentPort: port } = await import("node:worker_threads");
  const send = (message: PageServerMessage): void => port?.postMessage(message);
  const fail = (error: unknown): void => {
    const isError = error instanceof Error;
    send({ kind: "failed", cause: isError ? error.name : "", reason: isError ? error.message : String(error) });
  };

  const fontMetrics = (font: unknown): FontMetrics => {
    const isFont = typeof font === "object" && font !== null && "vertical" in font && "fontMatrix" in font;
    const scale: unknown = isFont && Array.isArray(font.fontMatrix) ? font.fontMatrix[0] : undefined;
    return { vertical: isFont && font.vertical === true, scale: typeof scale === "number" ? scale : 0.001 };
  };

  const readPage = async (
    document: Library.PDFDocumentProxy,
    number: number,
    names: ReadonlyMap<number, Operation[0]>,
  ) => {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    // 0: what readers of the document wrote on it is none of it.
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
    const operations: Operation[] = [];
    const fonts: Record<string, FontMetrics> = {};
    fnArray.forEach((code, index) => {
      const name = names.get(code);
      if (name === undefined) return;
      const given: unknown = argsArray[index];
      const args: unknown[] = Array.isArray(given) ? given : given instanceof Float32Array ? [...given] : [];
      operations.push([name, args]);
      const font = args[0];
      if (name === "setFont" && typeof font === "string" && !(font in fonts) && page.commonObjs.has(font)) {
        fonts[font] = fontMetrics(page.commonObjs.get(font));
      }
    });
    page.cleanup();
    const read: SourcePage = { number, width, height, transform: [...transform], operations, fonts };
    return read;
  };

  const serve = async (start: PageServerStart): Promise<void> => {
    // The library makes one while it loads and needs it for painting only; else it wants a native canvas.
    Reflect.set(globalThis, "DOMMatrix", Object);
    const library = await import(start.library).then((loaded: typeof Library) => loaded);
    const names = new Map(start.wanted.map((name) => [library.OPS[name], name]));
    const document = await library.getDocument({
      data: start.bytes,
      cMapUrl: start.cMapFolder,
      cMapPacked: true,
      standardFontDataUrl: start.fontFolder,
      // Pictures are of no use here: none is unpacked.
      maxImageSize: 1,
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: library.VerbosityLevel.ERRORS,
    }).promise;
    port?.on("message", (number: number) => {
      readPage(document, number, names).then((page) => send({ kind: "page", page }), fail);
    });
    send({ kind: "opened", pages: document.numPages });
  };
  port?.once("message", (start: PageServerStart) => {
    serve(start).catch(fail);
  });
}
