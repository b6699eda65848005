/** A page of a PDF made in a test: PDF drawing operators, and entries to add to its dictionary. */
export interface DrawnPdfPage {
  readonly drawing: string;
  readonly entries?: string;
}

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/** A Chinese font that is not in the file: its characters are known by their national codes alone. */
const CHINESE_FONT = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000",
  "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>",
  "/FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 859 /Descent -140",
  "/CapHeight 683 /StemV 80 /ItalicAngle 0 /FontBBox [-8 -145 1000 859] >> >> ] >>",
].join(" ");

function stream(content: string | Uint8Array, entries = ""): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : Buffer.from(content);
  const start = Buffer.from(`<< /Length ${String(bytes.length)} ${entries} >>\nstream\n`);
  return Buffer.concat([start, bytes, Buffer.from("\nendstream")]);
}

function assemble(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    add(Buffer.concat([Buffer.from(`${String(index + 1)} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  });
  const start = length;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = String(objects.length + 1);
  add(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${entries}`));
  add(Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A PDF with the pages drawn by hand, 300 by 200 points, Helvetica as /F, SimSun as /C; `form` is drawn by "/X Do". */
export function drawnPdf(pages: readonly DrawnPdfPage[], form = ""): Uint8Array {
  const resources = "<< /Font << /F 3 0 R /C 4 0 R >> /XObject << /X 5 0 R >> >>";
  const kids = pages.map((_, index) => `${String(6 + index * 2)} 0 R`).join(" ");
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    FONT,
    CHINESE_FONT,
    stream(form, `/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources ${resources}`),
    ...pages.flatMap(({ drawing, entries = "" }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources ${resources} /Contents ${String(7 + index * 2)} 0 R ${entries} >>`,
      stream(drawing),
    ]),
  ]);
}

/** A PDF of one page whose drawing is these compressed bytes. */
export function compressedPdf(deflated: Uint8Array): Uint8Array {
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>",
    stream(deflated, "/Filter /FlateDecode"),
  ]);
}

/** Drawing operators that set a text at a place, in points from the bottom left corner. */
export function text(x: number, y: number, content: string, size = 10): string {
  return `BT /F ${String(size)} Tf ${String(x)} ${String(y)} Td (${content}) Tj ET `;
}

/** A PDF of one page whose form draws another one twice, which draws a third twice, and so on: 2^`forms` drawings. */
export function doublingPdf(forms: number): Uint8Array {
  const drawn = Array.from({ length: forms }, (_, index) => {
    const next = index === forms - 1 ? "" : `/Resources << /XObject << /F ${String(6 + index)} 0 R >> >>`;
    const drawing = index === forms - 1 ? "0 0 m 1 1 l S" : "/F Do /F Do";
    return stream(drawing, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next}`);
  });
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
    stream("/F Do"),
    ...drawn,
  ]);
}
