import { readPdf } from "../../../../src/ingest/readers/pdf/read-pdf.js";
import { drawnPdf, text } from "./drawn-pdf.js";
import { outline } from "./outline.js";

async function read(drawing: string, entries = "", form = ""): Promise<readonly string[]> {
  return outline(await readPdf(drawnPdf([{ drawing, entries }], form), "drawn.pdf"));
}

const TEXTS = text(30, 125, "201") + text(130, 125, "4.50") + text(30, 85, "208") + text(130, 85, "1.20");
const GRID = ["1: grid", "  | 201 | 4.50", "  | 208 | 1.20"];

const ROWS = [150, 110, 70];
const COLUMNS = [20, 120, 220];

test("takes stroked lines as borders", async () => {
  const horizontal = ROWS.map((y) => `20 ${String(y)} m 220 ${String(y)} l S `).join("");
  const vertical = COLUMNS.map((x) => `${String(x)} 70 m ${String(x)} 150 l S `).join("");
  expect(await read(TEXTS + horizontal + vertical)).toEqual(GRID);
});

test("takes thin filled rectangles as borders", async () => {
  const horizontal = ROWS.map((y) => `20 ${String(y)} 200 0.5 re f `).join("");
  const vertical = COLUMNS.map((x) => `${String(x)} 70 0.5 80 re f `).join("");
  expect(await read(TEXTS + horizontal + vertical)).toEqual(GRID);
});

test("takes a rectangle drawn around each cell as borders, with a double line where two meet", async () => {
  const boxes = [20, 121].flatMap((x) => [70, 111].map((y) => `${String(x)} ${String(y)} 99 39 re S `)).join("");
  expect(await read(TEXTS + boxes)).toEqual(GRID);
});

test("takes dashed borders drawn dash by dash as lines", async () => {
  const dashes = (from: number, to: number): readonly number[] =>
    Array.from({ length: (to - from) / 4 }, (_, index) => from + index * 4);
  const horizontal = ROWS.flatMap((y) =>
    dashes(20, 220).map((x) => `${String(x)} ${String(y)} m ${String(x + 2)} ${String(y)} l S `),
  );
  const vertical = COLUMNS.flatMap((x) =>
    dashes(70, 150).map((y) => `${String(x)} ${String(y)} m ${String(x)} ${String(y + 2)} l S `),
  );
  expect(await read(TEXTS + horizontal.join("") + vertical.join(""))).toEqual(GRID);
});

test("follows changes of coordinates, saved states and drawings inside the drawing", async () => {
  const borders = "20 70 200 80 re S 20 110 m 220 110 l S 120 70 m 120 150 l S ";
  expect(await read("q 0.5 0 0 0.5 10 10 cm /X Do Q", "", TEXTS + borders)).toEqual(GRID);
});

test("reads a page that is shown turned", async () => {
  // Turned by a quarter clockwise, what runs upwards on the paper runs to the right on the screen.
  const upwards = "BT /F 10 Tf 0 1 -1 0 100 20 Tm (turned) Tj ET";
  expect(await read(upwards, "/Rotate 90")).toEqual(["1: turned"]);
});

test("reads a text set in pieces with gaps, moved lines and spacing as one line", async () => {
  const pieces = "BT /F 10 Tf 14 TL 20 150 Td [(12) -20 (3.4)] TJ (5) Tj T* 1 Tc (678.90) Tj ET";
  expect(await read(pieces)).toEqual(["1: 123.45", "1: 678.90"]);
});

test("reads a Chinese font that is not in the file by its national codes", async () => {
  // GBK: CA D5 is 收, C8 EB is 入.
  expect(await read("BT /C 10 Tf 20 150 Td <CAD5C8EB> Tj ET")).toEqual(["1: 收入"]);
});

test("leaves a frame around text alone", async () => {
  expect(await read(`10 60 280 100 re S ${text(30, 125, "in a frame")}`)).toEqual(["1: in a frame"]);
});

test("keeps a text that runs over the border in the cell where most of it stands", async () => {
  const borders = "20 70 200 80 re S 20 110 m 220 110 l S 120 70 m 120 150 l S ";
  const long = text(30, 125, "208") + text(180, 125, "1.20") + text(30, 85, "longer_than_its_cell");
  expect(await read(borders + long)).toEqual(["1: grid", "  | 208 | 1.20", "  | longer_than_its_cell | "]);
});

test("takes a net of crossing lines around one text for no table", async () => {
  const places = Array.from({ length: 30 }, (_, index) => String(5 + index * 6));
  const net = places.map((at) => `0 ${at} m 300 ${at} l S ${at} 0 m ${at} 200 l S `).join("");
  expect(await read(net + text(30, 125, "map"))).toEqual(["1: map"]);
});
