// More connections that ask nothing than the server keeps: the idlest give way, and whoever asks is answered.
import { isFull, report } from "./part.mjs";
import { percentile, startServer } from "./served.mjs";

const MOST = isFull ? 1_000 : 100;
const server = await startServer({ JUESUAN_MAX_CONNECTIONS: String(MOST) });
const answers = [];
let openedMost = 0;
for (let client = 0; client < MOST * 3; client += 1) {
  await server.open("");
  if (client % 20 === 0) {
    server.agent.destroy();
    answers.push(await server.ask());
    openedMost = Math.max(openedMost, server.connections);
  }
}
const end = await server.end();
report(
  "idle connections",
  {
    most: MOST,
    opened: MOST * 3,
    openedMost,
    asked: answers.length,
    p99Ms: percentile(
      answers.map(({ ms }) => ms),
      0.99,
    ),
    ...end,
  },
  {
    answered: answers.every(({ status }) => status === 200),
    // One that is closed may not be seen as closed yet.
    bounded: openedMost <= MOST + 5,
    ended: end.endMs < 10_000,
  },
);
