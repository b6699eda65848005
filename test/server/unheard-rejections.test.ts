import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "../support/api.js";

const BUILT = path.join(ROOT, "dist", "server", "unheard-rejections.js");

/** What a process says and ends with in which the same promise fails unheard twice; jest would fail its own test. */
function run(before: string): { readonly out: string; readonly status: number | null } {
  const fail = `const fault = new RangeError("a getter"); for (const again of [1, 2]) void Promise.reject(fault);`;
  const goOn = `setTimeout(() => console.log("went on"), 50);`;
  const { stdout, status } = spawnSync(process.execPath, ["-e", `${before}${fail}${goOn}`], { encoding: "utf8" });
  return { out: stdout, status };
}

describe("a promise that fails with nobody to hear of it", () => {
  it("is logged once with its cause, and the process goes on", () => {
    const log = `require(${JSON.stringify(BUILT)}).bearUnheardRejections((error) => console.log(error.cause.message));`;
    expect(run(log)).toEqual({ out: "a getter\nwent on\n", status: 0 });
  });

  it("would end the process else", () => {
    expect(run("")).toEqual({ out: "", status: 1 });
  });
});
