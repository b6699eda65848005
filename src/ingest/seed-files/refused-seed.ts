import { SeedFileError } from "./seed-file-error.js";

/** Told of each seed file that is refused; what it throws stops the loading. */
export type OnRefusedSeed = (refused: SeedFileError) => void;

/** Stops the loading at the first seed file that is refused. */
export function stopAtRefused(refused: SeedFileError): never {
  throw refused;
}

/**
 * What `load` makes of a seed file, or null where it throws a SeedFileError and `onRefused` lets the others go on. Any
 * other fault is thrown on.
 */
export async function unlessRefused<T>(load: () => T | Promise<T>, onRefused: OnRefusedSeed): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof SeedFileError)) throw error;
    onRefused(error);
    return null;
  }
}
