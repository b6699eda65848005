import path from "node:path";
import { ROOT } from "../../support/api.js";
import { readPrices } from "../right/real.js";

/** The price series of the project. */
export const PRICES = readPrices(path.join(ROOT, "seeds", "deflators", "world-bank-china.csv"));
