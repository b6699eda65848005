import { bodyRows, type Piece } from "../../../../src/ingest/readers/pdf/table/body-rows.js";

interface Named extends Piece {
  readonly name: string;
}

function piece(name: string, column: number, baseline: number, bearsRow = false): Named {
  return { name, column, baseline, size: 10, bearsRow, isCode: false };
}

function amount(name: string, baseline: number): Named {
  return piece(name, 1, baseline, true);
}

function names(pieces: readonly Named[]): readonly (readonly string[])[] {
  return bodyRows(pieces).map((row) => row.map(({ name }) => name));
}

test("keeps a wrapped name with the amount that stands between its lines", () => {
  const wrapped = [piece("first", 0, 114), piece("second", 0, 126)];
  expect(names([amount("1.00", 100), piece("one", 0, 100), ...wrapped, amount("2.00", 120)])).toEqual([
    ["1.00", "one"],
    ["2.00", "first", "second"],
  ]);
});

test("keeps a wrapped name with the amount beside its first line, and with the one beside its last", () => {
  const top = [amount("1.00", 100), piece("first", 0, 100), piece("second", 0, 112), piece("third", 0, 124)];
  const bottom = [piece("fourth", 0, 144), piece("fifth", 0, 156), amount("2.00", 156)];
  expect(names([...top, ...bottom, amount("3.00", 176), piece("six", 0, 176)])).toEqual([
    ["1.00", "first", "second", "third"],
    ["2.00", "fourth", "fifth"],
    ["3.00", "six"],
  ]);
});

test("makes a name without amounts a row of its own", () => {
  expect(names([amount("1.00", 100), piece("one", 0, 100), piece("blank", 0, 120), amount("2.00", 140)])).toEqual([
    ["1.00", "one"],
    ["blank"],
    ["2.00"],
  ]);
});

test("puts blank rows of two lanes on one line together", () => {
  const lanes = [piece("left", 0, 120), piece("right", 2, 120)];
  expect(names([amount("1.00", 100), ...lanes, amount("2.00", 140), amount("3.00", 160)])).toEqual([
    ["1.00"],
    ["left", "right"],
    ["2.00"],
    ["3.00"],
  ]);
});

test("takes lines without a code as wrapped names where rows have codes, however far apart the rows are", () => {
  const code = (name: string, baseline: number): Named => ({ ...piece(name, 2, baseline, true), isCode: true });
  const rows = [
    code("201", 100),
    piece("a", 0, 100),
    piece("b", 0, 112),
    code("208", 130),
    piece("c", 0, 130),
    piece("d", 0, 142),
  ];
  expect(names(rows)).toEqual([
    ["201", "a", "b"],
    ["208", "c", "d"],
  ]);
});
