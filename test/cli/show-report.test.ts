import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { showCommand } from "../../src/cli/show.js";
import { ROOT } from "../support/api.js";
import { runCommand } from "../support/command.js";
import { importOne } from "../support/import-one.js";
import { createStore, onBothStores } from "../support/stores.js";
import { ACCOUNT, WRONG_RATE } from "./checked-account.js";

onBothStores("show --report", (kind) => {
  it("says of a stored account what its import said, with what was not understood", async () => {
    const store = await createStore(kind);
    const folder = mkdtempSync(path.join(tmpdir(), "juesuan-report-"));
    try {
      const [right, wrong] = WRONG_RATE;
      const file = path.join(folder, "account.txt");
      // A row that no table of the kind has: it is seen, and not understood.
      const text = readFileSync(ACCOUNT, "utf8").replace(right, wrong);
      writeFileSync(file, `${text}\n\n不认识的表\n单位：万元\n\n项目\t决算数\n甲\t1.00\n乙\t2.00\n`);
      const now = (): Date => new Date("2026-01-02T03:04:05Z");
      const report = await importOne(file, { store: store.writer, force: false, now });
      if (report.outcome !== "STORED") throw new Error(`the account is ${report.outcome}`);
      expect(report.leftOut.map((one) => one.kind)).toContain("UNKNOWN_TABLE");
      const url = store.target.kind === "sqlite" ? `sqlite:${store.target.file}` : store.target.url;
      const words = [report.department, String(report.year), "--report"];
      const { out } = await runCommand(showCommand(ROOT), [...words, "--json"], url);
      const { figures, statements, reasons, leftOut, findings } = report;
      expect(JSON.parse(out)).toMatchObject(
        JSON.parse(JSON.stringify({ figures, statements, reasons, leftOut, findings })) as object,
      );
      const { out: lines } = await runCommand(showCommand(ROOT), [...words, "--language", "zh"], url);
      expect(lines).toContain(`数字${String(figures)}、表述${String(statements)}、原因${String(reasons)}、`);
      expect(lines).toMatch(/^ {2}未读懂（.*）：.*：不认识的表$/m);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });
});
