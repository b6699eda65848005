/** How a value comes about from its inputs; the leaves stand in a document, or in a reference series. */
export const DerivationOperation = {
  PUBLISHED: "PUBLISHED",
  STATED: "STATED",
  ABSENT: "ABSENT",
  REFERENCE: "REFERENCE",
  SUM: "SUM",
  IMPLIED: "IMPLIED",
  DIFFERENCE: "DIFFERENCE",
  RATIO: "RATIO",
  REAL: "REAL",
} as const;
export type DerivationOperation = (typeof DerivationOperation)[keyof typeof DerivationOperation];

/** What a derived value counts: money, or percent. */
export const Quantity = { AMOUNT: "AMOUNT", PERCENT: "PERCENT" } as const;
export type Quantity = (typeof Quantity)[keyof typeof Quantity];
