/** A straight line along the page; lengths in points from the top left corner. */
export interface Ruling {
  readonly axis: "horizontal" | "vertical";
  /** y of a horizontal line, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
