import path from "node:path";
import { ConfigError, configOfProcess, type Config } from "../config.js";
import { UserError } from "./user-error.js";

/** The settings of this process. Throws UserError with one line where one cannot be used. */
export function readSettings(packageFolder: string): Config {
  try {
    return configOfProcess(path.join(packageFolder, "seeds"));
  } catch (error) {
    if (error instanceof ConfigError) throw new UserError(error.message);
    throw error;
  }
}
