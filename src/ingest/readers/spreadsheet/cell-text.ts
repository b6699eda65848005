import { joinLines } from "../join-text.js";

/** The text of a cell as shown on one line: its lines joined, tabs as spaces. */
export function cellText(text: string): string {
  return joinLines(text.replace(/\t/g, " ").split(/[\r\n]+/));
}
