import { z } from "zod";

/** One SQL statement with its parameters, as our server sends it. */
export const statement = z.object({
  sql: z.string(),
  parameters: z.array(z.union([z.string(), z.number(), z.boolean()])),
});
export type Statement = z.infer<typeof statement>;
