import type { OperationName } from "./wanted-operations.js";

/** One drawing operation as the PDF library names it; what its arguments hold is checked where they are used. */
export type Operation = readonly [name: OperationName, args: readonly unknown[]];

/** What of a font matters for where its characters stand. */
export interface FontMetrics {
  readonly vertical: boolean;
  /** Font units to text units, mostly 0.001. */
  readonly scale: number;
}

/** A page as drawn. `transform` leads from PDF units to points from the top left corner, the page's turn included. */
export interface SourcePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly operations: readonly Operation[];
  readonly fonts: Readonly<Record<string, FontMetrics>>;
}

/** The first message to the page server. */
export interface PageServerStart {
  readonly bytes: Uint8Array;
  readonly library: string;
  readonly cMapFolder: string;
  readonly fontFolder: string;
  /** Names of the operations to hand over. */
  readonly wanted: readonly OperationName[];
}

/** What the page server answers. */
export type PageServerMessage =
  | { readonly kind: "opened"; readonly pages: number }
  | { readonly kind: "page"; readonly page: SourcePage }
  | { readonly kind: "failed"; readonly cause: string; readonly reason: string };
