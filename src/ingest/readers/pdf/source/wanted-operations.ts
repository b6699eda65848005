/** Drawing operations that say where text and straight lines stand, as the PDF library names them. */
export const WANTED_OPERATIONS = [
  "save",
  "restore",
  "transform",
  "paintFormXObjectBegin",
  "paintFormXObjectEnd",
  "beginText",
  "setFont",
  "setGState",
  "setTextMatrix",
  "moveText",
  "setLeading",
  "setLeadingMoveText",
  "nextLine",
  "setCharSpacing",
  "setWordSpacing",
  "setHScale",
  "setTextRise",
  "showText",
  "setLineWidth",
  "constructPath",
] as const;

export type OperationName = (typeof WANTED_OPERATIONS)[number];
