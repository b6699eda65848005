/** Kinds of records by the number that stands before each; of some hundreds, those that say what cells show. */
export const RECORD = {
  formula: 0x0006,
  endOfStream: 0x000a,
  date1904: 0x0022,
  filePassword: 0x002f,
  continuation: 0x003c,
  columnInfo: 0x007d,
  sheet: 0x0085,
  font: 0x0031,
  window: 0x023e,
  severalNumbers: 0x00bd,
  richLabel: 0x00d6,
  cellStyle: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  formulaString: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  format: 0x041e,
  startOfStream: 0x0809,
} as const;

/** A record of a workbook: its kind, and its bytes in the pieces in which it and its continuations hold them. */
export interface BiffRecord {
  readonly kind: number;
  readonly pieces: readonly Buffer[];
}
