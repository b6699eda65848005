import { AccountRefused } from "../save/errors.js";
import { SeedFileError } from "./seed-file-error.js";

/** Told of each seed file that is refused; what it throws stops the loading. */
export type OnRefusedSeed = (refused: SeedFileError) => void;

/** Stops the loading at the first seed file that is refused. */
export function stopAtRefused(refused: SeedFileError): never {
  throw refused;
}

function asSeedFileError(error: unknown, file: string): unknown {
  if (!(error instanceof AccountRefused)) return error;
  return new SeedFileError(file, [{ path: error.place, reason: error.reason }]);
}

/**
 * What `load` makes of a seed file, or null where the file is refused (by its reader, or because what it says contradicts
 * itself) and `onRefused` lets the others go on. Any other fault is thrown on.
 */
export async function unlessRefused<T>(
  file: string,
  load: () => T | Promise<T>,
  onRefused: OnRefusedSeed,
): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    const refused = asSeedFileError(error, file);
    if (!(refused instanceof SeedFileError)) throw error;
    onRefused(refused);
    return null;
  }
}
