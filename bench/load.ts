import { createRequire } from "node:module";
import { z } from "zod";

/** What one round of load measured. */
const result = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});
export type LoadResult = z.infer<typeof result>;

const CONNECTIONS = 8;

/** autocannon has no types of its own: what goes in and what comes out is checked here. */
const autocannon: unknown = createRequire(__filename)("autocannon");

function isFunction(value: unknown): value is (options: Record<string, unknown>) => Promise<unknown> {
  return typeof value === "function";
}

/** Asks one address for some seconds over eight connections. Throws where any answer is not 200. */
export async function load(url: string, body: string, seconds: number): Promise<LoadResult> {
  if (!isFunction(autocannon)) throw new Error("autocannon is not what it was");
  const measured = result.parse(
    await autocannon({
      url,
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      connections: CONNECTIONS,
      duration: seconds,
    }),
  );
  if (measured.non2xx > 0 || measured.errors > 0) throw new Error(`${url} did not answer every request`);
  return measured;
}
