/** Whence a stored account came: a seed file or an imported document. */
export const AccountOrigin = { SEED: "SEED", IMPORT: "IMPORT" } as const;
export type AccountOrigin = (typeof AccountOrigin)[keyof typeof AccountOrigin];
