/** What one PDF may take; beyond any of these it is refused. */
export interface PdfLimits {
  readonly pages: number;
  /** Characters of all pages together. */
  readonly characters: number;
  /** Straight lines on one page. */
  readonly linesOfPage: number;
}

/** Accounts have 14 to 120 pages of about 1,000 characters; collections of a whole region some hundreds. */
export const PDF_LIMITS: PdfLimits = {
  pages: 600,
  characters: 3_000_000,
  linesOfPage: 30_000,
};
