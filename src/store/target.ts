/** Which database a store lives in. */
export type DatabaseTarget =
  { readonly kind: "sqlite"; readonly file: string } | { readonly kind: "postgres"; readonly url: string };
