/** What a field holds; null stands for what is not known. */
export type CsvValue = string | number | null;

/** A field as RFC 4180 has it: quoted where it holds a comma, a quote or a line break, quotes doubled. */
function field(value: CsvValue): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Records as RFC 4180 has them, each ended by CRLF. */
export function csvText(records: readonly (readonly CsvValue[])[]): string {
  return records.map((record) => `${record.map(field).join(",")}\r\n`).join("");
}
