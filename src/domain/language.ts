/** English or Chinese, for texts that we write. */
export const Language = { EN: "EN", ZH: "ZH" } as const;
export type Language = (typeof Language)[keyof typeof Language];
