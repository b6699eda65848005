// Prints "N passed, N failed" from jest's JSON summary, and from the number of other steps that failed.
import { existsSync, readFileSync } from "node:fs";

const [summaryFile, failedSteps] = process.argv.slice(2);
const summary = existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, "utf8")) : {};
const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = summary;
// A test file that cannot be loaded has no tests to count.
const failed = numFailedTests + numRuntimeErrorTestSuites + Number(failedSteps);
console.log(`${numPassedTests} passed, ${failed} failed`);
