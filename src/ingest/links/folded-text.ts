import { foldName } from "../../domain/names.js";

/** A text in its folded form, in which words are found, that knows what was printed at each place. */
export class FoldedText {
  readonly folded: string;
  /** Where the character that each folded one comes from begins and ends; empty where folding joined characters. */
  private readonly places: readonly { readonly from: number; readonly to: number }[];

  constructor(private readonly printed: string) {
    this.folded = foldName(printed);
    const places: { from: number; to: number }[] = [];
    let together = "";
    let at = 0;
    for (const character of printed) {
      const own = foldName(character);
      together += own;
      const place = { from: at, to: at + character.length };
      places.push(...Array.from({ length: own.length }, () => place));
      at += character.length;
    }
    this.places = together === this.folded ? places : [];
  }

  /** What is printed where the folded text has a stretch, without line breaks and blanks; the folded text where that is not known. */
  printedAt(from: number, to: number): string {
    const first = this.places[from];
    const last = this.places[to - 1];
    if (first === undefined || last === undefined) return this.folded.slice(from, to);
    return this.printed.slice(first.from, last.to).replace(/\s+/g, "");
  }
}
