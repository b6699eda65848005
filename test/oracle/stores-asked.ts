import type { DatabaseTarget } from "../../src/store/target.js";
import { settings } from "./settings.js";

const ALL: readonly DatabaseTarget["kind"][] = ["sqlite", "postgres"];

/** The databases on which the oracle runs: both, or the one that is asked for. */
export const STORES = ALL.filter((kind) => settings.database === undefined || settings.database === kind);
