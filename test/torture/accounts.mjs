import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CORRECT = fileURLToPath(new URL("../documents/checks/", import.meta.url));
const YEARS = ["2019", "2020"];

/** Writes accounts of two years of so many fictional departments into a new folder: the names of the files. */
export function writeAccounts(folder, departments) {
  mkdirSync(folder);
  const texts = YEARS.map((year) => readFileSync(join(CORRECT, `account-${year}.txt`), "utf8"));
  return Array.from({ length: departments }, (_, number) =>
    texts.map((text, index) => {
      const file = join(folder, `${number + 10}-${YEARS[index]}.txt`);
      writeFileSync(file, text.replaceAll("示例市政务服务管理局", `示例市第${number + 10}局`));
      return file;
    }),
  ).flat();
}
