/** Arguments of a drawing operation are what the file says; whatever is no number counts as absent. */
export function numberAt(args: readonly unknown[], index: number): number | null {
  const value = args[index];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** True for arrays and typed arrays. */
export function isSequence(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
