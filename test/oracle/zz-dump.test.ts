import { generateWorld } from "./world/generate.js";
it("dumps", () => {
  const w = generateWorld(Number.parseInt(process.env["SEED"] ?? "1", 10));
  require("node:fs").writeFileSync("/tmp/dbg/world.json", JSON.stringify(w));
});
