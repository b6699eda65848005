// SIGTERM under load, with clients that do not read and that do not finish: no request that came whole is lost.
import { setTimeout as delay } from "node:timers/promises";
import { isFull, report } from "./part.mjs";
import { counted, sentForPage, startServer } from "./served.mjs";

const ROUNDS = isFull ? 20 : 2;
const CLIENTS = 40;
const HALF = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"que';

/** One server, told to end under load. */
async function round() {
  const server = await startServer();
  for (let bad = 0; bad < 10; bad += 1) {
    await server.open(HALF);
    await server.open(sentForPage().repeat(5));
    await server.open("");
  }
  const answers = [];
  let isOver = false;
  const one = async () => {
    while (!isOver) {
      const answer = await server.ask();
      answers.push(answer);
      if (typeof answer.status === "string") return;
    }
  };
  const clients = Array.from({ length: CLIENTS }, one);
  await delay(2_000);
  const told = performance.now();
  const end = await server.end();
  isOver = true;
  await Promise.all(clients);
  const before = answers.filter(({ began }) => began < told);
  return { ...end, before: counted(before), after: counted(answers.filter(({ began }) => began >= told)) };
}

const rounds = [];
for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round());
report(
  "SIGTERM",
  { rounds },
  {
    inTime: rounds.every(({ endMs }) => endMs < 10_000),
    clean: rounds.every(({ code }) => code === 0),
    // What was sent before the signal is answered, or refused with when to come again.
    nothingLost: rounds.every(({ before }) => Object.keys(before).every((status) => ["200", "503"].includes(status))),
  },
);
