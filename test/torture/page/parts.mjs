/**
 * What `npm run torture` runs, in its order: the program, what it is called, and what must hold, as docs/reliability.md
 * says it.
 */
export const PARTS = [
  {
    name: "kill-imports",
    title: "Imports that are killed",
    promise:
      "SIGKILL at a random moment of an import, while tables are made too: every account that was reported as stored is stored as it is published, at most the one that was being committed besides, `juesuan doctor` finds no fault, no process is left, and the next import ends with the store that an undisturbed one leaves.",
  },
  {
    name: "full-disk",
    title: "A disk that is full",
    promise:
      "An import onto a disk that is full after a random number of bytes: what was reported as stored is what is stored, no document is refused for the disk, the exit code is that of a store that fails, and once there is room the next import ends with the store that an undisturbed one leaves.",
  },
  {
    name: "mutated-documents",
    title: "Mutated documents",
    promise:
      "Documents of every format with bytes, texts, elements, parts of archives, objects and streams changed, imported into stores: each is read or refused in one line for a reason that has a name, none takes longer than the deadline or ends the process that reads it, and `juesuan doctor` finds no fault in what is stored.",
  },
  {
    name: "fuzzed-queries",
    title: "Fuzzed queries",
    promise:
      "Random valid queries on SQLite and on PostgreSQL: the compiled execution answers what graphql-js answers, and none is an INTERNAL_SERVER_ERROR.",
  },
  {
    name: "steady-load",
    title: "A steady load",
    promise:
      "The questions of README, one in ten of them new, at 80 % of what the server can do: all are answered (at most one in a thousand is asked to come again), health is answered within 100 ms (99 of 100), and what memory is left after garbage is collected grows by less than 64 MB an hour.",
  },
  {
    name: "overload",
    title: "Five times too much",
    promise:
      "Five times as many requests as can be answered: four fifths or more of what could be answered is, the rest is refused with 503 and Retry-After, half of them within 50 ms, and health is answered.",
  },
  {
    name: "slow-readers",
    title: "Clients that do not read",
    promise:
      "They are closed once the time for an answer is over, memory stays below 1,000 MB, and health is answered.",
  },
  {
    name: "half-sent-bodies",
    title: "Bodies that are sent by half",
    promise: "They are closed once the time for a body is over, and others are answered meanwhile.",
  },
  {
    name: "idle-connections",
    title: "Connections that ask nothing",
    promise: "No more than the bound are kept, and whoever asks is answered.",
  },
  {
    name: "postgres",
    title: "PostgreSQL frozen, stopped and restarted under load",
    promise:
      "No answer takes longer than the deadline of a request and what refusing it takes, `/readyz` tells the truth, the server answers again by itself, and it ends in time while its database is frozen.",
  },
  {
    name: "sigterm",
    title: "SIGTERM under load",
    promise:
      "The server ends within 10 s with exit code 0, and every request that was sent before is answered or refused with 503.",
  },
];
