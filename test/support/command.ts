import type { Command } from "commander";

/** What a command printed, and its exit code where it set one. */
export interface Printed {
  readonly out: string;
  readonly err: string;
  readonly code: string | number | null | undefined;
}

/** Runs a command in this process, against a database. Throws what the command throws. */
export async function runCommand(command: Command, words: readonly string[], database?: string): Promise<Printed> {
  const written = { out: "", err: "" };
  const collect =
    (to: keyof typeof written) =>
    (text: string | Uint8Array): boolean => {
      written[to] += String(text);
      return true;
    };
  const out = jest.spyOn(process.stdout, "write").mockImplementation(collect("out"));
  const err = jest.spyOn(process.stderr, "write").mockImplementation(collect("err"));
  const settings = database === undefined ? {} : { DATABASE_URL: database };
  const env = jest.replaceProperty(process, "env", { ...process.env, ...settings });
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await command.exitOverride().parseAsync(words, { from: "user" });
    return { ...written, code: process.exitCode };
  } finally {
    process.exitCode = before;
    env.restore();
    out.mockRestore();
    err.mockRestore();
  }
}
