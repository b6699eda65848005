/** Part and chapter of a section: "三.七" of "三.七.二.1". Sections of one chapter speak of the same table. */
export function chapterOf(section: string): string {
  return section.split(".").slice(0, 2).join(".");
}
