// Waits until a server that is starting is ready, and asks it one question. Ends with exit code 1 and one line where
// it does not get ready within 120 s, ends before that, or gives another answer than the published one.
const READY_WITHIN_MS = 120_000;
const QUERY = `{ department(name: "中共株洲市渌口区委政法委员会") { year(year: 2020) { totalExpenditure } } }`;
const ANSWER = "629.09";

const [address, processId] = process.argv.slice(2);
const started = performance.now();

function fail(message) {
  console.error(message);
  process.exit(1);
}

function isRunning() {
  try {
    return process.kill(Number(processId), 0);
  } catch {
    return false;
  }
}

async function isReady() {
  try {
    const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
    return response.status === 200;
  } catch {
    // Nothing listens yet.
    return false;
  }
}

while (!(await isReady())) {
  if (!isRunning()) fail("The server ended before it was ready.");
  if (performance.now() - started > READY_WITHIN_MS) fail(`No 200 from ${address}/readyz within 120 s.`);
  await new Promise((resolve) => setTimeout(resolve, 200));
}
console.log(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`);

const response = await fetch(`${address}/graphql`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: QUERY }),
  signal: AbortSignal.timeout(10_000),
});
const text = await response.text();
console.log(text.trim());
if (!text.includes(ANSWER)) fail(`The answer does not hold ${ANSWER}.`);
